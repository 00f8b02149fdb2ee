import Diagnostics

/// Characters that have no place in a text of the user's.
enum TextFault: Fault {
  case controlCharacter(SourceRange)
  case escapedControlCharacter(Unicode.Scalar, SourceRange)
  case invisibleCharacter(Unicode.Scalar, SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .controlCharacter(let range):
      control(range.text.unicodeScalars.first, range)
    case .escapedControlCharacter(let scalar, let range):
      control(scalar, range)
    case .invisibleCharacter(let scalar, let range):
      Diagnostic(
        "text.invisible-character", .warning,
        LocalizedText(
          vi: "Ký tự vô hình \(scalar.namedCodePoint) (\(Self.vietnameseName(scalar))) trong văn bản",
          en: "Invisible character \(scalar.namedCodePoint) in the text"),
        remedy: LocalizedText(
          vi: "Xóa ký tự này, hoặc gõ lại từ đó", en: "Delete it, or type the word again"),
        at: range)
    }
  }

  private func control(_ scalar: Unicode.Scalar?, _ range: SourceRange) -> Diagnostic {
    let name = scalar?.namedCodePoint ?? ""
    return Diagnostic(
      "text.control-character",
      LocalizedText(
        vi: "Ký tự điều khiển \(name) trong văn bản", en: "Control character \(name) in the text"),
      remedy: LocalizedText(
        vi: "Xóa ký tự này, hoặc gõ lại dòng đó", en: "Delete it, or type the line again"),
      at: range)
  }

  /// What people call an invisible character that Unicode names in English.
  private static func vietnameseName(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xAD: "dấu ngắt từ ẩn"
    case 0x180E, 0x200B: "dấu cách không độ rộng"
    case 0x34F, 0x200C, 0x200D, 0x2060: "dấu nối ẩn"
    case 0x115F, 0x1160, 0x3164, 0xFFA0: "chữ trống của tiếng Hàn"
    case 0x2061...0x2064: "dấu toán học ẩn"
    case 0xFEFF: "dấu thứ tự byte"
    case 0xFFF9...0xFFFB: "dấu chú thích ẩn"
    default: "dấu điều khiển chiều viết"
    }
  }
}
