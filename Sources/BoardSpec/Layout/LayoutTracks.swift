public import PageModel

/// The columns and rows of a grid; lengths in points.
public struct LayoutTracks: Sendable {
  /// The width of each column, at least one.
  public let columns: [Track]
  /// The height of each row; as high as their boxes where there are fewer.
  public let rows: [Track]
  /// The gap across and down.
  public let gap: Size
}

/// Rows of cells whose columns are as wide in all of them; lengths in points.
public struct LayoutTable: Sendable {
  /// The rows that stand first on every page: `row` boxes whose children are the cells.
  public let head: [LayoutBox]
  /// The rows.
  public let rows: [LayoutBox]
  /// The columns, and the gap between cells.
  public let tracks: LayoutTracks
  /// The line below each row.
  public let line: Border?
}
