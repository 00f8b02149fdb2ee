public import PageModel

/// How several pages of one size are made smaller to lie on one sheet; lengths in points.
public struct SheetNUp: Sendable, Hashable {
  /// The extent of the sheet, turned as it is used.
  public let sheet: Size
  /// Pages across.
  public let columns: Int
  /// Pages down.
  public let rows: Int
  /// How many times as large as they are the pages become, 1 at the most.
  public let scale: Double
  private let page: Size

  /// How many pages may lie on a sheet.
  public static let counts = [2, 4, 6, 8, 9, 16]

  /// The arrangement of `count` pages on `paper` that leaves them largest.
  public init(_ count: Int, pagesOf page: Size, on paper: Size) {
    let turned = Size(width: paper.height, height: paper.width)
    let plans = [paper, turned].flatMap { sheet in
      (1...count).filter { count.isMultiple(of: $0) }.map { columns in
        SheetNUp(sheet: sheet, columns: columns, rows: count / columns, page: page)
      }
    }
    // The first of equals: the paper as it was given.
    self = plans.reduce(plans[0]) { $1.scale > $0.scale + 1e-9 ? $1 : $0 }
  }

  private init(sheet: Size, columns: Int, rows: Int, page: Size) {
    self.sheet = sheet
    self.columns = columns
    self.rows = rows
    self.page = page
    let cell = Self.cell(sheet, columns, rows)
    scale = min(cell.width / page.width, cell.height / page.height, 1)
  }

  /// The room of one page: an even share of what a printer prints on.
  private static func cell(_ sheet: Size, _ columns: Int, _ rows: Int) -> Size {
    let edges = 2 * SheetGrid.margin
    return Size(
      width: (sheet.width - edges) / Double(columns), height: (sheet.height - edges) / Double(rows))
  }

  /// The sheet with these pages, from the left and the top; each is a section of its own.
  public func sheet(of pages: some Sequence<Page>) -> Page {
    let cell = Self.cell(sheet, columns, rows)
    var sections = SheetSections()
    for (index, page) in pages.enumerated() {
      let (column, row) = (Double(index % columns), Double(index / columns))
      let corner = Point(
        x: SheetGrid.margin + column * cell.width + (cell.width - page.size.width * scale) / 2,
        y: SheetGrid.margin + row * cell.height + (cell.height - page.size.height * scale) / 2)
      sections.add(page, PagePlacing(scale: scale, offset: corner))
    }
    return Page(
      size: sheet, items: sections.items + cuts(cell), structure: sections.structure,
      boxes: sections.boxes)
  }

  /// Thin lines between the pages, along which they are cut apart.
  private func cuts(_ cell: Size) -> [PageItem] {
    let (margin, width) = (SheetGrid.margin, 0.25)
    let across = (1..<max(columns, 1)).map { column in
      Rectangle(
        x: margin + Double(column) * cell.width - width / 2, y: margin, width: width,
        height: sheet.height - 2 * margin)
    }
    let down = (1..<max(rows, 1)).map { row in
      Rectangle(
        x: margin, y: margin + Double(row) * cell.height - width / 2, width: sheet.width - 2 * margin,
        height: width)
    }
    let ink = Color(red: 128, green: 128, blue: 128)
    return (across + down).map { frame in
      PageItem(.rectangle(RectangleShape(frame: frame, fill: ink)), origin: .program)
    }
  }
}
