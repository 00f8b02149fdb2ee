import PageModel

/// What of a flow stands on one page.
struct FlowPage {
  /// A block, or some rows of a table among them.
  struct Part {
    let block: Int
    /// The rows of a table; `nil` for a block that stays whole.
    var rows: Range<Int>?
    /// Where it begins, from the top of the flow.
    let y: Double
    /// The height of each of its rows with the heads before them, or of the whole.
    var heights: [Double]
    /// What lies between the rows.
    let rowGap: Double

    var height: Double { heights.reduce(0, +) + rowGap * Double(max(heights.count - 1, 0)) }
  }

  private(set) var parts: [Part] = []
  /// How many pieces they are.
  private(set) var pieces = 0
  /// The block that the page begins with.
  private(set) var firstBlock = 0
  /// The first block that cannot be set as narrow as it is; `nil` where there is none.
  private(set) var unsettable: Flow.Block?
  /// Whether all that was left stands on the page.
  private(set) var isLast = false

  /// Fills a page `size` large with the pieces of a flow from `first` on.
  init(_ flow: Flow, from first: Int, within size: Size, _ measuring: BoxMeasuring) {
    var left = first
    var bottom = 0.0
    for (index, block) in flow.blocks.enumerated() {
      guard left < block.pieces else {
        left -= block.pieces
        continue
      }
      if parts.isEmpty { firstBlock = index }
      let start = bottom + (parts.isEmpty ? 0 : flow.gap)
      let fitting =
        block.table.map { add($0, of: block, index, from: left, at: start, within: size, measuring) }
        ?? add(block, index, at: start, within: size, measuring)
      guard fitting else {
        keepHeadings(flow)
        return
      }
      left = 0
      bottom = parts.last.map { $0.y + $0.height } ?? bottom
    }
    isLast = true
  }

  /// Adds a block that stays whole; whether it fits.
  private mutating func add(
    _ block: Flow.Block, _ index: Int, at y: Double, within size: Size, _ measuring: BoxMeasuring
  ) -> Bool {
    let width = measuring.width(of: block.box, inColumn: size.width)
    guard let height = measuring.naturalHeight(of: block.box, width: width) else {
      unsettable = block
      return false
    }
    guard y + height <= size.height + 0.01 else { return false }
    parts.append(Part(block: index, rows: nil, y: y, heights: [height], rowGap: 0))
    pieces += 1
    return true
  }

  /// Adds as many rows of a table as there is room for; whether all that were left fit.
  private mutating func add(
    _ grid: CellGrid, of block: Flow.Block, _ index: Int, from first: Int, at y: Double, within size: Size,
    _ measuring: BoxMeasuring
  ) -> Bool {
    let width = measuring.width(of: block.box, inColumn: size.width) - block.box.horizontalInsets
    guard let tracks = CellTracks(grid, within: width, measuring) else {
      unsettable = block
      return false
    }
    var part = Part(block: index, rows: first..<first, y: y, heights: [], rowGap: grid.gap.height)
    for row in grid.head {
      guard let height = tracks.naturalHeight(of: row) else {
        unsettable = block
        return false
      }
      part.heights.append(height)
    }
    for (place, row) in grid.rows.enumerated().dropFirst(first) {
      guard let height = tracks.naturalHeight(of: row) else {
        unsettable = block
        return false
      }
      part.heights.append(height)
      guard y + part.height <= size.height + 0.01 else {
        part.heights.removeLast()
        break
      }
      part.rows = first..<(place + 1)
    }
    var shown = part.rows?.count ?? 0
    let left = grid.rows.count - first - shown
    // One row alone at the end of a page, or on the next, looks forgotten.
    if left > 0, shown == 1, first == 0, !parts.isEmpty { return false }
    if left == 1, shown > 2 {
      shown -= 1
      part.rows = first..<(first + shown)
      part.heights.removeLast()
    }
    // Heads alone would be a table without anything in it.
    guard shown > 0 else { return false }
    parts.append(part)
    pieces += shown
    return first + shown == grid.rows.count
  }

  /// Takes headings off the end of the page whose text stands on the next; not where nothing would be left.
  private mutating func keepHeadings(_ flow: Flow) {
    var kept = parts
    while let last = kept.last, flow.blocks[last.block].keepsWithNext { kept.removeLast() }
    guard !kept.isEmpty, kept.count < parts.count else { return }
    pieces -= parts.count - kept.count
    parts = kept
  }
}

extension BoxPlacement {
  /// Places as much of a flow as the page has room for, from the first piece that no page before has shown.
  mutating func place(_ flow: Flow, in inner: Rectangle, of box: Box) {
    let measuring = BoxMeasuring(tightness: tightness)
    let ordinal = result.rowsShown.count
    let first = ordinal < rowsBefore.count ? rowsBefore[ordinal] : 0
    result.rowsShown.append(first)
    guard first < flow.blocks.reduce(0, { $0 + $1.pieces }) else { return }
    let page = FlowPage(flow, from: first, within: inner.size, measuring)
    guard page.pieces > 0 else {
      return refuse(flow.blocks[page.firstBlock], in: inner)
    }
    // What can be set in no width is told at once, not on a page of its own.
    if let wrong = page.unsettable { return refuse(wrong, in: inner) }
    result.rowsShown[ordinal] = first + page.pieces
    if !page.isLast { result.isContinued = true }
    for part in page.parts {
      let block = flow.blocks[part.block]
      let width = measuring.width(of: block.box, inColumn: inner.size.width)
      let frame = Rectangle(x: inner.minX, y: inner.minY + part.y, width: width, height: part.height)
      guard let grid = block.table, let rows = part.rows else {
        placeWhole(block.box, in: frame)
        continue
      }
      let across = Rectangle(
        x: frame.minX + block.box.appearance.insets.left, y: frame.minY,
        width: width - block.box.horizontalInsets, height: frame.size.height)
      guard let tracks = CellTracks(grid, within: across.size.width, measuring) else { continue }
      let outside = sizes.row
      sizes.row = ObjectIdentifier(block.box)
      placeRows(
        zip(grid.head + grid.rows[rows], part.heights).enumerated().map {
          (row: $1.0, height: $1.1, isHead: $0 < grid.head.count)
        }, tracks, in: across, of: block.box)
      sizes.row = outside
    }
  }

  /// Notes why a block can have no place on any page.
  private mutating func refuse(_ block: Flow.Block, in inner: Rectangle) {
    let measuring = BoxMeasuring(tightness: tightness)
    let width = measuring.width(of: block.box, inColumn: inner.size.width)
    if let grid = block.table,
      let tracks = CellTracks(grid, within: width - block.box.horizontalInsets, measuring)
    {
      return refuseCells(tracks, in: inner, of: block.box)
    }
    if let fault = measuring.firstFault(in: block.box, width: width) { return result.faults.append(fault) }
    let height = measuring.naturalHeight(of: block.box, width: width) ?? inner.size.height
    refuse(
      needed: Size(width: max(width, measuring.naturalWidth(of: block.box)), height: height), in: inner,
      block.box)
  }
}
