import Foundation

/// A table as spreadsheets open it: UTF-8 with a byte order mark, lines that end in CRLF, cells quoted as RFC 4180 says.
struct CSVTable {
  private var text = "\u{FEFF}"

  init(header: [String]) { add(header) }

  /// Adds a line.
  mutating func add(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      text += Self.cell(cell)
    }
    text += "\r\n"
  }

  /// The bytes of the file.
  var data: Data { Data(text.utf8) }

  /// A cell that no spreadsheet takes for a formula, in quotes where it needs them.
  static func cell(_ text: String) -> String {
    // Scalars, as a carriage return and a line feed are one character of Swift.
    let scalars = text.unicodeScalars
    let isFormula = scalars.first.map { "=+-@\t\u{D}\u{A}".unicodeScalars.contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    guard scalars.contains(where: { ",\"\u{D}\u{A}".unicodeScalars.contains($0) }) else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }
}
