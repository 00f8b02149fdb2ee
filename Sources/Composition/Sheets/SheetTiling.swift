public import PageModel
public import Typesetting

/// Draws a page on several smaller sheets, with marks and words that say how they are glued together.
public struct SheetTiling {
  private let fonts: FontLibrary
  private let face: FontFace

  /// Makes a tiling whose words are set in `face`.
  public init(fonts: FontLibrary, face: FontFace) {
    self.fonts = fonts
    self.face = face
  }

  /// The sheets of a page, row by row; a page that fits one sheet lies in its middle.
  ///
  /// What is read aloud is read on the sheet that holds its middle, and is passed over on the others.
  public func sheets(of page: Page, on paper: Size, name: String) throws -> [Page] {
    let grid = SheetGrid(page, on: paper)
    return try (0..<grid.rows.count - 1).flatMap { row in
      try (0..<grid.columns.count - 1).map { column in
        try sheet(column: column, row: row, of: grid, page, name)
      }
    }
  }

  private func sheet(
    column: Int, row: Int, of grid: SheetGrid, _ page: Page, _ name: String
  ) throws -> Page {
    let window = grid.window(column: column, row: row)
    let cell = grid.cell(column: column, row: row)
    let offset = Point(
      x: (grid.sheet.width - window.size.width) / 2 - window.minX,
      y: (grid.sheet.height - window.size.height) / 2 - window.minY)
    let shown = window.offset(by: offset)
    var items: [PageItem] = []
    var places: [Int: Int] = [:]
    for (index, item) in page.items.enumerated() {
      guard let extent = item.extent, extent.intersection(window) != nil || window.contains(extent) else {
        continue
      }
      if Self.holds(cell, extent.center) { places[index] = items.count }
      items.append(item.placed(PagePlacing(offset: offset), clip: window.contains(extent) ? nil : shown))
    }
    var structure = page.structure.compactMap { element in
      element.mapped(item: { places[$0] }) { area in
        area.frame.offset(by: offset).intersection(shown).map {
          LinkArea(frame: $0, address: area.address, description: area.description)
        }
      }
    }
    guard grid.count > 1 else { return Page(size: grid.sheet, items: items, structure: structure) }
    items += marks(of: cell.offset(by: offset), around: shown, column: column, row: row, grid)
    let words = try label(column: column, row: row, of: grid, name, below: shown, over: items)
    items = words.items
    structure += words.elements
    return Page(size: grid.sheet, items: items, structure: structure)
  }

  /// Whether a point belongs to a cell; its left and upper edges are its own.
  private static func holds(_ cell: Rectangle, _ point: Point) -> Bool {
    point.x >= cell.minX && point.x < cell.maxX && point.y >= cell.minY && point.y < cell.maxY
  }

  private static let ink = Color(red: 96, green: 96, blue: 96)
  private static let lineWidth = 0.5

  /// Short lines at both ends of every join, outside of the picture.
  private func marks(
    of cell: Rectangle, around shown: Rectangle, column: Int, row: Int, _ grid: SheetGrid
  ) -> [PageItem] {
    let (near, length) = (Length.mm(0.5).points, Length.mm(3.5).points)
    let half = Self.lineWidth / 2
    var lines: [Rectangle] = []
    for (x, isJoin) in [(cell.minX, column > 0), (cell.maxX, column < grid.columns.count - 2)] where isJoin {
      for y in [shown.minY - near - length, shown.maxY + near] {
        lines.append(Rectangle(x: x - half, y: y, width: Self.lineWidth, height: length))
      }
    }
    for (y, isJoin) in [(cell.minY, row > 0), (cell.maxY, row < grid.rows.count - 2)] where isJoin {
      for x in [shown.minX - near - length, shown.maxX + near] {
        lines.append(Rectangle(x: x, y: y - half, width: length, height: Self.lineWidth))
      }
    }
    return lines.map { PageItem(.rectangle(RectangleShape(frame: $0, fill: Self.ink)), origin: .program) }
  }

  /// What the sheet is, and what is done with it, under the picture.
  private func label(
    column: Int, row: Int, of grid: SheetGrid, _ name: String, below shown: Rectangle, over items: [PageItem]
  ) throws -> PlacedBoxes {
    let number = row * (grid.columns.count - 1) + column + 1
    var words = "Tờ \(number)/\(grid.count) · hàng \(row + 1), cột \(column + 1) · \(name)"
    switch (column > 0, row > 0) {
    case (true, true): words += " · cắt mép trái và mép trên theo vạch, dán chồng lên tờ bên trái và tờ trên"
    case (true, false): words += " · cắt mép trái theo vạch, dán chồng lên tờ bên trái"
    case (false, true): words += " · cắt mép trên theo vạch, dán chồng lên tờ trên"
    case (false, false): break
    }
    let shaped = try fonts.shape(ShapingRequest(text: words, family: face.family, weight: face.weight))
    let style = ParagraphStyle(
      minimumSize: 3, size: 7, maximumSize: 7, lines: 1, pitch: 1.2, color: Self.ink, alignment: .left,
      breaksAfterSlash: false, isBalanced: false)
    let box = Box(
      .text(Paragraph(shaped, style: style, source: 0)), width: .automatic, height: .automatic,
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, reading: .element(.paragraph), origin: .program)
    // Clear of the marks at the joins, which lie up to an overlap inside the picture's edge.
    let inset = SheetGrid.overlap + Length.mm(2).points
    let frame = Rectangle(
      x: shown.minX + inset, y: shown.maxY + Length.mm(1).points, width: shown.size.width - 2 * inset,
      height: SheetGrid.gutter)
    return box.placed(in: frame, over: items)
  }
}
