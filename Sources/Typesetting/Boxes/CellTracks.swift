import PageModel

/// How wide and high the cells of a grid are; lengths in points.
struct CellTracks {
  let grid: CellGrid
  let widths: [Double]
  private let measuring: BoxMeasuring

  /// The columns of a grid `width` wide; `nil` when those that take no share do not fit.
  init?(_ grid: CellGrid, within width: Double, _ measuring: BoxMeasuring) {
    self.grid = grid
    self.measuring = measuring
    var natural: [Double] = []
    var shares = 0.0
    for (index, column) in grid.columns.enumerated() {
      switch column {
      case .fixed(let length): natural.append(length)
      case .percent(let share): natural.append(width * share)
      case .automatic: natural.append(Self.naturalWidth(of: index, in: grid, measuring))
      case .fraction(let share):
        natural.append(0)
        shares += share
      }
    }
    let gaps = grid.gap.width * Double(max(grid.columns.count - 1, 0))
    let rest = width - gaps - natural.reduce(0, +)
    guard rest >= -0.01 else { return nil }
    widths = zip(grid.columns, natural).map { column, own in
      if case .fraction(let share) = column { return max(rest, 0) * share / shares }
      return own
    }
  }

  /// The width that the widest cell of a column asks for; cells over several columns ask for nothing.
  static func naturalWidth(of column: Int, in grid: CellGrid, _ measuring: BoxMeasuring) -> Double {
    var widest = 0.0
    for row in grid.head + grid.rows {
      var place = 0
      for cell in row.cells {
        if place == column, cell.span == 1 { widest = max(widest, measuring.naturalWidth(of: cell.box)) }
        place += cell.span
      }
    }
    return widest
  }

  /// Where the cells of a row lie across: distances from the left, and widths.
  func spans(of row: CellGrid.Row) -> [(x: Double, width: Double)] {
    var place = 0
    return row.cells.map { cell in
      // A row of more cells than there are columns is refused before; none of its cells may have a place of no column.
      let end = min(place + cell.span, widths.count)
      guard end > place else { return (widths.reduce(0, +), 0) }
      let x = widths[..<place].reduce(0, +) + grid.gap.width * Double(place)
      let width = widths[place..<end].reduce(0, +) + grid.gap.width * Double(end - place - 1)
      place = end
      return (x, width)
    }
  }

  /// The height that the highest cell of a row asks for; `nil` when a text cannot be set so narrow.
  func naturalHeight(of row: CellGrid.Row) -> Double? {
    var tally = TextTally()
    return naturalHeight(of: row, &tally)
  }

  /// The same, adding every text to `tally`.
  func naturalHeight(of row: CellGrid.Row, _ tally: inout TextTally) -> Double? {
    var height = 0.0
    for (cell, span) in zip(row.cells, spans(of: row)) {
      guard let own = measuring.naturalHeight(of: cell.box, width: span.width, &tally) else { return nil }
      height = max(height, own)
    }
    return height + (grid.table?.line?.width ?? 0)
  }

  /// The heights of the rows of a grid `height` high; `nil` when they do not fit.
  func heights(within height: Double) -> [Double]? {
    var natural: [Double] = []
    var shares = 0.0
    for (index, row) in grid.rows.enumerated() {
      guard let own = naturalHeight(of: row) else { return nil }
      switch extent(ofRow: index) {
      case .automatic: natural.append(own)
      case .fixed(let length):
        guard own <= length + 0.01 else { return nil }
        natural.append(length)
      case .percent(let share):
        guard own <= height * share + 0.01 else { return nil }
        natural.append(height * share)
      case .fraction(let share):
        natural.append(0)
        shares += share
      }
    }
    let rest = height - grid.gap.height * Double(max(natural.count - 1, 0)) - natural.reduce(0, +)
    guard rest >= -0.01 else { return nil }
    return natural.enumerated().map { index, own in
      if case .fraction(let share) = extent(ofRow: index) { return max(rest, 0) * share / shares }
      return own
    }
  }

  /// The height of a row of a grid as it was asked for.
  func extent(ofRow index: Int) -> BoxExtent {
    grid.heights.indices.contains(index) ? grid.heights[index] : .automatic
  }
}

extension BoxMeasuring {
  /// The width of a grid in which no text has to be broken.
  func naturalWidth(of grid: CellGrid) -> Double {
    let columns = grid.columns.enumerated().map { index, column -> Double in
      if case .fixed(let length) = column { return length }
      return CellTracks.naturalWidth(of: index, in: grid, self)
    }
    return columns.reduce(0, +) + grid.gap.width * Double(max(columns.count - 1, 0))
  }

  /// The height of a grid with all its rows; `nil` when a text cannot be set so narrow.
  func naturalHeight(of grid: CellGrid, width: Double, _ tally: inout TextTally) -> Double? {
    guard let tracks = CellTracks(grid, within: width, self) else { return nil }
    var total = grid.gap.height * Double(max(grid.head.count + grid.rows.count - 1, 0))
    for row in grid.head {
      guard let own = tracks.naturalHeight(of: row, &tally) else { return nil }
      total += own
    }
    for (index, row) in grid.rows.enumerated() {
      guard let own = tracks.naturalHeight(of: row, &tally) else { return nil }
      if case .fixed(let length) = tracks.extent(ofRow: index) {
        guard own <= length + 0.01 else { return nil }
        total += length
      } else {
        total += own
      }
    }
    return total
  }
}
