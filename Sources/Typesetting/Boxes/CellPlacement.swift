import PageModel

extension BoxPlacement {
  /// Places a grid, or as many rows of a table as the page has room for.
  mutating func place(_ grid: CellGrid, in inner: Rectangle, of box: Box) {
    let measuring = BoxMeasuring(tightness: tightness)
    guard let tracks = CellTracks(grid, within: inner.size.width, measuring) else {
      return refuse(
        needed: Size(width: measuring.naturalWidth(of: grid), height: 0), in: inner, box)
    }
    guard grid.table == nil else { return placeTable(tracks, in: inner, of: box) }
    guard let heights = tracks.heights(within: inner.size.height) else {
      return refuseCells(tracks, in: inner, of: box)
    }
    var y = inner.minY
    var frames: [(box: Box, frame: Rectangle)] = []
    for (row, height) in zip(grid.rows, heights) {
      for (cell, span) in zip(row.cells, tracks.spans(of: row)) {
        let frame = Rectangle(x: inner.minX + span.x, y: y, width: span.width, height: height)
        frames.append((cell.box, frame))
      }
      y += height + grid.gap.height
    }
    place(frames)
  }

  /// Places the head and the rows from the first one that no page before has shown.
  private mutating func placeTable(_ tracks: CellTracks, in inner: Rectangle, of box: Box) {
    let grid = tracks.grid
    let ordinal = result.rowsShown.count
    let first = ordinal < rowsBefore.count ? rowsBefore[ordinal] : 0
    result.rowsShown.append(first)
    guard first < grid.rows.count || first == 0 else { return }
    var left = inner.size.height
    var heights: [(row: CellGrid.Row, height: Double, isHead: Bool)] = []
    func add(_ row: CellGrid.Row, isHead: Bool) -> Bool? {
      guard let own = tracks.naturalHeight(of: row) else { return nil }
      let needed = own + (heights.isEmpty ? 0 : grid.gap.height)
      guard needed <= left + 0.01 else { return false }
      left -= needed
      heights.append((row, own, isHead))
      return true
    }
    for row in grid.head where add(row, isHead: true) != true {
      return refuseCells(tracks, in: inner, of: box)
    }
    var shown = first
    for row in grid.rows[first...] {
      guard let fits = add(row, isHead: false) else { return refuseCells(tracks, in: inner, of: box) }
      guard fits else { break }
      shown += 1
    }
    // A row that no page has room for would ask for pages without end.
    guard shown > first || grid.rows.isEmpty else { return refuseCells(tracks, in: inner, of: box) }
    result.rowsShown[ordinal] = shown
    if shown < grid.rows.count { result.isContinued = true }
    placeRows(heights, tracks, in: inner, of: box)
  }

  /// Places rows of a table one under the other, with the heads before them.
  mutating func placeRows(
    _ rows: [(row: CellGrid.Row, height: Double, isHead: Bool)], _ tracks: CellTracks, in inner: Rectangle,
    of box: Box
  ) {
    read(as: .table) { placement in
      var y = inner.minY
      for (row, height, isHead) in rows {
        placement.placeRow(row, isHead: isHead, y: y, height: height, tracks, in: inner, of: box)
        y += height + tracks.grid.gap.height
      }
    }
  }

  private mutating func placeRow(
    _ row: CellGrid.Row, isHead: Bool, y: Double, height: Double, _ tracks: CellTracks,
    in inner: Rectangle, of box: Box
  ) {
    let line = tracks.grid.table?.line
    if let fill = row.fill {
      let frame = Rectangle(x: inner.minX, y: y, width: inner.size.width, height: height)
      result.items.append(
        PageItem(.rectangle(RectangleShape(frame: frame, fill: fill)), origin: row.origin ?? box.origin))
    }
    let cells = zip(row.cells, tracks.spans(of: row)).map { cell, span in
      let frame = Rectangle(
        x: inner.minX + span.x, y: y, width: span.width, height: height - (line?.width ?? 0))
      return (cell: cell, frame: frame)
    }
    for (cell, frame) in cells { castShadow(of: cell.box, in: frame) }
    read(as: .tableRow) { placement in
      for (cell, frame) in cells {
        let role: StructureElement.Role =
          isHead ? .tableHeader(.column, columns: cell.span) : .tableCell(columns: cell.span)
        placement.readCell(as: role) { $0.place(cell.box, in: frame) }
      }
      // Rows of a table are of equal length for those who hear them.
      let free = tracks.widths.count - row.cells.reduce(0) { $0 + $1.span }
      if free > 0 { placement.readCell(as: .tableCell(columns: free)) { _ in } }
    }
    if let line {
      let frame = Rectangle(
        x: inner.minX, y: y + height - line.width, width: inner.size.width, height: line.width)
      result.items.append(
        PageItem(.rectangle(RectangleShape(frame: frame, fill: line.color)), origin: box.origin))
    }
  }

  /// Notes the first cell whose text is too wide, or else that the rows are too high.
  mutating func refuseCells(_ tracks: CellTracks, in inner: Rectangle, of box: Box) {
    let measuring = BoxMeasuring(tightness: tightness)
    var needed = 0.0
    for row in tracks.grid.head + tracks.grid.rows {
      guard let own = tracks.naturalHeight(of: row) else {
        for (cell, span) in zip(row.cells, tracks.spans(of: row)) {
          if let fault = measuring.firstFault(in: cell.box, width: span.width) {
            return result.faults.append(fault)
          }
        }
        return refuse(needed: inner.size, in: inner, box)
      }
      needed = tracks.grid.table == nil ? needed + own + tracks.grid.gap.height : max(needed, own)
    }
    refuse(needed: Size(width: inner.size.width, height: needed), in: inner, box)
  }
}
