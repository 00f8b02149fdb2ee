public import PageModel

/// Boxes in rows and columns whose widths are common to all rows: a grid, or a table; lengths in points.
public struct CellGrid: Sendable {
  /// A box, and how many columns it covers.
  public struct Cell: Sendable {
    /// The box.
    public let box: Box
    /// The columns that it covers, at least 1.
    public let span: Int

    /// Makes a cell.
    public init(_ box: Box, span: Int) {
      self.box = box
      self.span = span
    }
  }

  /// Cells side by side, from the left.
  public struct Row: Sendable {
    /// The cells.
    public let cells: [Cell]
    /// The ground, in a table.
    public let fill: Fill?
    /// The place in the layout file that made it.
    public let origin: LayoutOrigin?

    /// Makes a row.
    public init(_ cells: [Cell], fill: Fill? = nil, origin: LayoutOrigin? = nil) {
      self.cells = cells
      self.fill = fill
      self.origin = origin
    }
  }

  /// What a table adds to a grid: it is read aloud as one, and goes on where the page ends.
  public struct TableStyle: Sendable {
    /// The line below each row.
    public let line: Border?

    /// Makes a style.
    public init(line: Border?) { self.line = line }
  }

  /// The rows that stand first on every page.
  public let head: [Row]
  /// The rows.
  public let rows: [Row]
  /// The width of each column.
  public let columns: [BoxExtent]
  /// The height of each row of a grid; as high as their cells where there are fewer.
  public let heights: [BoxExtent]
  /// The gap across and down.
  public let gap: Size
  /// `nil` for a grid.
  public let table: TableStyle?

  /// Makes a grid or a table.
  public init(
    head: [Row], rows: [Row], columns: [BoxExtent], heights: [BoxExtent], gap: Size, table: TableStyle?
  ) {
    self.head = head
    self.rows = rows
    self.columns = columns
    self.heights = heights
    self.gap = gap
    self.table = table
  }

  /// The boxes one after the other, in rows of as many columns as there are; a box that does not fit into what is left of a
  /// row begins the next.
  public static func rows(of cells: [Cell], columns: Int) -> [Row] {
    var rows: [[Cell]] = []
    var free = 0
    for cell in cells {
      let span = min(cell.span, columns)
      if free < span {
        rows.append([])
        free = columns
      }
      rows[rows.count - 1].append(Cell(cell.box, span: span))
      free -= span
    }
    return rows.map { Row($0) }
  }
}

extension Box {
  /// A box that holds nothing and takes no room.
  public static func nothing(origin: LayoutOrigin) -> Box {
    Box(
      .column([], gap: 0), width: .automatic, height: .automatic,
      appearance: Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left,
      verticalAlignment: .top, origin: origin)
  }
}
