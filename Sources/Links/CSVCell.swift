extension String {
  /// The text as a cell of CSV (RFC 4180): in quotes where it needs them.
  var csvCell: String {
    // Bytes, since Swift takes a carriage return and a line feed for one character.
    utf8.contains { Self.needQuotes.contains($0) } ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }

  private static let needQuotes = Set(",;\t\"\r\n".utf8)
}
