import Diagnostics

/// A dash, a colon or a space that is not as YAML wants it.
enum YAMLSignFault: Fault {
  case missingDash(SourceRange)
  case noBreakSpace(SourceRange)
  case dashWithoutSpace(SourceRange, key: String)
  case colonWithoutSpace(SourceRange, key: String)

  var diagnostic: Diagnostic {
    switch self {
    case .missingDash(let range):
      return Diagnostic(
        "yaml.missing-dash",
        LocalizedText(
          vi: "Mã QR mới ở đây thiếu dấu `- ` phía trước", en: "A new code begins here without its `- `"),
        remedy: LocalizedText(
          vi: "Viết `- id: …`: mỗi mã mới bắt đầu bằng `- ` thẳng cột với các mã phía trên",
          en: "Write `- id: …`: each code begins with `- `, in the column of those above"),
        at: range)
    case .noBreakSpace(let range):
      return Diagnostic(
        "yaml.no-break-space",
        LocalizedText(
          vi: "Dấu cách không ngắt (U+00A0) ở chỗ YAML cần dấu cách thường",
          en: "No-break space (U+00A0) where YAML needs an ordinary one"),
        remedy: LocalizedText(
          vi: "Xóa các dấu cách ở đây rồi gõ lại bằng phím cách",
          en: "Delete the spaces here and type them again"),
        at: range)
    case .dashWithoutSpace(let range, let key):
      return Diagnostic(
        "yaml.dash-without-space",
        LocalizedText(
          vi: "Mục mới phải bắt đầu bằng dấu gạch nối và một dấu cách",
          en: "An entry begins with a dash and a space"),
        remedy: LocalizedText(vi: "Viết `- \(key): …`", en: "Write `- \(key): …`"), at: range)
    case .colonWithoutSpace(let range, let key):
      return Diagnostic(
        "yaml.colon-without-space",
        LocalizedText(
          vi: "Thiếu dấu cách sau dấu hai chấm của `\(key)`", en: "No space after the colon of `\(key)`"),
        remedy: LocalizedText(vi: "Viết `\(key): …`", en: "Write `\(key): …`"), at: range)
    }
  }
}
