import Diagnostics
import Foundation
import Rendering

/// What a person is told at the end of a run.
struct RenderSummary {
  let outcome: RunOutcome
  let options: RenderOptions
  let folder: String
  let elapsed: Duration
  /// Whether only some offices were asked for.
  let isPartial: Bool
  /// Which part of a run it was.
  let shard: Shard?
  /// Whether there is a document with all posters.
  let hasEarlierDocument: Bool

  private var posters: Int { outcome.plan.posters.count }
  private var unchanged: Int { posters - outcome.plan.changed }

  /// The summary, line by line.
  var lines: [LocalizedText] {
    var lines = [posterLine] + changeLines + documentLines
    lines += pressLines + sheetLines + proofLines + outcome.survey.shrunk.lines + formerLines + outdatedLines
    if outcome.registered > 0 {
      lines.append(
        LocalizedText(
          vi:
            "Đã ghi thêm \(outcome.registered) dòng vào sổ mã đã in printed.csv cạnh board.yaml; giữ tệp này cùng bảng",
          en:
            "Entered \(outcome.registered) \(outcome.registered == 1 ? "line" : "lines") into printed.csv beside the board, the register of printed codes; keep it with the board"
        ))
    }
    if let shard, !outcome.wasInterrupted {
      lines.append(
        LocalizedText(
          vi:
            "Đây là phần \(shard.number)/\(shard.count): khi mọi phần xong, chạy lại không có --shard để gộp",
          en:
            "This is part \(shard.number) of \(shard.count): when all are done, run without --shard to put them together"
        ))
    }
    if outcome.wasInterrupted {
      lines.append(
        LocalizedText(
          vi: "Dừng theo yêu cầu: những bảng đã ghi vẫn giữ; chạy lại để làm tiếp",
          en: "Stopped as asked: what was written is kept; run again for the rest"))
    }
    return lines
  }

  /// How many posters were written, and where.
  private var posterLine: LocalizedText {
    guard outcome.plan.changed > 0 else {
      return LocalizedText(
        vi:
          "Cả \(posters) bảng trong \(folder)/posters/ vẫn như cũ, không phải in lại (\(seconds[.vietnamese]))",
        en:
          "\(posters == 1 ? "The poster in \(folder)/posters/ stays as it was" : "All \(posters) posters in \(folder)/posters/ stay as they were"): nothing to reprint (\(seconds[.english]))"
      )
    }
    let formats = options.formats.map { $0.rawValue.uppercased() }.joined(separator: ", ")
    let codes = outcome.survey.codes
    let kept = LocalizedText(
      vi: unchanged > 0 ? "; \(unchanged) bảng vẫn như cũ" : "",
      en: unchanged > 0 ? "; \(unchanged) \(unchanged == 1 ? "stays" : "stay") as before" : "")
    return LocalizedText(
      vi:
        "Đã ghi \(outcome.written)/\(posters) bảng (\(formats)), mỗi bảng \(codes) mã, vào \(folder)/posters/ trong \(seconds[.vietnamese])\(kept[.vietnamese])",
      en:
        "Wrote \(outcome.written) of \(posters) posters (\(formats)), \(codes) \(codes == 1 ? "code" : "codes") each, to \(folder)/posters/ in \(seconds[.english])\(kept[.english])"
    )
  }

  /// Why posters were made anew, the commonest reason first.
  private var changeLines: [LocalizedText] {
    let reasons = outcome.reasons.filter { $0.change.isReported }
    guard !reasons.isEmpty else { return [] }
    func list(_ language: Language) -> String {
      reasons.prefix(5).map { "\($0.words[language]) (\($0.posters))" }.joined(separator: ", ")
        + (reasons.count > 5 ? ", …" : "")
    }
    return [LocalizedText(vi: "Lý do: \(list(.vietnamese))", en: "Because of: \(list(.english))")]
  }

  private var documentLines: [LocalizedText] {
    let pages = max(outcome.survey.pageCount, posters)
    if let first = outcome.document.first {
      let names = LocalizedText(
        vi: outcome.document.count == 1 ? first.path : "\(first.path) … (\(outcome.document.count) tệp)",
        en: outcome.document.count == 1 ? first.path : "\(first.path) … (\(outcome.document.count) files)")
      return [
        LocalizedText(
          vi: "Tệp in một lượt: \(folder)/\(names[.vietnamese]), \(pages) trang",
          en: "For one print job: \(folder)/\(names[.english]), \(pages) \(pages == 1 ? "page" : "pages")"
        )
      ]
    }
    guard isPartial, hasEarlierDocument, outcome.plan.changed > 0 else { return [] }
    return [
      LocalizedText(
        vi: "posters.pdf không đổi vì có --office: chạy lại không có --office trước khi in cả loạt",
        en: "posters.pdf is unchanged because of --office: run without it before printing the whole set")
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

  /// Where the sheets of an office printer are.
  private var sheetLines: [LocalizedText] {
    if let document = outcome.sheets.first, let count = options.pages.pagesPerSheet {
      return [
        LocalizedText(
          vi: "\(count) bảng một tờ: \(folder)/\(document.path)",
          en: "\(count) posters on a sheet: \(folder)/\(document.path)")
      ]
    }
    let count = outcome.survey.sheetsPerPoster
    guard let paper = options.pages.sheet, count > 0 else { return [] }
    let (place, size) = ("\(folder)/\(paper.folder)/", paper.name.uppercased())
    return [
      LocalizedText(
        vi: "Chia mỗi bảng ra \(count) tờ \(size), in đúng cỡ 100 %: \(place)",
        en:
          "Each poster on \(count) \(size) \(count == 1 ? "sheet" : "sheets"), to be printed at 100 %: \(place)"
      )
    ]
  }

  private var proofLines: [LocalizedText] {
    guard outcome.plan.changed > 0 else { return [] }
    guard options.isProven else {
      return [
        LocalizedText(
          vi: "CHƯA ĐỌC THỬ MÃ NÀO (--no-proof): hãy quét thử trước khi treo",
          en: "NO CODE WAS PROVEN (--no-proof): scan them before the posters are hung")
      ]
    }
    let (symbols, wrong) = (outcome.drawing.symbols, outcome.drawing.wrongSymbols)
    return [
      LocalizedText(
        vi: "Đọc thử: \(symbols - wrong)/\(symbols) mã đúng",
        en: "Proof: \(symbols - wrong) of \(symbols) codes read back right")
    ]
  }

  /// What became of the posters of offices that left the roster.
  private var formerLines: [LocalizedText] {
    func names(_ offices: [String]) -> String {
      offices.prefix(10).joined(separator: ", ") + (offices.count > 10 ? ", …" : "")
    }
    if !outcome.pruned.isEmpty {
      return [
        LocalizedText(
          vi: "Đã xóa bảng của đơn vị không còn trong danh sách: \(names(outcome.pruned))",
          en: "Removed the posters of offices that left the roster: \(names(outcome.pruned))")
      ]
    }
    guard !outcome.former.isEmpty else { return [] }
    return [
      LocalizedText(
        vi:
          "Bảng cũ còn trong \(folder)/posters/ của đơn vị không còn trong danh sách (xóa bằng --prune): \(names(outcome.former))",
        en:
          "Old posters of offices that left the roster are still in \(folder)/posters/ (--prune removes them): \(names(outcome.former))"
      )
    ]
  }

  /// The files of earlier runs that show what the board no longer says.
  private var outdatedLines: [LocalizedText] {
    func names(_ paths: [String]) -> String {
      paths.prefix(10).map { "\(folder)/\($0)" }.joined(separator: ", ") + (paths.count > 10 ? ", …" : "")
    }
    if !outcome.removed.isEmpty {
      return [
        LocalizedText(
          vi: "Đã xóa tệp cũ không còn đúng với bảng mã QR: \(names(outcome.removed))",
          en: "Removed outdated files: \(names(outcome.removed))")
      ]
    }
    guard !outcome.outdated.isEmpty else { return [] }
    return [
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
      pruned: outcome.pruned, outdated: outcome.outdated, removed: outcome.removed)
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
  }
}
