import Diagnostics

/// An identifier that cannot stand in a printed address, or stands for two things.
enum IdentifierFault: Fault {
  case invalid(String, SourceRange, suggestion: String?)
  case duplicateOffice(String, SourceRange, first: SourceRange, isSameRow: Bool)
  case duplicateCode(String, SourceRange, first: SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .invalid(let text, let range, let suggestion):
      if Identifier.hasGoodLetters(text) { return Self.unstorable(text, range) }
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
    case .duplicateOffice(let text, let range, let first, let isSameRow):
      return Diagnostic(
        "roster.duplicate-office",
        LocalizedText(vi: "Hai đơn vị cùng có `id` là `\(text)`", en: "Two offices with the id `\(text)`"),
        remedy: isSameRow
          ? LocalizedText(
            vi: "Xóa dòng này: nó lặp lại nguyên một dòng trên", en: "Delete the line: it repeats one above")
          : LocalizedText(vi: "Đổi `id` của một đơn vị", en: "Change the `id` of one of them"), at: range,
        notes: [.init(LocalizedText(vi: "khai báo lần đầu ở đây", en: "first declared here"), at: first)])
    case .duplicateCode(let text, let range, let first):
      return Diagnostic(
        "board.duplicate-code",
        LocalizedText(vi: "Hai mã QR cùng có `id` là `\(text)`", en: "Two codes with the id `\(text)`"),
        remedy: LocalizedText(vi: "Đổi `id` của một mã", en: "Change the `id` of one of them"), at: range,
        notes: [.init(LocalizedText(vi: "khai báo lần đầu ở đây", en: "first declared here"), at: first)])
    }
  }

  /// An identifier of the right letters that cannot be the name of a file.
  private static func unstorable(_ text: String, _ range: SourceRange) -> Diagnostic {
    if Identifier.isReserved(text) {
      return Diagnostic(
        "id.invalid",
        LocalizedText(
          vi: "Windows không lưu được tệp mang tên `\(text)`, nên `id` này không dùng được",
          en: "Windows stores no file named `\(text)`, so it cannot be an `id`"),
        remedy: LocalizedText(vi: "Viết `\(text)-1` chẳng hạn", en: "Write `\(text)-1`, for example"),
        at: range)
    }
    return Diagnostic(
      "id.invalid",
      LocalizedText(
        vi: "`id` dài \(text.utf8.count) ký tự, quá \(Identifier.lengthLimit) ký tự",
        en: "`id` of \(text.utf8.count) characters, more than \(Identifier.lengthLimit)"),
      remedy: LocalizedText(
        vi: "Rút ngắn: `id` thành một phần của tên tệp và liên kết",
        en: "Shorten it: an `id` becomes part of file names and links"),
      at: range)
  }
}
