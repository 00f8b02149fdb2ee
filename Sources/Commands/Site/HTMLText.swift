/// Text that is safe between the tags of HTML and in attributes with double quotes.
struct HTMLText: CustomStringConvertible {
  let description: String

  /// Escapes a text; line breaks become spaces.
  init(_ text: String) {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    description = escaped
  }
}
