extension String {
  /// The text as a cell of CSV (RFC 4180): in quotes where it needs them.
  var csvCell: String {
    // Bytes, since Swift takes a carriage return and a line feed for one character.
    utf8.contains { Self.needQuotes.contains($0) } ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }

  /// The text as a cell of a table whose cells are separated by `separator`.
  func csvCell(in separator: Character) -> String {
    contains(separator) && csvCell == self ? "\"" + replacing("\"", with: "\"\"") + "\"" : csvCell
  }

  private static let needQuotes = Set(",;\t\"\r\n".utf8)
}
