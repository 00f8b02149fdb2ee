import BoardSpec
import Diagnostics

/// Telephone numbers in a text, made to be called by a tap.
enum PhoneNumbers {
  /// The text as HTML, each number a link: ten or eleven digits from a 0, or digits from a `+84`, in groups of spaces,
  /// points, hyphens or brackets.
  static func linked(_ text: String) -> String {
    var html = ""
    var rest = text[...]
    while let match = rest.firstMatch(
      of:
        /(?:\(?\+84\)?|\(?0)(?:[\s.\-‐‑–()]{0,3}[0-9]){8,11}(?![0-9])|1[89]00[\s.\-]?[0-9]{4}(?:[\s.\-]?[0-9]{2})?(?![0-9])/
    ) {
      html += String(rest[..<match.range.lowerBound]).escapedForHTML
      let number = String(match.0)
      html +=
        TelephoneNumber(number).map { "<a href=\"tel:\($0.dialed)\">\(number)</a>" } ?? number.escapedForHTML
      rest = rest[match.range.upperBound...]
    }
    return html + String(rest).escapedForHTML
  }
}
