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
          vi: "Ký tự vô hình \(Self.codePoint(scalar)) (\(Self.name(scalar).vietnamese)) trong văn bản",
          en: "Invisible character \(Self.codePoint(scalar)) (\(Self.name(scalar).english)) in the text"),
        remedy: LocalizedText(
          vi: "Xóa ký tự này, hoặc gõ lại từ đó", en: "Delete it, or type the word again"),
        at: range)
    }
  }

  private func control(_ scalar: Unicode.Scalar?, _ range: SourceRange) -> Diagnostic {
    let name = scalar.map(Self.codePoint) ?? ""
    return Diagnostic(
      "text.control-character",
      LocalizedText(
        vi: "Ký tự điều khiển \(name) trong văn bản", en: "Control character \(name) in the text"),
      remedy: LocalizedText(
        vi: "Xóa ký tự này, hoặc gõ lại dòng đó", en: "Delete it, or type the line again"),
      at: range)
  }

  /// The code point as people write it, such as `U+00AD`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func name(_ scalar: Unicode.Scalar) -> LocalizedText {
    switch scalar.value {
    case 0xAD: LocalizedText(vi: "dấu ngắt từ ẩn", en: "soft hyphen")
    case 0x200B: LocalizedText(vi: "dấu cách không độ rộng", en: "zero-width space")
    case 0x200C, 0x200D: LocalizedText(vi: "dấu nối ẩn", en: "zero-width joiner")
    case 0xFEFF: LocalizedText(vi: "dấu thứ tự byte", en: "byte order mark")
    default: LocalizedText(vi: "dấu điều khiển chiều viết", en: "direction control")
    }
  }
}
