import PageModel

extension GridPlan {
  /// The rectangle of every tile in order.
  ///
  /// Room that is left over evens out the rows, then widens the gaps down by as much again at most, and
  /// what remains goes above and below. A last row that is not full lies as the content of its tiles does.
  func frames(in room: Rectangle, of grid: Grid) -> [Rectangle] {
    let count = grid.forms[form].count
    let alignment = grid.forms[form].first?.horizontalAlignment ?? .left
    let rows = rowHeights.count
    let highest = rowHeights.max() ?? 0
    let gaps = grid.gap.height * Double(rows - 1)
    let areEven = highest * Double(rows) + gaps <= room.size.height + 0.01
    let heights = areEven ? rowHeights.map { _ in highest } : rowHeights
    let slack = max(room.size.height - heights.reduce(0, +) - gaps, 0)
    let extraGap = rows > 1 ? min(slack / Double(rows + 1), grid.gap.height) : 0
    var y = room.minY + (slack - extraGap * Double(rows - 1)) / 2
    var frames: [Rectangle] = []
    for (row, height) in heights.enumerated() {
      let tiles = min(columns, count - row * columns)
      let missing = Double(columns - tiles) * (tileWidth + grid.gap.width)
      var x =
        switch alignment {
        case .left: room.minX
        case .center: room.minX + missing / 2
        case .right: room.minX + missing
        }
      for _ in 0..<tiles {
        frames.append(Rectangle(x: x, y: y, width: tileWidth, height: height))
        x += tileWidth + grid.gap.width
      }
      y += height + grid.gap.height + extraGap
    }
    return frames
  }
}
