import Diagnostics

/// The offices of a roster, each read from its row when it is asked for: 100,000 of them take the memory of their text
/// and eight bytes each.
public struct OfficeRows: RandomAccessCollection, Sendable {
  private enum Storage {
    case rows(file: SourceFile, table: OfficeTable, places: [RowPlace])
    case one(Office)
  }

  private let storage: Storage

  /// Makes a list from the places of rows that were found good.
  init(file: SourceFile, table: OfficeTable, places: [RowPlace]) {
    storage = .rows(file: file, table: table, places: places)
  }

  /// Makes a list of one office that stands in no roster, as a meeting is.
  init(_ office: Office) { storage = .one(office) }

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
  /// The names of the columns in order.
  let columns: [String]
  /// What separates cells.
  let separator: UInt8

  /// The cells of a row by their columns; of two columns of one name the first.
  func byColumn(_ cells: [CSVCell]) -> [String: CSVCell] {
    Dictionary(zip(columns, cells).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The office of a row that was found good.
  func office(_ cells: [CSVCell], _ file: SourceFile) -> Office {
    let byColumn = byColumn(cells)
    let nowhere = CSVCell(text: "", range: SourceRange(file, 0..<0))
    return Office(
      identifier: (byColumn["id"] ?? nowhere).located, name: (byColumn["name"] ?? nowhere).sourced,
      cells: byColumn.filter { !$0.value.text.isEmpty }.mapValues(\.sourced),
      emptyCells: byColumn.filter { $0.value.text.isEmpty }.mapValues(\.range))
  }
}
