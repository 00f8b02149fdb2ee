/// The line of a register that names its columns, as bangtin or a spreadsheet wrote it.
public struct RegisterHeader: Sendable, Hashable {
  /// The names of the columns in small letters; empty ones are columns that a spreadsheet added.
  public let columns: [String]
  /// What stands between the cells.
  public let separator: Character

  /// The header of a file of ours.
  static let standard = RegisterHeader(columns: PrintedRegister.columns, separator: ",")

  /// What may stand between cells: spreadsheets write semicolons where the comma is the sign of decimals.
  private static let separators: [Character] = [",", ";", "\t", "|"]

  /// A header line with these columns.
  public init(columns: [String], separator: Character) {
    self.columns = columns
    self.separator = separator
  }

  /// The header that a line is; `nil` for any other line.
  public init?(line: Substring) {
    let text = line.drop { $0 == "\u{FEFF}" }
    // Most lines are none, and registers of 100,000 offices have many lines.
    guard Self.mayName(text.utf8) else { return nil }
    let found = Self.separators.lazy.map { separator in
      RegisterHeader(
        columns: Self.cells(of: text, separator).map(Self.name), separator: separator)
    }.first { $0.namesColumns }
    guard let found else { return nil }
    self = found
  }

  /// Whether a line holds the letters of `kind`.
  private static func mayName(_ line: some Sequence<UInt8>) -> Bool {
    var found = 0
    let letters = Array("kind".utf8)
    for byte in line {
      found = byte | 0x20 == letters[found] ? found + 1 : byte | 0x20 == letters[0] ? 1 : 0
      if found == letters.count { return true }
    }
    return false
  }

  /// Whether its cells are names of columns; a line of an entry has the entry's kind in one of them, and whatever else a
  /// person named so.
  private var namesColumns: Bool {
    columns.contains("kind") && columns.contains("id")
      && !columns.contains { PrintedRegister.Kind(rawValue: $0) != nil }
  }

  /// The cells of a line, those in quotes whole.
  private static func cells(of line: Substring, _ separator: Character) -> [Substring] {
    var isQuoted = false
    var start = line.startIndex
    var cells: [Substring] = []
    for place in line.indices {
      if line[place] == "\"" { isQuoted.toggle() }
      guard line[place] == separator, !isQuoted else { continue }
      cells.append(line[start..<place])
      start = line.index(after: place)
    }
    return cells + [line[start...]]
  }

  /// The name of a column without quotes and white space.
  private static func name(_ cell: Substring) -> String {
    String(cell.filter { $0 != "\"" && !$0.isWhitespace }).lowercased()
  }
}
