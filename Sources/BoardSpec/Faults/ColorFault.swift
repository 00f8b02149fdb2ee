import Diagnostics

/// A colour, or a line of a colour, that a layout does not say.
enum ColorFault: Fault {
  case noHexadecimal(String, SourceRange)
  case inks(SourceRange)
  case noColor(Located<String>, known: [String])
  case ofItself(Located<String>)
  case unknown(String, SourceRange, known: [String])
  case border(Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .inks(let range):
      Diagnostic(
        "layout.bad-inks", .error,
        LocalizedText(
          vi: "`press` phải là bốn số từ 0 đến 100: lục lam, đỏ tươi, vàng, đen",
          en: "`press` must be four numbers from 0 to 100: cyan, magenta, yellow, black"),
        remedy: LocalizedText(
          vi: "Viết như `[20, 100, 100, 25]`", en: "Write it like `[20, 100, 100, 25]`"),
        at: range)
    case .noHexadecimal(let text, let range):
      Diagnostic(
        "layout.color",
        text.isEmpty
          ? LocalizedText(vi: "Màu để trống", en: "Empty colour")
          : LocalizedText(
            vi: "`\(excerpt(text))` không phải là mã màu", en: "`\(excerpt(text))` is not a colour"),
        remedy: LocalizedText(
          vi: "Viết dấu `#` và sáu chữ số thập lục phân trong dấu ngoặc kép, ví dụ `\"#9E1B16\"`",
          en: "Write `#` and six hexadecimal digits in double quotes, such as `\"#9E1B16\"`"),
        at: range)
    case .noColor(let found, let known):
      Diagnostic(
        "layout.color",
        LocalizedText(
          vi: "`\(excerpt(found.value))` không phải là mã màu",
          en: "`\(excerpt(found.value))` is not a colour"
        ).suggesting(NearestMatch.of(found.value, in: known)),
        remedy: LocalizedText(
          vi:
            "Viết dấu `#` và sáu chữ số thập lục phân trong dấu ngoặc kép, ví dụ `\"#9E1B16\"`, hoặc tên một màu khác trong `colors`",
          en:
            "Write `#` and six hexadecimal digits in double quotes, such as `\"#9E1B16\"`, or the name of another colour in `colors`"
        ),
        at: found.range)
    case .ofItself(let found):
      Diagnostic(
        "layout.color-of-itself",
        LocalizedText(
          vi: "Các màu gọi tên nhau thành vòng: `\(excerpt(found.value))`",
          en: "Colours that are named after each other in a circle: `\(excerpt(found.value))`"),
        remedy: LocalizedText(
          vi: "Ghi mã màu cho một trong các màu này, ví dụ `\"#9E1B16\"`",
          en: "Give one of them a colour such as `\"#9E1B16\"`"),
        at: found.range)
    case .unknown(let name, let range, let known):
      Diagnostic(
        "layout.unknown-color",
        LocalizedText(vi: "Không có màu `\(excerpt(name))`", en: "No colour `\(excerpt(name))`").suggesting(
          NearestMatch.of(name, in: known)),
        remedy: LocalizedText(
          vi: "Khai báo màu này trong `colors`, hoặc dùng: \(quotedList(known))",
          en: "Declare it in `colors`, or use \(choice(.english, known))"),
        at: range)
    case .border(let found):
      Diagnostic(
        "layout.border",
        LocalizedText(
          vi: "Đường viền `\(excerpt(found.value))` không phải là một bề dày và một màu",
          en: "Border `\(excerpt(found.value))` is not a width and a colour"),
        remedy: LocalizedText(
          vi:
            "Viết bề dày rồi tên màu, ví dụ `0.25 mm line`; màu bắt đầu bằng `#` thì đặt cả dòng trong ngoặc kép",
          en: "Write a width and a colour, such as `0.25 mm line`, in quotes when the colour begins with `#`"),
        at: found.range)
    }
  }
}
