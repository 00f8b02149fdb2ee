import Diagnostics

/// A place for short links to which nothing can be appended.
struct LinkBaseFault: Fault {
  /// What is wrong.
  enum Problem { case scheme, query, fragment, slash, letters }

  /// What is wrong.
  let problem: Problem
  /// What was written.
  let text: String
  /// Where it was written.
  let range: SourceRange

  var diagnostic: Diagnostic {
    let shorter = LocalizedText(
      vi: "Viết `\(excerpt(kept))`", en: "Write `\(excerpt(kept))`")
    return switch problem {
    case .scheme:
      Diagnostic(
        "links.base-scheme",
        LocalizedText(
          vi: "`base` phải là địa chỉ `https://` hoặc `http://`",
          en: "`base` is an `https://` or `http://` address"),
        remedy: LocalizedText(
          vi: "Viết địa chỉ máy chủ chuyển hướng, ví dụ `https://q.vinhbinh.example`",
          en: "Write the address of the redirect server, such as `https://q.vinhbinh.example`"),
        at: range)
    case .query:
      Diagnostic(
        "links.base-query", LocalizedText(vi: "Phần `?…` trong `base`", en: "`?…` in `base`"),
        remedy: shorter,
        at: range)
    case .fragment:
      Diagnostic(
        "links.base-fragment", LocalizedText(vi: "Phần `#…` trong `base`", en: "`#…` in `base`"),
        remedy: shorter,
        at: range)
    case .slash:
      Diagnostic(
        "links.base-slash", LocalizedText(vi: "Dấu `/` ở cuối `base`", en: "`/` at the end of `base`"),
        remedy: shorter, at: range)
    case .letters:
      Diagnostic(
        "links.base-letters",
        LocalizedText(vi: "Chữ có dấu trong `base`", en: "Letters with marks in `base`"),
        remedy: withoutMarks.map {
          LocalizedText(
            vi: "Viết địa chỉ không dấu, ví dụ `\($0)`",
            en: "Write the address without marks, such as `\($0)`")
        }
          ?? LocalizedText(
            vi: "Viết địa chỉ chỉ có chữ không dấu, chữ số và dấu `-`, ví dụ `https://q.vinhbinh.example`",
            en: "Write an address of a–z, 0–9 and `-` only, such as `https://q.vinhbinh.example`"),
        at: range)
    }
  }

  /// The address with plain letters; `nil` where it has letters of another script.
  private var withoutMarks: String? {
    let plain = Identifier.withoutMarks(text)
    return plain.utf8.count <= 60 && plain.allSatisfy(\.isASCII) ? plain : nil
  }

  /// The part of the address that can stay.
  private var kept: String {
    let head = text.prefix { $0 != "?" && $0 != "#" }
    let end = head.lastIndex { $0 != "/" }.map(head.index(after:)) ?? head.startIndex
    return String(head[..<end])
  }
}
