import Composition
import Diagnostics
import Foundation
import PageModel

/// What a person is told at the end of a run.
struct RenderSummary {
  let outcome: RenderOutcome
  let posterSet: PosterSet
  let options: RenderOptions
  let folder: String
  let elapsed: Duration
  /// Whether only some offices were asked for.
  let isPartial: Bool

  /// The posters whose files were written.
  private var written: Int { outcome.results.count { !$0.files.isEmpty } }

  private var codes: Int { posterSet.posters.first?.page.symbols.count ?? 0 }

  /// The summary, line by line.
  var lines: [LocalizedText] {
    let formats = options.formats.map { $0.rawValue.uppercased() }.joined(separator: ", ")
    var lines = [
      LocalizedText(
        vi:
          "Đã ghi \(written)/\(posterSet.posters.count) bảng (\(formats)), mỗi bảng \(codes) mã, vào \(folder)/posters/ trong \(seconds[.vietnamese])",
        en:
          "Wrote \(written) of \(posterSet.posters.count) posters (\(formats)), \(codes) \(codes == 1 ? "code" : "codes") each, to \(folder)/posters/ in \(seconds[.english])"
      )
    ]
    if let document = outcome.document {
      lines.append(
        LocalizedText(
          vi: "Tệp in một lượt: \(folder)/\(document.path), \(posterSet.posters.count) trang",
          en: "For one print job: \(folder)/\(document.path), \(posterSet.posters.count) pages"))
    } else if isPartial {
      lines.append(
        LocalizedText(
          vi: "posters.pdf không đổi vì có --office: chạy lại không có --office trước khi in cả loạt",
          en: "posters.pdf is unchanged because of --office: run without it before printing the whole set"))
    }
    lines.append(proofLine)
    lines += shrunkLines
    if outcome.wasInterrupted {
      lines.append(
        LocalizedText(
          vi: "Dừng theo yêu cầu: những bảng đã ghi vẫn giữ; chạy lại để làm tiếp",
          en: "Stopped as asked: what was written is kept; run again for the rest"))
    }
    return lines
  }

  /// How long it took; Foundation would write it as the locale wants, whatever language was asked for.
  private var seconds: LocalizedText {
    let tenths = Int((elapsed / .milliseconds(100)).rounded())
    return LocalizedText(
      vi: "\(tenths / 10),\(tenths % 10) giây", en: "\(tenths / 10).\(tenths % 10) s")
  }

  private var proofLine: LocalizedText {
    guard options.isProven else {
      return LocalizedText(
        vi: "CHƯA ĐỌC THỬ MÃ NÀO (--no-proof): hãy quét thử trước khi treo",
        en: "NO CODE WAS PROVEN (--no-proof): scan them before the posters are hung")
    }
    let symbols = posterSet.posters.map(\.page.symbols.count).prefix(outcome.results.count).reduce(0, +)
    let faulty = Set(outcome.results.flatMap { result in result.faults.map { "\(result.office) \($0)" } })
      .count
    return LocalizedText(
      vi: "Đọc thử: \(symbols - min(faulty, symbols))/\(symbols) mã đúng",
      en: "Proof: \(symbols - min(faulty, symbols)) of \(symbols) codes read back right")
  }

  /// The texts that had to be set smaller, the same text once.
  private var shrunkLines: [LocalizedText] {
    var offices: [String: Int] = [:]
    var order: [String] = []
    for poster in posterSet.posters {
      for text in Set(poster.shrunk.map(\.text)).sorted() {
        if offices[text] == nil { order.append(text) }
        offices[text, default: 0] += 1
      }
    }
    return order.prefix(10).map { text in
      LocalizedText(
        vi: "Chữ thu nhỏ để vừa ô trên \(offices[text] ?? 0) bảng: «\(text)»",
        en: "Set smaller to fit on \(offices[text] ?? 0) posters: “\(text)”")
    }
  }

  /// The summary for other programs.
  var object: Object {
    Object(
      type: "summary", posters: posterSet.posters.count, written: written, folder: folder,
      document: outcome.document?.path, proven: options.isProven, interrupted: outcome.wasInterrupted,
      faults: outcome.results.map(\.faults.count).reduce(0, +))
  }

  struct Object: Encodable {
    let type: String
    let posters: Int
    let written: Int
    let folder: String
    let document: String?
    let proven: Bool
    let interrupted: Bool
    let faults: Int
  }
}
