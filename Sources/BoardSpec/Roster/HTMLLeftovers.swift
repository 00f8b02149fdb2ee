import Diagnostics

/// Finds signs as web pages write them, which come along when a table is copied from one: `&quot;`, `&#7897;`.
struct HTMLLeftovers {
  private var first: (range: SourceRange, sign: String, text: String)?
  private var more = 0

  /// Looks at a cell.
  mutating func look(at cell: CSVCell) {
    guard cell.text.utf8.contains(UInt8(ascii: "&")), let found = Self.sign(in: cell.text) else { return }
    if first == nil {
      first = (cell.range, found.sign, found.text)
    } else {
      more += 1
    }
  }

  /// The warning, once for a roster.
  var fault: SpreadsheetFault? { first.map { .htmlLeftover($0.range, $0.sign, text: $0.text, more: more) } }

  /// The first such sign in a text and what it stands for.
  static func sign(in text: String) -> (sign: String, text: String)? {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.prefix(10).firstIndex(of: ";") else { continue }
      let word = part[..<end]
      if let meant = scalar(word) ?? names[String(word)].map(String.init) { return ("&\(word);", meant) }
    }
    return nil
  }

  private static func scalar(_ word: Substring) -> String? {
    guard word.hasPrefix("#") else { return nil }
    let digits = word.dropFirst()
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// The named signs of Vietnamese text.
  private static let names: [String: Character] = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê",
    "Igrave": "Ì", "Iacute": "Í", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô", "Otilde": "Õ", "Ugrave": "Ù",
    "Uacute": "Ú", "Yacute": "Ý", "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "egrave": "è",
    "eacute": "é", "ecirc": "ê", "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó", "ocirc": "ô",
    "otilde": "õ", "ugrave": "ù", "uacute": "ú", "yacute": "ý",
  ]
}
