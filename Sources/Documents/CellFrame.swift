import PageModel

/// The room around what a cell holds, and where it stands in a higher row.
struct CellFrame {
  /// Where the contents of a cell stand.
  enum VerticalAlignment: String { case top, middle, bottom }

  /// The room between the cell's edges and its contents, in points.
  let padding: Edges
  /// Where the contents stand.
  let verticalAlignment: VerticalAlignment
  /// The room around a cell with a ground of its own, which no line takes; `nil` for none.
  let paleGap: Size?

  /// The ground below a hatching, where the cell names none.
  static let hatchedGround = Color.white
  /// The lines of a hatching: pale, so that words on them stay readable.
  static let hatchLine = Color(red: 0xBF, green: 0xBF, blue: 0xBF)

  /// What stands for a hatching where there is none.
  private static let plainHatching = Color(red: 0xE9, green: 0xE9, blue: 0xE9)

  /// The ground of a cell without its hatching; `nil` for none.
  static func plainGround(of cell: DocumentTable.Cell) -> Color? {
    cell.fill ?? (cell.isHatched ? plainHatching : nil)
  }

  /// The least room around contents on a ground.
  private static let leastPadding = 3.0

  init(_ place: TableGrid.Place, _ table: DocumentTable, _ grid: TableGrid) {
    let (across, down) = (max(table.gap.width, 0) / 2, max(table.gap.height, 0) / 2)
    if grid.hasGrounds, table.line == nil {
      paleGap = across + down > 0 ? Size(width: across * 2, height: down * 2) : nil
      padding = Edges(
        top: Self.leastPadding, right: Self.leastPadding, bottom: Self.leastPadding, left: Self.leastPadding)
    } else {
      paleGap = nil
      let hasGround = place.cell.fill != nil || place.cell.isHatched
      let edge = hasGround ? Self.leastPadding : 0
      padding = Edges(
        top: down, right: place.columns.upperBound == grid.shares.count ? edge : max(across, edge),
        bottom: down, left: place.columns.lowerBound == 0 ? edge : max(across, edge))
    }
    let bars = place.cell.blocks.flatMap(\.bars)
    verticalAlignment = bars.isEmpty ? .top : bars.contains(where: \.isUpright) ? .bottom : .middle
  }
}
