import PageModel

extension BoxMeasuring {
  /// The innermost reason why a box cannot be `width` wide: a word or a row too wide, or a fixed height that
  /// its content does not fit into.
  func firstFault(in box: Box, width: Double) -> BoxFault? {
    let inner = width - box.horizontalInsets
    if let fault = contentFault(in: box, width: inner) { return fault }
    guard case .fixed(let height) = box.height, naturalHeight(of: box, width: width) == nil else {
      return nil
    }
    let free = Box(
      box.content, width: box.width, height: .automatic, appearance: box.appearance,
      horizontalAlignment: box.horizontalAlignment, verticalAlignment: box.verticalAlignment,
      origin: box.origin)
    return naturalHeight(of: free, width: width).map { needed in
      .tooLarge(
        needed: Size(width: width, height: needed), available: Size(width: width, height: height),
        origin: box.origin)
    }
  }

  private func contentFault(in box: Box, width: Double) -> BoxFault? {
    switch box.content {
    case .text(let paragraph):
      let setting = paragraph.setting(tightness.measure(paragraph, within: width), within: width)
      guard !setting.fits else { return nil }
      return .wordTooWide(
        source: paragraph.source, needed: setting.width, available: max(width, 0), origin: box.origin)
    case .column(let children, _):
      return children.lazy.compactMap {
        firstFault(in: $0, width: self.width(of: $0, inColumn: width))
      }.first
    case .flow(let flow):
      return flow.blocks.lazy.compactMap {
        firstFault(in: $0.box, width: self.width(of: $0.box, inColumn: width))
      }.first
    case .row(let children, let gap):
      guard let widths = widths(of: children, gap: gap, within: width) else {
        return .tooLarge(
          needed: Size(width: naturalWidth(of: box) - box.horizontalInsets, height: 0),
          available: Size(width: width, height: 0), origin: box.origin)
      }
      return zip(children, widths).lazy.compactMap { firstFault(in: $0, width: $1) }.first
    case .cells(let grid):
      guard let tracks = CellTracks(grid, within: width, self) else { return nil }
      return (grid.head + grid.rows).lazy.flatMap { row in
        zip(row.cells, tracks.spans(of: row)).compactMap { firstFault(in: $0.box, width: $1.width) }
      }.first
    case .symbol, .star, .rule, .picture, .grid:
      return nil
    }
  }
}
