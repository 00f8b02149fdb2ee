import BoardSpec
import Diagnostics
import PageModel

extension CompositionFaults {
  /// A warning for text that is smaller than its distance asks for, at the line where its size is written.
  func smallText(
    _ found: Worst<SmallText>.Found, _ centimetres: Double, at range: SourceRange, others: Int
  ) -> Diagnostic {
    let (run, needed, style) = (found.text.run, found.text.needed, found.style.name)
    let distance = "\(Int(centimetres.rounded())) cm"
    // As layouts write it, and rounded up so that it is enough.
    let enough = ((needed * 10 - 0.001).rounded(.up) / 10).pointText[.english]
    // The text and its size differ from office to office: they stand in a note, so that offices are told together.
    return Diagnostic(
      "layout.small-text", .warning,
      LocalizedText(
        vi: "Chữ nhỏ hơn \(needed.pointText[.vietnamese]), khó đọc từ \(distance)",
        en: "Text under \(needed.pointText[.english]), hard to read from \(distance)"),
      remedy: isOwn(range.file)
        ? LocalizedText(
          vi:
            "Tăng `size` (và `minimum` nếu có) của kiểu chữ `\(style)` tới `\(enough)` trở lên",
          en:
            "Raise `size` (and `minimum` where it has one) of the style `\(style)` to `\(enough)` or more"
        )
        : LocalizedText(
          vi: "Bớt mã, hoặc viết ngắn lại", en: "Use fewer codes, or shorten the text"),
      at: range,
      notes: [
        .init(
          LocalizedText(
            vi:
              "«\(run.text.line)» cỡ \(run.size.pointText[.vietnamese]), tờ bảng của «\(board.office.name.string)»",
            en:
              "“\(run.text.line)” is set in \(run.size.pointText[.english]) on the poster of “\(board.office.name.string)”"
          ), at: self.range(of: found.box))
      ] + Self.note(ofOthers: others))
  }

  /// A warning for text that is hard to tell from its ground, at the line where its colour is written.
  func faintText(_ found: Worst<FaintText>.Found, at range: SourceRange, others: Int) -> Diagnostic {
    let (faint, style) = (found.text, found.style.name)
    let (contrast, needed) = (faint.contrast.tenths, faint.needed.tenths)
    let colors = (faint.run.color.hexadecimal, faint.ground.hexadecimal)
    return Diagnostic(
      "layout.low-contrast", .warning,
      LocalizedText(
        vi:
          "Chữ màu `\(colors.0)` trên nền `\(colors.1)` chỉ tương phản \(contrast[.vietnamese]):1, cần \(needed[.vietnamese]):1",
        en:
          "Text of `\(colors.0)` on `\(colors.1)` has a contrast of \(contrast[.english]):1, and needs \(needed[.english]):1"
      ),
      remedy: LocalizedText(
        vi: "Chọn màu chữ hoặc màu nền khác cho kiểu chữ `\(style)`",
        en: "Choose another colour for the text or its ground (style `\(style)`)"),
      at: range,
      notes: [
        .init(
          LocalizedText(vi: "ở chữ «\(faint.run.text.line)»", en: "in “\(faint.run.text.line)”"),
          at: self.range(of: found.box))
      ] + Self.note(ofOthers: others))
  }

  /// Says that other boxes have the same fault, where there are any.
  private static func note(ofOthers count: Int) -> [Diagnostic.Note] {
    guard count > 0 else { return [] }
    return [
      .init(
        LocalizedText(
          vi: "và ở \(count) khung khác của mẫu trình bày",
          en: "and in \(count) other \(count.agreeing("box", "boxes")) of the layout"))
    ]
  }
}

extension String {
  /// The text of a line of a page, for a message of one line.
  fileprivate var line: String {
    // A line that was broken ends with the space where it was.
    (last == " " ? String(dropLast()) : self).shortened
  }
}

extension Double {
  /// A size in points with a decimal where it has one.
  fileprivate var pointText: LocalizedText {
    let number = tenths
    func plain(_ text: String, _ zero: String) -> String {
      text.hasSuffix(zero) ? String(text.dropLast(2)) : text
    }
    return LocalizedText(
      vi: plain(number[.vietnamese], ",0") + " pt", en: plain(number[.english], ".0") + " pt")
  }

  /// A number with one decimal, cut and not rounded: what is short of a bound does not look as if it met it.
  fileprivate var tenths: LocalizedText {
    let tenths = Int((self * 10 + 0.001).rounded(.down))
    return LocalizedText(vi: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
  }
}

extension Color {
  /// The colour as layouts write it.
  fileprivate var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
