import PageModel

/// The columns of a table and the cells in them, put right where a row has more or fewer cells than there are columns.
struct TableGrid {
  /// A cell in its place.
  struct Place {
    let cell: DocumentTable.Cell
    /// The columns that it covers.
    let columns: Range<Int>
  }

  /// The width of each column as a share of the whole; together 1.
  let shares: [Double]
  /// The rows on top of every page.
  let head: [[Place]]
  /// The other rows.
  let rows: [[Place]]
  /// Whether cells have a ground of their own.
  let hasGrounds: Bool

  init(_ table: DocumentTable) {
    let cells = table.head + table.rows
    let count = cells.map { $0.reduce(0) { $0 + max($1.span, 1) } }.max() ?? 0
    var shares = table.columns.map { $0.isFinite ? max($0, 0) : 0 }
    if count > shares.count {
      let average = shares.isEmpty ? 1 : shares.reduce(0, +) / Double(shares.count)
      shares += Array(repeating: average, count: count - shares.count)
    }
    let sum = shares.reduce(0, +)
    let equal = 1 / Double(max(shares.count, 1))
    self.shares = sum > 0 ? shares.map { $0 / sum } : shares.map { _ in equal }
    let width = shares.count
    head = table.head.map { Self.places($0, columns: width) }
    rows = table.rows.map { Self.places($0, columns: width) }
    hasGrounds = cells.joined().contains { $0.fill != nil || $0.isHatched }
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { shares.isEmpty || (head.isEmpty && rows.isEmpty) }

  /// The share of the whole that columns take together.
  func share(of columns: Range<Int>) -> Double { shares[columns].reduce(0, +) }

  /// The columns' widths as whole numbers that together are `whole`.
  func widths(of whole: Int) -> [Int] {
    let ends = shares.indices.map { Int((share(of: 0..<$0 + 1) * Double(whole)).rounded()) }
    return zip(ends, [0] + ends).map { $0 - $1 }
  }

  private static func places(_ cells: [DocumentTable.Cell], columns count: Int) -> [Place] {
    var start = 0
    var places = cells.map { cell in
      let end = start + max(cell.span, 1)
      defer { start = end }
      return Place(cell: cell, columns: start..<end)
    }
    if start < count {
      places.append(Place(cell: DocumentTable.Cell([]), columns: start..<count))
    }
    return places
  }
}
