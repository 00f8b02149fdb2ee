public import PageModel

/// How small pages, such as cards, lie side by side in their own size on sheets that are cut apart; lengths in points.
public struct SheetImposition: Sendable, Hashable {
  /// The extent of the sheet, turned as it is used.
  public let sheet: Size
  /// Pages across.
  public let columns: Int
  /// Pages down.
  public let rows: Int
  private let page: Size

  /// The room at each edge of the sheet for the marks along which it is cut.
  static let edge = SheetGrid.margin + SheetGrid.gutter
  private static let markLength = Length.mm(4).points
  private static let markDistance = Length.mm(1).points

  /// The arrangement, upright or turned, of the most pages; one where not even that fits.
  public init(of page: Size, on paper: Size) {
    let plans = [paper, Size(width: paper.height, height: paper.width)].map {
      SheetImposition(of: page, sheet: $0)
    }
    self = plans[1].count > plans[0].count ? plans[1] : plans[0]
  }

  private init(of page: Size, sheet: Size) {
    self.page = page
    self.sheet = sheet
    columns = Int((sheet.width - 2 * Self.edge + 0.01) / page.width)
    rows = Int((sheet.height - 2 * Self.edge + 0.01) / page.height)
  }

  /// How many pages lie on a sheet.
  public var count: Int { max(columns, 0) * max(rows, 0) }

  /// The sheets with these pages, from the left and the top; each page is a section of its own.
  public func sheets(of pages: [Page]) -> [Page] {
    let most = max(count, 1)
    return stride(from: 0, to: pages.count, by: most).map { first in
      sheet(of: pages[first..<min(first + most, pages.count)])
    }
  }

  private func sheet(of pages: ArraySlice<Page>) -> Page {
    let across = max(columns, 1)
    let block = Rectangle(
      x: (sheet.width - Double(across) * page.width) / 2,
      y: (sheet.height - Double(max(rows, 1)) * page.height) / 2,
      width: Double(across) * page.width, height: Double(max(rows, 1)) * page.height)
    var sections = SheetSections()
    for (index, page) in pages.enumerated() {
      let corner = Point(
        x: block.minX + Double(index % across) * page.size.width,
        y: block.minY + Double(index / across) * page.size.height)
      sections.add(page, PagePlacing(offset: corner))
    }
    return Page(
      size: sheet, items: sections.items + marks(around: block), structure: sections.structure,
      boxes: sections.boxes)
  }

  /// Short lines outside the pages, at every cut.
  private func marks(around block: Rectangle) -> [PageItem] {
    let (length, distance, width) = (Self.markLength, Self.markDistance, 0.25)
    var frames: [Rectangle] = []
    for column in 0...max(columns, 1) {
      let x = block.minX + Double(column) * page.width - width / 2
      frames.append(Rectangle(x: x, y: block.minY - distance - length, width: width, height: length))
      frames.append(Rectangle(x: x, y: block.maxY + distance, width: width, height: length))
    }
    for row in 0...max(rows, 1) {
      let y = block.minY + Double(row) * page.height - width / 2
      frames.append(Rectangle(x: block.minX - distance - length, y: y, width: length, height: width))
      frames.append(Rectangle(x: block.maxX + distance, y: y, width: length, height: width))
    }
    return frames.map { PageItem(.rectangle(RectangleShape(frame: $0, fill: .black)), origin: .program) }
  }
}
