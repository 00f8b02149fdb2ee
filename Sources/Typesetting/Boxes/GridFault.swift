import PageModel

extension GridPlanning {
  /// Why no plan fits: the first word that no tile has room for, or the height that is missing.
  func fault() -> BoxFault {
    var least: (needed: Double, tallest: Int?)?
    var word: BoxFault?
    let tightness = Tightness(
      looseness: -1, symbolWidth: grid.minimumSymbol, quietShare: grid.quietShare)
    for tiles in grid.forms where !tiles.isEmpty {
      let most = grid.columns ?? min(tiles.count, 6)
      for columns in (grid.columns ?? 1)...max(most, 1) {
        let width = (room.width - grid.gap.width * Double(columns - 1)) / Double(columns)
        let measuring = BoxMeasuring(tightness: tightness)
        let heights = tiles.map { measuring.naturalHeight(of: $0, width: width) }
        guard let known = heights as? [Double] else {
          word = word ?? tiles.lazy.compactMap { measuring.firstFault(in: $0, width: width) }.first
          continue
        }
        let rows = stride(from: 0, to: known.count, by: columns).map { start in
          known[start..<min(start + columns, known.count)].max() ?? 0
        }
        let needed = rows.reduce(0, +) + grid.gap.height * Double(rows.count - 1)
        if needed < least?.needed ?? .infinity { least = (needed, Self.outstanding(known)) }
      }
    }
    guard let least else {
      return word
        ?? .tooLarge(
          needed: Size(width: tightness.plateWidth, height: tightness.plateWidth), available: room,
          origin: origin
        )
    }
    return .tilesDoNotFit(
      needed: least.needed, available: room.height, tallest: least.tallest, origin: origin)
  }

  /// The tile that is half as high again as the middle one, where there is one.
  private static func outstanding(_ heights: [Double]) -> Int? {
    let middle = heights.sorted()[heights.count / 2]
    let tallest = heights.indices.max { heights[$0] < heights[$1] }
    return tallest.flatMap { heights[$0] > 1.5 * middle || heights.count == 1 ? $0 : nil }
  }
}
