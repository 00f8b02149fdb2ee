import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering

/// What a person is told at the end of a run.
struct RenderSummary {
  let outcome: RenderOutcome
  let posterSet: PosterSet
  let options: RenderOptions
  let folder: String
  let elapsed: Duration
  /// Whether only some offices were asked for.
  let isPartial: Bool
  /// Whether an earlier run left a document with all posters.
  let hasEarlierDocument: Bool
  /// The offices whose posters an earlier run left, and which are in the roster no more.
  let formerOffices: [String]

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
          en:
            "For one print job: \(folder)/\(document.path), \(posterSet.posters.count) \(posterSet.posters.count == 1 ? "page" : "pages")"
        ))
    } else if isPartial, hasEarlierDocument {
      lines.append(
        LocalizedText(
          vi: "posters.pdf không đổi vì có --office: chạy lại không có --office trước khi in cả loạt",
          en: "posters.pdf is unchanged because of --office: run without it before printing the whole set"))
    }
    lines += pressLines + sheetLines
    lines.append(proofLine)
    lines += shrunkLines
    if !formerOffices.isEmpty {
      let names = formerOffices.prefix(10).joined(separator: ", ") + (formerOffices.count > 10 ? ", …" : "")
      lines.append(
        LocalizedText(
          vi: "Bảng cũ còn trong \(folder)/posters/ của đơn vị không còn trong danh sách, hãy xóa: \(names)",
          en:
            "Old posters of offices that left the roster are still in \(folder)/posters/, delete them: \(names)"
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

  /// What the print shop gets.
  private var pressLines: [LocalizedText] {
    guard let bytes = options.pressProfile, let press = try? PressProfile(bytes) else { return [] }
    return [
      LocalizedText(
        vi:
          "Cho nhà in: tràn lề 3 mm, dấu cắt, màu CMYK theo «\(press.name)»; hãy hỏi nhà in có đúng hồ sơ màu này không",
        en:
          "For the print shop: 3 mm bleed, crop marks, CMYK for “\(press.name)”; ask whether that is its profile"
      )
    ]
  }

  /// Where the sheets to be glued together are.
  private var sheetLines: [LocalizedText] {
    if let document = outcome.sheets, let count = options.pages.pagesPerSheet {
      return [
        LocalizedText(
          vi: "\(count) bảng một tờ: \(folder)/\(document.path)",
          en: "\(count) posters on a sheet: \(folder)/\(document.path)")
      ]
    }
    guard let paper = options.pages.sheet, let count = posterSet.posters.first?.sheets.count, count > 0 else {
      return []
    }
    let (place, size) = ("\(folder)/\(paper.folder)/", paper.name.uppercased())
    return [
      LocalizedText(
        vi: "Chia mỗi bảng ra \(count) tờ \(size), in đúng cỡ 100 %: \(place)",
        en:
          "Each poster on \(count) \(size) \(count == 1 ? "sheet" : "sheets"), to be printed at 100 %: \(place)"
      )
    ]
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

  /// The styles whose text had to be set smaller, each with its smallest size and where that was.
  private var shrunkLines: [LocalizedText] {
    var styles: [String: (wanted: Double, size: Double, text: String, posters: Int)] = [:]
    for poster in posterSet.posters {
      for (style, texts) in Dictionary(grouping: poster.shrunk, by: \.style) {
        guard let smallest = texts.min(by: { $0.size < $1.size }) else { continue }
        let known = styles[style] ?? (smallest.wantedSize, .infinity, "", 0)
        let isSmaller = smallest.size < known.size
        styles[style] = (
          known.wanted, min(smallest.size, known.size), isSmaller ? smallest.text : known.text,
          known.posters + 1
        )
      }
    }
    return styles.sorted { $0.key < $1.key }.map { style, found in
      let (size, wanted) = (Self.points(found.size), Self.points(found.wanted))
      let text = found.text.count > 40 ? found.text.prefix(39) + "…" : found.text
      return LocalizedText(
        vi:
          "Chữ kiểu `\(style)` thu nhỏ còn \(size[.vietnamese]) (muốn \(wanted[.vietnamese])) trên \(found.posters) bảng, nhỏ nhất ở «\(text)»",
        en:
          "Style `\(style)` was set down to \(size[.english]) (wanted \(wanted[.english])) on \(found.posters) \(found.posters == 1 ? "poster" : "posters"), smallest in “\(text)”"
      )
    }
  }

  /// A size of type, with a decimal where it is not whole.
  private static func points(_ size: Double) -> LocalizedText {
    let hundredths = Int((size * 100).rounded())
    guard hundredths % 100 != 0 else {
      return LocalizedText(vi: "\(hundredths / 100) pt", en: "\(hundredths / 100) pt")
    }
    let digits = String(hundredths % 100 + 100).dropFirst()
    return LocalizedText(
      vi: "\(hundredths / 100),\(digits) pt", en: "\(hundredths / 100).\(digits) pt")
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
