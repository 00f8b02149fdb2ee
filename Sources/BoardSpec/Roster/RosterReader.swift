import Diagnostics

/// Reads `offices.csv` into a `Roster`, with every fault of every row.
struct RosterReader {
  private let file: SourceFile
  private let columns: [CSVCell]
  private let separator: Character
  /// How rows are read; `nil` where the columns cannot be told.
  private var table: OfficeTable?
  /// The identifiers so far.
  private var identifiers = SeenIdentifiers()
  /// The places of the rows that are offices.
  private var places: [RowPlace] = []
  /// How many rows there are under the header.
  private var rowCount = 0
  /// Where the columns at the end that have no name still hold something, by their index.
  private var unnamed: [Int: SourceRange] = [:]
  private let headerCount: Int

  /// The columns that every roster has.
  static let requiredColumns = ["id", "name"]

  /// What clerks call these columns when they make a list of their own.
  private static let vietnameseNames = [
    "ma": "id", "ma-don-vi": "id", "ma-chi-bo": "id", "ten": "name", "ten-don-vi": "name", "don-vi": "name",
    "ten-chi-bo": "name", "chi-bo": "name",
  ]

  /// The roster in `file`; `nil` where its columns or offices cannot be told.
  ///
  /// Every row is looked at once, and kept as the place of its bytes alone.
  static func read(_ file: SourceFile, faults: inout DiagnosticCollection) -> Roster? {
    var reader: RosterReader?
    var columnFaults = DiagnosticCollection()
    var rowFaults = DiagnosticCollection()
    var tableFaults = DiagnosticCollection()
    var letters = LostLetters()
    CSVReader.forEachRow(of: file, faults: &tableFaults) { row, place, separator in
      letters.look(at: row)
      guard reader == nil else {
        reader?.add(row, at: place, &rowFaults)
        return
      }
      let first = RosterReader(file: file, header: row, separator: separator)
      reader = first
      if !first.checkColumns(&columnFaults) { reader?.table = nil }
    }
    faults.add(contentsOf: tableFaults.sorted)
    // Rows that a quote has swallowed are not missing.
    guard let reader else {
      if !tableFaults.hasErrors { faults.add(RosterFault.empty(file)) }
      return nil
    }
    guard reader.rowCount > 0 || !tableFaults.hasErrors else { return nil }
    faults.add(contentsOf: columnFaults.sorted)
    guard let table = reader.table else { return nil }
    guard reader.rowCount > 0 else {
      faults.add(RosterFault.noOffices(file))
      return nil
    }
    if let damage = letters.found {
      faults.add(RosterFault.damagedText(damage))
      return nil
    }
    faults.add(contentsOf: rowFaults.sorted)
    if let first = reader.unnamed.values.min(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      faults.add(RosterFault.unnamedColumns(reader.unnamed.keys.sorted().map { $0 + 1 }, first))
    }
    return Roster(
      source: file, columns: table.columns,
      offices: OfficeRows(file: file, table: table, places: reader.places))
  }

  private init(file: SourceFile, header: [CSVCell], separator: UInt8) {
    self.file = file
    headerCount = header.count
    var columns = header
    // Excel writes a separator for every column that once held something.
    while let last = columns.last, last.text.isEmpty { columns.removeLast() }
    self.columns = columns
    self.separator = Character(Unicode.Scalar(separator))
    table = OfficeTable(columns: columns.map(\.text), separator: separator)
  }

  private func checkColumns(_ faults: inout DiagnosticCollection) -> Bool {
    var places: [String: SourceRange] = [:]
    for column in columns {
      InvisibleCharacters.check(column, faults: &faults)
      if column.text.isEmpty {
        faults.add(RosterFault.unnamedColumn(column.range))
      } else if let first = places[column.text] {
        faults.add(RosterFault.duplicateColumn(column.text, column.range, first: first))
      } else {
        places[column.text] = column.range
      }
    }
    let missing = Self.requiredColumns.filter { places[$0] == nil }
    for name in missing {
      let others = columns.map(\.text).filter { !Self.requiredColumns.contains($0) }
      let translated = others.first { Self.vietnameseNames[Identifier.cleaned($0) ?? ""] == name }
      let near = translated ?? NearestMatch.of(name, in: others)
      let place = columns.first { $0.text == near } ?? columns.first
      faults.add(
        RosterFault.missingColumn(
          name, near: near, place?.range ?? SourceRange(file, 0..<0), separator: separator))
    }
    return missing.isEmpty
  }

  /// Looks at a row, and keeps its place where it is an office.
  private mutating func add(_ cells: [CSVCell], at place: Range<Int>, _ faults: inout DiagnosticCollection) {
    rowCount += 1
    guard let table else { return }
    var cells = cells
    while cells.count > columns.count, cells.last?.text.isEmpty == true { cells.removeLast() }
    if cells.count > columns.count, cells.count <= headerCount {
      for index in columns.count..<cells.count where !cells[index].text.isEmpty && unnamed[index] == nil {
        unnamed[index] = cells[index].range
      }
      cells.removeLast(cells.count - columns.count)
    }
    guard cells.count == columns.count else {
      let first = cells[0].range.bytes.lowerBound
      let last = cells[cells.count - 1].range.bytes.upperBound
      faults.add(
        RosterFault.cellCount(
          found: cells.count, wanted: columns.count, SourceRange(file, first..<max(first, last)),
          separator: separator))
      return
    }
    let byColumn = table.byColumn(cells)
    for cell in byColumn.values.sorted(by: { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }) {
      InvisibleCharacters.check(cell, faults: &faults)
    }
    guard let identifier = byColumn["id"], let name = byColumn["name"] else { return }
    for cell in [identifier, name] where DamagedText.isExcelError(cell.text) {
      faults.add(RosterFault.excelError(cell.text, cell.range))
      return
    }
    let isGood = check(identifier, name: name, row: cells, at: place, &faults)
    if name.text.isEmpty { faults.add(RosterFault.emptyName(name.range, office: identifier.text)) }
    if isGood, !name.text.isEmpty { places.append(RowPlace(place)) }
  }

  private mutating func check(
    _ identifier: CSVCell, name: CSVCell, row: [CSVCell], at place: Range<Int>,
    _ faults: inout DiagnosticCollection
  ) -> Bool {
    let text = identifier.text
    guard Identifier.isValid(text) else {
      let source = text.isEmpty ? name.text : text
      faults.add(IdentifierFault.invalid(text, identifier.range, suggestion: Identifier.cleaned(source)))
      return false
    }
    if let table, let known = identifiers.firstRow(of: text, at: place, in: file, table) {
      let first = CSVReader.row(of: file, at: known.bytes, separator: table.separator)
      let isSame = first.prefix(columns.count).map(\.text) == row.map(\.text)
      faults.add(
        IdentifierFault.duplicateOffice(
          text, identifier.range, first: table.byColumn(first)["id"]?.range ?? identifier.range,
          isSameRow: isSame))
      return false
    }
    return true
  }
}
