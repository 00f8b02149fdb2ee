import Diagnostics

/// What spreadsheets leave of a table: errors instead of values, and letters that a wrong encoding has eaten.
enum DamagedText {
  private static let excelErrors: Set<String> = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ]

  /// Whether a cell holds an error of Excel instead of its value.
  static func isExcelError(_ text: String) -> Bool { text.hasPrefix("#") && excelErrors.contains(text) }
}

/// Looks, row by row, for the first cell whose Vietnamese letters were lost when the table was saved.
///
/// UTF-8 that was read as Windows-1252 shows `áº` and `á»` for the Vietnamese vowels; an encoding without them leaves a
/// question mark inside words, of which one alone may be meant.
struct LostLetters {
  private var misread: SourceRange?
  private var holes = 0
  private var firstHole: SourceRange?

  /// Looks at a row.
  mutating func look(at row: [CSVCell]) {
    guard misread == nil else { return }
    for cell in row {
      // The letter á of either is C3 A1.
      let isSuspect = cell.text.utf8.contains(0xC3)
      if isSuspect, cell.text.contains("áº") || cell.text.contains("á»") {
        misread = cell.range
        return
      }
      guard holes < 2, cell.text.utf8.contains(UInt8(ascii: "?")), !cell.text.contains(":") else { continue }
      let found = cell.text.matches(of: /\?\p{L}/).count
      if found > 0 { firstHole = firstHole ?? cell.range }
      holes += found
    }
  }

  /// The first such cell; `nil` where there is none.
  var found: SourceRange? { misread ?? (holes >= 2 ? firstHole : nil) }
}
