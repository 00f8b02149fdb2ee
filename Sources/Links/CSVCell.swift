extension String {
  /// The text as a cell of CSV (RFC 4180): in quotes where it needs them.
  var csvCell: String {
    contains(where: { ",;\t\"\r\n".contains($0) }) ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }
}
