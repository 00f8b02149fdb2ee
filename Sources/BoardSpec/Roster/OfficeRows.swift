import Diagnostics

/// The offices of a roster, each read from its row when it is asked for: 100,000 of them take the memory of their text
/// and eight bytes each.
public struct OfficeRows: RandomAccessCollection, Sendable {
  private enum Storage {
    case rows(file: SourceFile, table: OfficeTable, places: [RowPlace])
    case one(Office)
  }

  private let storage: Storage
  /// How many of them have no identifier of their own in the roster.
  let madeIdentifiers: Int

  /// Makes a list from the places of rows that were found good.
  init(file: SourceFile, table: OfficeTable, places: [RowPlace], madeIdentifiers: Int) {
    self.madeIdentifiers = madeIdentifiers
    storage = .rows(file: file, table: table, places: places)
  }

  /// Makes a list of one office that stands in no roster, as a meeting is.
  init(_ office: Office) {
    storage = .one(office)
    madeIdentifiers = 0
  }

  /// The place of the first office.
  public var startIndex: Int { 0 }
  /// The place after the last office.
  public var endIndex: Int {
    switch storage {
    case .rows(_, _, let places): places.count
    case .one: 1
    }
  }

  /// The office of a row; O(length of the row).
  public subscript(place: Int) -> Office {
    switch storage {
    case .rows(let file, let table, let places):
      table.office(CSVReader.row(of: file, at: places[place].bytes, separator: table.separator), file)
    case .one(let office): office
    }
  }
}

extension OfficeRows {
  /// Calls `body` with the cells of each office's row and the columns; not for an office that stands in no roster.
  func forEachRow(_ body: (_ cells: [CSVCell], _ columns: RosterColumns) -> Void) {
    guard case .rows(let file, let table, let places) = storage else { return }
    for place in places {
      body(CSVReader.row(of: file, at: place.bytes, separator: table.separator), table.columns)
    }
  }
}

/// Where a row stands in its file, which is smaller than 4 GB.
struct RowPlace: Sendable {
  private let start: UInt32
  private let end: UInt32

  init(_ bytes: Range<Int>) {
    start = UInt32(bytes.lowerBound)
    end = UInt32(bytes.upperBound)
  }

  /// The bytes of the row.
  var bytes: Range<Int> { Int(start)..<Int(end) }
}

/// How a row of a roster becomes an office.
struct OfficeTable: Sendable {
  /// The columns in order.
  let columns: RosterColumns
  /// What separates cells.
  let separator: CellSeparator

  /// The cell of a row in a column; a row that ends before it has an empty one at its end.
  func cell(_ place: Int, of cells: [CSVCell]) -> CSVCell {
    guard place >= cells.count else { return cells[place] }
    let end = cells[cells.count - 1].range
    return CSVCell(text: "", range: SourceRange(end.file, end.bytes.upperBound..<end.bytes.upperBound))
  }

  /// The name of a row's office.
  func name(of cells: [CSVCell]) -> CSVCell { cell(columns.name, of: cells) }

  /// The identifier that stands in a row; `nil` where none does, and one is made from the name.
  func writtenIdentifier(of cells: [CSVCell]) -> CSVCell? {
    guard let place = columns.identifier else { return nil }
    let cell = cell(place, of: cells)
    return cell.text.isEmpty ? nil : cell
  }

  /// The identifier of a row's office: the one in its cell, else one made from its name; empty where that is not possible.
  func identifier(of cells: [CSVCell]) -> Located<String> {
    if let written = writtenIdentifier(of: cells) { return written.located }
    let name = name(of: cells)
    return Located(Identifier.cleaned(name.text) ?? "", at: name.range)
  }

  /// The office of a row that was found good.
  func office(_ cells: [CSVCell], _ file: SourceFile) -> Office {
    var filled: [String: SourcedText] = [:]
    var empty: [String: SourceRange] = [:]
    for (place, column) in columns.columns.enumerated() {
      let cell = cell(place, of: cells)
      for name in column.names {
        if cell.text.isEmpty { empty[name] = cell.range } else { filled[name] = cell.sourced }
      }
    }
    let identifier = identifier(of: cells)
    filled["id"] = SourcedText(identifier.value, at: identifier.range)
    return Office(
      identifier: identifier, hasWrittenIdentifier: writtenIdentifier(of: cells) != nil,
      name: name(of: cells).sourced, cells: filled, emptyCells: empty)
  }
}
