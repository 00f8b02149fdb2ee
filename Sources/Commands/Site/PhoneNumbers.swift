import Diagnostics

/// Telephone numbers in a text, made to be called by a tap.
enum PhoneNumbers {
  /// The text as HTML, each number a link: ten or eleven digits from a 0, or digits from a `+84`, in groups of spaces,
  /// points or hyphens.
  static func linked(_ text: String) -> String {
    var html = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /(?:\+84|0)(?:[ .\-]?[0-9]){8,10}(?![0-9])/) {
      let digits = match.0.filter { $0.isASCII && $0.isNumber || $0 == "+" }
      html += String(rest[..<match.range.lowerBound]).escapedForHTML
      html += "<a href=\"tel:\(digits)\">\(match.0)</a>"
      rest = rest[match.range.upperBound...]
    }
    return html + String(rest).escapedForHTML
  }
}
