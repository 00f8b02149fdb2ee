/// A text of tags and words, in which words are never taken for tags.
///
/// It is well-formed XML, so that HTML written with it can be read by both kinds of parsers.
struct Markup {
  typealias Attribute = (name: String, value: String)

  /// What was written so far.
  private(set) var text = ""

  /// Writes an element with what the closure writes in it.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], content: (inout Markup) -> Void
  ) {
    openTag(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// Writes an element that holds nothing.
  mutating func element(_ name: String, _ attributes: [Attribute] = []) {
    openTag(name, attributes)
    text += "/>"
  }

  /// Writes words, whatever is in them.
  mutating func words(_ words: String) { text += Self.escaped(words) }

  /// Writes what is markup already.
  mutating func verbatim(_ markup: String) { text += markup }

  private mutating func openTag(_ name: String, _ attributes: [Attribute]) {
    text += "<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a character may stand in XML 1.0 and in HTML: no controls but tabs and line ends, no noncharacters.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
