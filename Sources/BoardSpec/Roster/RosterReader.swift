import Diagnostics

/// Reads `offices.csv` into a `Roster`, with every fault of every row.
struct RosterReader {
  private let file: SourceFile
  private let separator: CellSeparator
  private let headerCount: Int
  /// How many columns have a heading, or stand before one that has.
  private let columnCount: Int
  /// How rows are read; `nil` where the columns cannot be told.
  private let table: OfficeTable?
  /// The identifiers so far.
  private var identifiers = SeenIdentifiers()
  private var shared = SharedIdentifiers()
  private var alike = AlikeOffices()
  private var letters = LostLetters()
  private var damage = DamageTally()
  private var others: OtherRows?
  /// Rows that are headings of groups where other rows are numbered by digits.
  private var groups: [(range: SourceRange, place: Range<Int>)] = []
  private var html = HTMLLeftovers()
  /// The first cell that was clearly written in an encoding from before Unicode.
  private var legacy: (kind: LegacyEncoding, range: SourceRange)?
  /// The places of the rows that are offices.
  private var places: [RowPlace] = []
  /// How many of them have no identifier of their own.
  private var madeIdentifiers = 0
  /// How many rows there are under the header.
  private var rowCount = 0
  /// Where the columns at the end that have no name still hold something, by their index.
  private var unnamed: [Int: SourceRange] = [:]

  /// The columns that every office has a value of.
  static let knownColumns = ["id", "name"]

  /// The roster in `file`; `nil` where its columns or offices cannot be told.
  ///
  /// Every row is looked at once, and kept as the place of its bytes alone.
  ///
  /// - Parameter printed: What was printed; asked for only where names make identifiers that clash.
  static func read(
    _ file: SourceFile, printed: () -> PrintedIdentifiers = { PrintedIdentifiers() },
    faults: inout DiagnosticCollection
  ) -> Roster? {
    var reader: RosterReader?
    var columnFaults = DiagnosticCollection()
    var rowFaults = DiagnosticCollection()
    var tableFaults = DiagnosticCollection()
    CSVReader.forEachRow(of: file, isHeader: ColumnWords.rowKind, faults: &tableFaults) {
      row, place, separator in
      if reader == nil {
        reader = RosterReader(file: file, header: row, separator: separator, faults: &columnFaults)
      } else {
        reader?.add(row, at: place, &rowFaults)
      }
    }
    faults.add(contentsOf: tableFaults.sorted)
    // Rows that a quote has swallowed are not missing.
    guard var reader else {
      if !tableFaults.hasErrors { faults.add(RosterFault.empty(file)) }
      return nil
    }
    guard reader.rowCount > 0 || !tableFaults.hasErrors else { return nil }
    // Headings whose letters were lost are no headings.
    if let damage = reader.letters.found, reader.table == nil || reader.rowCount > 0 {
      faults.add(SpreadsheetFault.lostLetters(damage.range, damage.kind))
      if damage.kind != .doubtful || reader.table == nil { return nil }
    }
    if let legacy = reader.legacy {
      faults.add(FileFault.legacyEncoding(legacy.kind, legacy.range))
      return nil
    }
    faults.add(contentsOf: columnFaults.sorted)
    guard let table = reader.table else { return nil }
    guard reader.rowCount > 0 else {
      faults.add(RosterFault.noOffices(file))
      return nil
    }
    reader.decideGroups(table, &rowFaults)
    for fault in reader.damage.faults(isWarning: false) { rowFaults.add(fault) }
    if let fault = reader.html.fault { rowFaults.add(fault) }
    if !reader.shared.isEmpty {
      let rows = SeenIdentifiers.rows(before: file.text.utf8.count, of: file, table).keys
      for fault in reader.shared.faults(rows, printed()) { rowFaults.add(fault) }
    }
    let offices = OfficeRows(
      file: file, table: table, places: reader.places, madeIdentifiers: reader.madeIdentifiers)
    for fault in reader.alike.warnings(offices) { rowFaults.add(fault) }
    faults.add(contentsOf: rowFaults.sorted)
    if let first = reader.unnamed.values.min(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      faults.add(RosterFault.unnamedColumns(reader.unnamed.keys.sorted().map { $0 + 1 }, first))
    }
    return Roster(
      source: file, columns: table.columns.shownNames,
      names: table.columns.columns.flatMap(\.names) + knownColumns, offices: offices)
  }

  private init(
    file: SourceFile, header: [CSVCell], separator: CellSeparator, faults: inout DiagnosticCollection
  ) {
    self.file = file
    self.separator = separator
    headerCount = header.count
    var columns = header
    // Excel writes a separator for every column that once held something.
    while let last = columns.last, last.text.isEmpty { columns.removeLast() }
    columnCount = columns.count
    letters.look(at: header, name: nil)
    table = RosterColumns.read(columns, separator: separator, faults: &faults).map {
      OfficeTable(columns: $0, separator: separator)
    }
    others = table.map { OtherRows($0.columns) }
    lookForLegacyEncoding(in: header)
  }

  /// Adds the rows that look like headings of groups to the offices, or reports them where other rows are numbered by digits.
  private mutating func decideGroups(_ table: OfficeTable, _ faults: inout DiagnosticCollection) {
    guard !groups.isEmpty else { return }
    if others?.hasNumberedRows == true {
      for group in groups { faults.add(RosterFault.noOffice(.group, group.range)) }
      return
    }
    for group in groups {
      let cells = CSVReader.row(of: file, at: group.place, separator: table.separator)
      add(cells, at: group.place, isOffice: true, &faults)
    }
    places.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private mutating func lookForLegacyEncoding(in cells: [CSVCell]) {
    guard legacy == nil else { return }
    for cell in cells {
      guard let kind = LegacyEncoding.detected(inText: cell.text) else { continue }
      legacy = (kind, cell.range)
      return
    }
  }

  /// Looks at a row, and keeps its place where it is an office.
  ///
  /// - Parameter isOffice: Whether it is an office although it looks like the heading of a group.
  private mutating func add(
    _ cells: [CSVCell], at place: Range<Int>, isOffice: Bool = false, _ faults: inout DiagnosticCollection
  ) {
    if others?.isBlank(cells) == true { return }
    rowCount += 1
    letters.look(at: cells, name: table?.columns.name)
    lookForLegacyEncoding(in: cells)
    guard let table else { return }
    var cells = cells
    while cells.count > columnCount, cells.last?.text.isEmpty == true { cells.removeLast() }
    if cells.count > columnCount, cells.count <= headerCount {
      for index in columnCount..<cells.count where !cells[index].text.isEmpty && unnamed[index] == nil {
        unnamed[index] = cells[index].range
      }
      cells.removeLast(cells.count - columnCount)
    }
    if let other = others?.kind(of: cells), other != .group || !isOffice {
      let filled = cells.first { !$0.text.isEmpty }
      let name = cells.count > table.columns.name ? table.name(of: cells) : nil
      let range = (name?.text.isEmpty == false ? name : filled)?.range ?? cells[0].range
      guard other == .group else { return faults.add(RosterFault.noOffice(other, range)) }
      groups.append((range, place))
      return
    }
    // Cells that are missing at the end are empty, but for the name, without which the row is cut at the wrong places.
    guard cells.count <= columnCount, cells.count > table.columns.name else {
      let first = cells[0].range.bytes.lowerBound
      let last = cells[cells.count - 1].range.bytes.upperBound
      faults.add(
        RosterFault.cellCount(
          found: cells.count, wanted: columnCount, SourceRange(file, first..<max(first, last)),
          separator: separator))
      return
    }
    for cell in cells { InvisibleCharacters.check(cell, faults: &faults) }
    let (name, written) = (table.name(of: cells), table.writtenIdentifier(of: cells))
    if let kind = written.flatMap({ DamagedText.damage(inIdentifier: $0.text) }), let written {
      damage.note(kind, written, column: "id", isTelephone: false)
      return
    }
    if let kind = DamagedText.damage(in: name.text) {
      damage.note(kind, name, column: "name", isTelephone: false)
      return
    }
    for cell in cells { html.look(at: cell) }
    if name.text.isEmpty { faults.add(RosterFault.emptyName(name.range, office: written?.text)) }
    // What has neither name nor identifier is one fault.
    guard !name.text.isEmpty || written != nil else { return }
    let identifier = table.identifier(of: cells)
    guard check(identifier, written: written, name: name, row: cells, at: place, &faults), !name.text.isEmpty
    else { return }
    alike.note(identifier, name: name)
    if written == nil { madeIdentifiers += 1 }
    places.append(RowPlace(place))
  }

  private mutating func check(
    _ identifier: Located<String>, written: CSVCell?, name: CSVCell, row: [CSVCell], at place: Range<Int>,
    _ faults: inout DiagnosticCollection
  ) -> Bool {
    let text = identifier.value
    guard Identifier.isValid(text) else {
      if written == nil {
        faults.add(MadeIdentifierFault.impossible(name.located))
      } else {
        faults.add(IdentifierFault.invalid(text, identifier.range, suggestion: Identifier.cleaned(text)))
      }
      return false
    }
    guard let table, let known = identifiers.firstRow(of: text, at: place, in: file, table) else {
      return true
    }
    let first = CSVReader.row(of: file, at: known.bytes, separator: table.separator)
    let isSame = first.prefix(columnCount).map(\.text) == row.map(\.text)
    let firstPlace = table.identifier(of: first).range
    if isSame || written != nil && table.writtenIdentifier(of: first) != nil {
      faults.add(
        IdentifierFault.duplicateOffice(text, identifier.range, first: firstPlace, isSameRow: isSame))
    } else {
      let firstName = table.writtenIdentifier(of: first) == nil ? table.name(of: first).located : nil
      shared.note(text, name: firstName, at: firstPlace)
      shared.note(text, name: written == nil ? name.located : nil, at: identifier.range)
    }
    return false
  }
}
