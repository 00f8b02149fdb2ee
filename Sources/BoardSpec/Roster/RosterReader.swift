import Diagnostics

/// Reads `offices.csv` into a `Roster`, with every fault of every row.
struct RosterReader {
  private let file: SourceFile
  private let columns: [CSVCell]
  private let separator: Character
  /// The first row of each identifier.
  private var firstRows: [String: [CSVCell]] = [:]
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
  static func read(_ file: SourceFile, faults: inout DiagnosticCollection) -> Roster? {
    var tableFaults = DiagnosticCollection()
    let (rows, separator) = CSVReader.rows(of: file, faults: &tableFaults)
    faults.add(contentsOf: tableFaults.sorted)
    // Rows that a quote has swallowed are not missing.
    guard rows.count > 1 || !tableFaults.hasErrors else { return nil }
    guard let header = rows.first else {
      faults.add(RosterFault.empty(file))
      return nil
    }
    var columns = header
    // Excel writes a separator for every column that once held something.
    while let last = columns.last, last.text.isEmpty { columns.removeLast() }
    var reader = RosterReader(file: file, columns: columns, headerCount: header.count, separator: separator)
    guard reader.checkColumns(&faults) else { return nil }
    guard rows.count > 1 else {
      faults.add(RosterFault.noOffices(file))
      return nil
    }
    if let damage = DamagedText.first(in: rows) {
      faults.add(RosterFault.damagedText(damage))
      return nil
    }
    let offices = rows.dropFirst().compactMap { reader.office($0, &faults) }
    if let first = reader.unnamed.values.min(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      faults.add(RosterFault.unnamedColumns(reader.unnamed.keys.sorted().map { $0 + 1 }, first))
    }
    return Roster(source: file, columns: columns.map(\.text), offices: offices)
  }

  private init(file: SourceFile, columns: [CSVCell], headerCount: Int, separator: Character) {
    self.file = file
    self.headerCount = headerCount
    self.columns = columns
    self.separator = separator
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

  private mutating func office(_ cells: [CSVCell], _ faults: inout DiagnosticCollection) -> Office? {
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
      return nil
    }
    var byColumn: [String: CSVCell] = [:]
    for (column, cell) in zip(columns, cells) where byColumn[column.text] == nil {
      InvisibleCharacters.check(cell, faults: &faults)
      byColumn[column.text] = cell
    }
    guard let identifier = byColumn["id"], let name = byColumn["name"] else { return nil }
    for cell in [identifier, name] where DamagedText.isExcelError(cell.text) {
      faults.add(RosterFault.excelError(cell.text, cell.range))
      return nil
    }
    let isGood = check(identifier, name: name, row: cells, &faults)
    if name.text.isEmpty { faults.add(RosterFault.emptyName(name.range, office: identifier.text)) }
    guard isGood, !name.text.isEmpty else { return nil }
    return Office(
      identifier: identifier.located, name: name.sourced,
      cells: byColumn.filter { !$0.value.text.isEmpty }.mapValues(\.sourced),
      emptyCells: byColumn.filter { $0.value.text.isEmpty }.mapValues(\.range))
  }

  private mutating func check(
    _ identifier: CSVCell, name: CSVCell, row: [CSVCell], _ faults: inout DiagnosticCollection
  ) -> Bool {
    let text = identifier.text
    guard Identifier.isValid(text) else {
      let source = text.isEmpty ? name.text : text
      faults.add(IdentifierFault.invalid(text, identifier.range, suggestion: Identifier.cleaned(source)))
      return false
    }
    if let first = firstRows[text] {
      let place = zip(columns, first).first { $0.0.text == "id" }?.1.range ?? identifier.range
      let isSame = first.map(\.text) == row.map(\.text)
      faults.add(
        IdentifierFault.duplicateOffice(text, identifier.range, first: place, isSameRow: isSame))
      return false
    }
    firstRows[text] = row
    return true
  }
}
