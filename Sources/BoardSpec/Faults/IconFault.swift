import Diagnostics

/// An icon that is not there, or that the font manifest names wrongly.
enum IconFault: Fault {
  case unknown(Located<String>, known: [String])
  case badCodePoint(Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .unknown(let name, let known):
      // The manifest lists more names than a sentence can.
      return Diagnostic(
        "layout.unknown-icon",
        LocalizedText(
          vi: "Không có biểu tượng `\(excerpt(name.value))`", en: "No icon `\(excerpt(name.value))`"
        ).suggesting(NearestMatch.of(name.value, in: known)),
        remedy: LocalizedText(
          vi: "Chọn một tên dưới `icons` trong `Fonts/fonts.yaml`: \(quotedList(known))",
          en: "Choose a name below `icons` in `Fonts/fonts.yaml`: \(quotedList(known))"),
        at: name.range)
    case .badCodePoint(let text):
      return Diagnostic(
        "font.code-point",
        LocalizedText(
          vi: "`\(excerpt(text.value))` không phải là mã ký tự",
          en: "`\(excerpt(text.value))` is not a code point"),
        remedy: LocalizedText(
          vi: "Viết mã Unicode của hình bằng chữ số thập lục phân, ví dụ `E0CD`",
          en: "Write the glyph's code point in hexadecimal digits, such as `E0CD`"),
        at: text.range)
    }
  }
}
