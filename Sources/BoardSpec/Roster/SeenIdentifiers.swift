import Diagnostics

/// The identifiers of a roster's rows, to find the row that had one first.
///
/// A good roster has none twice, so that eight bytes of each are kept; the texts and their rows are gathered when one
/// comes again.
struct SeenIdentifiers {
  private var hashes: Set<Int> = []
  /// The first row of each identifier, once one came again.
  private var rows: [String: RowPlace]?

  /// The first row of `identifier` where it came before `place`; `nil` where this is the first, which is remembered.
  mutating func firstRow(
    of identifier: String, at place: Range<Int>, in file: SourceFile, _ table: OfficeTable
  ) -> RowPlace? {
    if rows == nil, hashes.insert(identifier.hashValue).inserted { return nil }
    var known = rows ?? Self.rows(before: place.lowerBound, of: file, table)
    defer { rows = known }
    if let first = known[identifier] { return first }
    known[identifier] = RowPlace(place)
    return nil
  }

  /// The first row of each identifier before a place of the file.
  static func rows(
    before end: Int, of file: SourceFile, _ table: OfficeTable
  ) -> [String: RowPlace] {
    var rows: [String: RowPlace] = [:]
    var faults = DiagnosticCollection()
    var isHeader = true
    CSVReader.forEachRow(of: file, isHeader: ColumnWords.rowKind, faults: &faults) { cells, place, _ in
      defer { isHeader = false }
      guard !isHeader, place.lowerBound < end else { return }
      let text = table.identifier(of: cells).value
      if rows[text] == nil { rows[text] = RowPlace(place) }
    }
    return rows
  }
}
