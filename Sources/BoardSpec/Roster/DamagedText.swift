import Diagnostics

/// What spreadsheets leave of a table: errors instead of values, and letters that a wrong encoding has eaten.
enum DamagedText {
  private static let excelErrors: Set<String> = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]

  /// Whether a cell holds an error of Excel instead of its value.
  static func isExcelError(_ text: String) -> Bool { text.hasPrefix("#") && excelErrors.contains(text) }

  /// The first cell whose Vietnamese letters were lost when the table was saved.
  ///
  /// UTF-8 that was read as Windows-1252 shows `áº` and `á»` for the Vietnamese vowels; an encoding without
  /// them leaves a question mark inside words, of which one alone may be meant.
  static func first(in rows: [[CSVCell]]) -> SourceRange? {
    var holes = 0
    var firstHole: SourceRange?
    for cell in rows.joined() {
      // The letter á of either is C3 A1.
      let isSuspect = cell.text.utf8.contains(0xC3)
      if isSuspect, cell.text.contains("áº") || cell.text.contains("á»") { return cell.range }
      guard holes < 2, cell.text.utf8.contains(UInt8(ascii: "?")), !cell.text.contains(":") else { continue }
      let found = cell.text.matches(of: /\?\p{L}/).count
      if found > 0 { firstHole = firstHole ?? cell.range }
      holes += found
    }
    return holes >= 2 ? firstHole : nil
  }
}
