import Diagnostics

/// An identifier that cannot stand in a printed address, or stands for two things.
enum IdentifierFault: Fault {
  case invalid(String, SourceRange, suggestion: String?)
  case duplicateOffice(String, SourceRange, first: SourceRange)
  case duplicateCode(String, SourceRange, first: SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .invalid(let text, let range, let suggestion):
      let summary =
        text.isEmpty
        ? LocalizedText(vi: "`id` để trống", en: "Empty `id`")
        : LocalizedText(
          vi: "`\(excerpt(text))` không dùng làm `id` được", en: "`\(excerpt(text))` cannot be an `id`")
      return Diagnostic(
        "id.invalid", summary,
        remedy: suggestion.map {
          LocalizedText(
            vi: "Viết `\($0)`; `id` chỉ gồm chữ thường không dấu, chữ số và dấu `-`",
            en: "Write `\($0)`; an `id` is made of a–z, 0–9 and `-`")
        }
          ?? LocalizedText(
            vi: "Chỉ dùng chữ thường không dấu, chữ số và dấu `-`", en: "Use only a–z, 0–9 and `-`"),
        at: range)
    case .duplicateOffice(let text, let range, let first):
      return Diagnostic(
        "roster.duplicate-office",
        LocalizedText(vi: "Hai đơn vị cùng có `id` là `\(text)`", en: "Two offices with the id `\(text)`"),
        remedy: LocalizedText(vi: "Đổi `id` của một đơn vị", en: "Change the `id` of one of them"), at: range,
        notes: [.init(LocalizedText(vi: "khai báo lần đầu ở đây", en: "first declared here"), at: first)])
    case .duplicateCode(let text, let range, let first):
      return Diagnostic(
        "board.duplicate-code",
        LocalizedText(vi: "Hai mã QR cùng có `id` là `\(text)`", en: "Two codes with the id `\(text)`"),
        remedy: LocalizedText(vi: "Đổi `id` của một mã", en: "Change the `id` of one of them"), at: range,
        notes: [.init(LocalizedText(vi: "khai báo lần đầu ở đây", en: "first declared here"), at: first)])
    }
  }
}
