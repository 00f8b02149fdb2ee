import Diagnostics
import Foundation
import Rendering

/// What a person reads at the end of a run: what was written, that it was verified, and what to do next.
struct RenderSummary {
  let outcome: RunOutcome
  let options: RenderOptions
  let folder: String
  let elapsed: Duration
  /// Whether only some offices were asked for.
  let isPartial: Bool
  /// Why this is a trial, which enters nothing into the register of printed codes; `nil` where it is none.
  let trial: TrialRun?
  /// Which part of a run it was.
  let shard: Shard?
  /// Whether there is a document with all posters.
  let hasEarlierDocument: Bool
  /// The board whose short links the posters hold.
  let board: String
  /// Whether reasons, times, sizes of text and the register are shown too.
  let isVerbose: Bool

  private var posters: Int { outcome.plan.posters.count }
  private var unchanged: Int { posters - outcome.plan.changed }
  /// Whether there is something to hang: posters that changed, or codes that hang nowhere yet as after a draft.
  private var isForWalls: Bool { outcome.plan.changed > 0 || outcome.registered > 0 }

  /// The summary, line by line.
  var lines: [LocalizedText] {
    var lines = [posterLine] + verificationLines + pressLines + draftLines + formerLines + outdatedLines
    lines += endLines ?? nextLines
    if isVerbose { lines += detailLines }
    return lines
  }

  /// How many posters were written, and where.
  private var posterLine: LocalizedText {
    guard outcome.plan.changed > 0 else {
      return LocalizedText(
        vi:
          "Cả \(posters) tờ bảng trong \(folder)/posters/ vẫn như cũ\(isForWalls ? "" : ", không phải in lại")",
        en:
          "\(posters == 1 ? "The poster" : "All \(posters) posters") in \(folder)/posters/ \(posters.agreeing("is", "are")) unchanged\(isForWalls ? "" : ": nothing to reprint")"
      )
    }
    let formats = options.formats.map { $0.rawValue.uppercased() }.joined(separator: ", ")
    let kept = LocalizedText(
      vi: unchanged > 0 ? "; \(unchanged) tờ vẫn như cũ" : "",
      en: unchanged > 0 ? "; \(unchanged) unchanged" : "")
    return LocalizedText(
      vi:
        "Đã ghi \(outcome.written)/\(posters) tờ bảng (\(formats)) vào \(folder)/posters/\(kept.vietnamese)",
      en:
        "Wrote \(outcome.written) of \(posters.counted("poster", "posters")) (\(formats)) to \(folder)/posters/\(kept.english)"
    )
  }

  private var verificationLines: [LocalizedText] {
    guard outcome.plan.changed > 0 else { return [] }
    guard options.isProven else {
      return [
        LocalizedText(
          vi: "CHƯA KIỂM TRA QUÉT MÃ NÀO (--no-proof): hãy quét thử trước khi treo",
          en: "NO CODE WAS VERIFIED (--no-proof): scan the codes before you hang the posters")
      ]
    }
    let (symbols, wrong) = (outcome.drawing.symbols, outcome.drawing.wrongSymbols)
    guard wrong == 0 else {
      return [
        LocalizedText(
          vi: "Đã kiểm tra quét: \(symbols - wrong)/\(symbols) mã đúng",
          en: "Verified: \(symbols - wrong) of \(symbols.counted("code", "codes"))")
      ]
    }
    return [
      LocalizedText(
        vi: "Đã kiểm tra quét: \(symbols == 1 ? "mã duy nhất đúng" : "cả \(symbols) mã đều đúng")",
        en: "Verified: \(symbols == 1 ? "the code scans" : "all \(symbols) codes scan")")
    ]
  }

  private var draftLines: [LocalizedText] {
    trial.map { [$0.line] } ?? []
  }

  /// What a run that is not complete asks for; `nil` where it is.
  private var endLines: [LocalizedText]? {
    if outcome.wasInterrupted {
      return [
        LocalizedText(
          vi: "Đã dừng theo yêu cầu, các tờ bảng đã ghi vẫn giữ: chạy lại để làm tiếp",
          en: "Stopped on request, finished posters are kept: run again to resume")
      ]
    }
    guard let shard else { return nil }
    return [
      LocalizedText(
        vi: "Đây là phần \(shard.number)/\(shard.count): khi mọi phần xong, chạy lại không có --shard để gộp",
        en:
          "This is part \(shard.number) of \(shard.count): when all are done, run without --shard to put them together"
      )
    ]
  }

  /// What to print and what to do with it.
  private var nextLines: [LocalizedText] {
    guard outcome.drawing.refused == 0 else { return [] }
    var lines: [LocalizedText] = []
    // Sheets with placeholders are for nobody's wall.
    if !isForWalls, let print = printing {
      lines.append(LocalizedText(vi: "Đã ghi \(print.vietnamese)", en: "Wrote \(print.english)"))
    } else if trial?.isByPlaceholders != true, let print = printing {
      lines.append(
        LocalizedText(
          vi: "Tiếp theo: in \(print.vietnamese) ở cỡ 100 %, quét thử một mã rồi treo",
          en: "Next: print \(print.english) at 100 %, scan one code, then hang the posters"))
    }
    if isPartial, hasEarlierDocument, outcome.plan.changed > 0 {
      lines.append(
        LocalizedText(
          vi: "posters.pdf không đổi vì có --office: chạy lại không có --office trước khi in cả loạt",
          en: "posters.pdf is unchanged because of --office: run without it before printing the whole set"))
    }
    if outcome.registered > 0 {
      lines.append(
        LocalizedText(
          vi:
            "Có mã mới: cập nhật máy chủ chuyển hướng bằng bangtin links \(board) --server nginx --out links.conf",
          en:
            "There are new codes: update the redirect server with bangtin links \(board) --server nginx --out links.conf"
        ))
    }
    return lines
  }

  /// The file or folder that goes to the printer.
  private var printing: LocalizedText? {
    if let document = outcome.sheets.first, let count = options.pages.pagesPerSheet {
      return LocalizedText(
        vi: "\(folder)/\(document.path) (\(count) tờ bảng trên một tờ giấy)",
        en: "\(folder)/\(document.path) (\(count) posters on a sheet)")
    }
    let sheets = outcome.survey.sheetsPerPoster
    if let paper = options.pages.sheet, sheets > 0 {
      let size = paper.name.uppercased()
      return LocalizedText(
        vi: "\(folder)/\(paper.folder)/ (mỗi tờ bảng là \(sheets) tờ \(size))",
        en:
          "\(folder)/\(paper.folder)/ (each poster is \(sheets) \(size) \(sheets.agreeing("sheet", "sheets")))"
      )
    }
    guard let first = outcome.document.first else {
      guard outcome.registered > 0, hasEarlierDocument, !isPartial else { return nil }
      return LocalizedText(vi: "\(folder)/posters.pdf", en: "\(folder)/posters.pdf")
    }
    let pages = max(outcome.survey.pageCount, posters)
    let (count, path) = (outcome.document.count, "\(folder)/\(first.path)")
    return LocalizedText(
      vi: "\(path)\(count > 1 ? " … (\(count) tệp, " : " (")\(pages) trang\(edition?.vietnamese ?? ""))",
      en:
        "\(path)\(count > 1 ? " … (\(count) files, " : " (")\(pages.counted("page", "pages"))\(edition?.english ?? ""))"
    )
  }

  /// What makes the document differ from that of a run without options, whichever formats the posters have; `nil` where nothing does.
  private var edition: LocalizedText? {
    if options.pressProfile != nil {
      return LocalizedText(vi: ", bản cho nhà in", en: ", for the print shop")
    }
    return options.pages.isGray ? LocalizedText(vi: ", bản xám", en: ", in greys") : nil
  }

  /// What only some people need, with `--verbose`.
  private var detailLines: [LocalizedText] {
    var lines = changeLines + outcome.survey.shrunk.lines
    if outcome.registered > 0 {
      lines.append(
        LocalizedText(
          vi:
            "Đã ghi thêm \(outcome.registered) dòng vào sổ mã đã in printed.csv cạnh board.yaml; giữ tệp này cùng board.yaml",
          en:
            "Entered \(outcome.registered.counted("line", "lines")) in printed.csv beside the board, the register of printed codes; keep it with the board"
        ))
    }
    lines.append(
      LocalizedText(
        vi: "Mỗi tờ bảng có \(outcome.survey.codes) mã; xong trong \(seconds.vietnamese)",
        en: "\(outcome.survey.codes.counted("code", "codes")) on each poster; done in \(seconds.english)"))
    return lines
  }

  /// Why posters were made anew, the commonest reason first.
  private var changeLines: [LocalizedText] {
    let reasons = outcome.reasons.filter { $0.change.isReported }
    guard !reasons.isEmpty else { return [] }
    func list(_ language: Language) -> String {
      reasons.prefix(5).map { "\($0.words[language]) (\($0.posters))" }.joined(separator: ", ")
        + (reasons.count > 5 ? ", …" : "")
    }
    return [
      LocalizedText(vi: "Lý do vẽ lại: \(list(.vietnamese))", en: "Redrawn because of: \(list(.english))")
    ]
  }

  /// What the print shop gets.
  private var pressLines: [LocalizedText] {
    guard outcome.plan.changed > 0, let bytes = options.pressProfile, let press = try? PressProfile(bytes)
    else {
      return []
    }
    return [
      LocalizedText(
        vi:
          "Cho nhà in: tràn lề 3 mm, dấu cắt, màu CMYK theo «\(press.name)»; hãy hỏi nhà in có đúng hồ sơ màu này không",
        en:
          "For the print shop: 3 mm bleed, crop marks, CMYK for “\(press.name)”; ask whether that is its profile"
      )
    ]
  }

  /// The posters of offices that are no longer in the roster.
  private var formerLines: [LocalizedText] {
    func names(_ offices: [String]) -> String {
      offices.prefix(10).joined(separator: ", ") + (offices.count > 10 ? ", …" : "")
    }
    if !outcome.pruned.isEmpty {
      return [
        LocalizedText(
          vi: "Đã xóa tờ bảng của đơn vị không còn trong danh sách: \(names(outcome.pruned))",
          en: "Removed the posters of offices that are no longer in the roster: \(names(outcome.pruned))")
      ]
    }
    guard !outcome.former.isEmpty else { return [] }
    return [
      LocalizedText(
        vi:
          "Trong \(folder)/posters/ còn tờ bảng cũ của đơn vị không còn trong danh sách (xóa bằng --prune): \(names(outcome.former))",
        en:
          "\(folder)/posters/ still has posters of offices that are no longer in the roster (--prune removes them): \(names(outcome.former))"
      )
    ]
  }

  /// The files of earlier runs that show what the board no longer says.
  private var outdatedLines: [LocalizedText] {
    func names(_ paths: [String]) -> String {
      paths.prefix(10).map { "\(folder)/\($0)" }.joined(separator: ", ") + (paths.count > 10 ? ", …" : "")
    }
    var lines: [LocalizedText] = []
    if !outcome.removed.isEmpty {
      lines.append(
        LocalizedText(
          vi: "Đã xóa tệp cũ không còn đúng với bảng mã QR: \(names(outcome.removed))",
          en: "Removed outdated files: \(names(outcome.removed))"))
    }
    guard !outcome.outdated.isEmpty else { return lines }
    return lines + [
      LocalizedText(
        vi:
          "TỆP CŨ, không còn đúng với bảng mã QR (chạy lại với --format hoặc --sheet tương ứng để làm mới, hoặc xóa bằng --prune): \(names(outcome.outdated))",
        en:
          "OUTDATED files of earlier runs (run again with their --format or --sheet to renew them, or remove them with --prune): \(names(outcome.outdated))"
      )
    ]
  }

  /// How long it took; Foundation would write it as the locale wants, whatever language was asked for.
  private var seconds: LocalizedText {
    let tenths = Int((elapsed / .milliseconds(100)).rounded())
    return LocalizedText(
      vi: "\(tenths / 10),\(tenths % 10) giây", en: "\(tenths / 10).\(tenths % 10) s")
  }

  /// The summary for other programs.
  var object: Object {
    Object(
      type: "summary", posters: posters, written: outcome.written, unchanged: unchanged, folder: folder,
      document: outcome.document.first?.path, sheets: outcome.sheets.map(\.path), proven: options.isProven,
      interrupted: outcome.wasInterrupted, faults: outcome.drawing.faults, former: outcome.former,
      pruned: outcome.pruned, outdated: outcome.outdated, removed: outcome.removed,
      registered: outcome.registered, draft: trial != nil)
  }

  /// The summary as JSON.
  struct Object: Encodable {
    let type: String
    let posters: Int
    let written: Int
    let unchanged: Int
    let folder: String
    let document: String?
    let sheets: [String]
    let proven: Bool
    let interrupted: Bool
    let faults: Int
    let former: [String]
    let pruned: [String]
    let outdated: [String]
    let removed: [String]
    let registered: Int
    let draft: Bool
  }
}
