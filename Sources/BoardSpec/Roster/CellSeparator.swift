/// The character between the cells of a table: a comma, or whatever else the first line of the file announces.
struct CellSeparator: Sendable, Hashable {
  /// The character.
  let character: Unicode.Scalar
  /// Its first byte in UTF-8.
  let first: UInt8
  /// Its further bytes, none for those of ASCII.
  let rest: [UInt8]

  /// Makes a separator.
  init(_ character: Unicode.Scalar) {
    let bytes = Array(String(character).utf8)
    self.character = character
    first = bytes[0]
    rest = Array(bytes.dropFirst())
  }

  static let comma = CellSeparator(",")

  /// Those that are known without being announced, the most common first.
  static let common = [comma, CellSeparator(";"), CellSeparator("\t"), CellSeparator("|")]

  /// How many bytes it has.
  var width: Int { 1 + rest.count }

  /// The separator that the first line of a table announces to Excel, as `sep=;` or `"sep=|"`.
  ///
  /// A spreadsheet may have put empty cells behind it. Such a line is no row, even where it names no separator.
  static func announced(by line: some StringProtocol) -> (separator: CellSeparator?, isAnnouncement: Bool) {
    var rest = Substring(line).unicodeScalars.drop { $0 == "\u{FEFF}" || $0 == "\"" }
    guard String(rest.prefix(4)).lowercased() == "sep=" else { return (nil, false) }
    rest = rest.dropFirst(4)
    while rest.last == "\"" { rest.removeLast() }
    guard let sign = rest.first else { return (nil, true) }
    let behind = rest.dropFirst()
    if sign == "\\", behind.first == "t" { return (CellSeparator("\t"), true) }
    // A spreadsheet that saved the file again closes the cell and adds a separator for each further column.
    let isPadding = behind.allSatisfy { scalar in
      scalar == "\"" || scalar == " " || common.contains { $0.character == scalar }
    }
    guard isPadding else { return (nil, false) }
    return (isSeparator(sign) ? CellSeparator(sign) : nil, true)
  }

  /// Whether a table can be cut at a character: not at what names are made of, nor at quotes.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\"" && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      && scalar.properties.generalCategory != .nonspacingMark
  }
}
