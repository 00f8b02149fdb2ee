import Diagnostics

/// A style that asks for what cannot be.
enum StyleFault: Fault {
  case growsWithoutMaximum(SourceRange)
  case linkInOtherCase(SourceRange, style: String)

  var diagnostic: Diagnostic {
    switch self {
    case .growsWithoutMaximum(let range):
      return Diagnostic(
        "layout.grow-without-maximum",
        LocalizedText(
          vi: "`fit: grow` mà không có `maximum` lớn hơn `size`",
          en: "`fit: grow` without a `maximum` above `size`"),
        remedy: LocalizedText(
          vi: "Thêm `maximum`, ví dụ `maximum: 60 pt`", en: "Add a `maximum`, such as `maximum: 60 pt`"),
        at: range)
    case .linkInOtherCase(let range, let style):
      return Diagnostic(
        "layout.case-of-link",
        LocalizedText(
          vi: "Kiểu chữ `\(excerpt(style))` đổi chữ hoa, chữ thường của đường dẫn",
          en: "Style `\(excerpt(style))` changes the case of a link"),
        remedy: LocalizedText(
          vi: "Dùng kiểu chữ không có `case`: gõ đường dẫn phải đúng chữ hoa, chữ thường",
          en: "Use a style without `case`: a link has to be typed with the letters that it has"),
        at: range)
    }
  }
}
