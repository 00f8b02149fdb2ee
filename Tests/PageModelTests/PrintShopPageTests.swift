import PageModel
import Testing

@Suite("Pages for a print shop")
struct PrintShopPageTests {
  private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)
  private static let red = Color(red: 158, green: 27, blue: 22)
  /// The page lies this far inside the shop's paper: 10 mm.
  private static let border = Length.mm(10).points
  private static let bleed = Length.mm(3).points

  private static func item(
    _ frame: Rectangle, borders: Borders? = nil, corners: CornerRadii = .straight
  ) -> PageItem {
    PageItem(
      .rectangle(RectangleShape(frame: frame, fill: red, borders: borders, corners: corners)),
      origin: origin)
  }

  /// The first item of a page of 200 by 100 points with this item alone, on the shop's paper.
  private static func placed(_ item: PageItem) throws -> PageItem {
    try #require(
      Page(size: Size(width: 200, height: 100), items: [item], structure: []).forPrintShop().items.first)
  }

  @Test("the trim is the page, the bleed lies around it, and the paper holds the marks")
  func hasBoxes() throws {
    let page = Page(size: Size(width: 200, height: 100), items: [], structure: []).forPrintShop()
    let trim = try #require(page.trim)
    #expect(trim.frame == Rectangle(x: Self.border, y: Self.border, width: 200, height: 100))
    #expect(abs(trim.bleedFrame.minX - (Self.border - Self.bleed)) < 1e-9)
    #expect(abs(trim.bleedFrame.maxY - (Self.border + 100 + Self.bleed)) < 1e-9)
    let paper = Rectangle(x: 0, y: 0, width: page.size.width, height: page.size.height)
    for mark in page.items {
      let extent = try #require(mark.extent)
      #expect(paper.contains(extent, tolerance: 0))
      #expect(!extent.overlaps(trim.bleedFrame, tolerance: 0.001), "a mark is printed on the picture")
    }
  }

  @Test(
    "colour that reaches an edge reaches into the bleed, on that edge alone",
    arguments: [
      (Rectangle(x: 0, y: 0, width: 200, height: 100), [true, true, true, true]),
      (Rectangle(x: 0, y: 0, width: 200, height: 30), [true, true, false, true]),
      (Rectangle(x: 50, y: 70, width: 20, height: 30.005), [false, false, true, false]),
      (Rectangle(x: 1, y: 1, width: 198, height: 98), [false, false, false, false]),
    ])
  func bleeds(_ frame: Rectangle, _ edges: [Bool]) throws {
    let extent = try #require(try Self.placed(Self.item(frame)).extent)
    let grown = [
      frame.minY + Self.border - extent.minY, extent.maxX - frame.maxX - Self.border,
      extent.maxY - frame.maxY - Self.border, frame.minX + Self.border - extent.minX,
    ]
    for (growth, reaches) in zip(grown, edges) { #expect(abs(growth - (reaches ? Self.bleed : 0)) < 1e-6) }
  }

  @Test("a gradient reaches into the bleed, and inside the cut it is as it was")
  func bleedsGradients() throws {
    let fill = Fill.linear(LinearGradient(angle: 0, stops: [.init(Self.red, at: 0), .init(.white, at: 1)]))
    let frame = Rectangle(x: 0, y: 0, width: 200, height: 30)
    let item = PageItem(.rectangle(RectangleShape(frame: frame, fill: fill)), origin: Self.origin)
    guard case .rectangle(let placed) = try Self.placed(item).content else { return }
    #expect(abs(placed.frame.size.width - 200 - 2 * Self.bleed) < 1e-9)
    for x in [0.0, 50, 100, 150, 200] {
      let color = placed.fill?.color(at: Point(x: x + Self.border, y: Self.border + 5), in: placed.frame)
      let wanted = fill.color(at: Point(x: x, y: 5), in: frame)
      #expect(abs(Int(color?.green ?? 0) - Int(wanted.green)) <= 1)
    }
  }

  @Test("frames and round corners stay as they are: a bleed would change their shape")
  func keepsShapes() throws {
    let frame = Rectangle(x: 0, y: 0, width: 200, height: 100)
    let wanted = frame.offset(by: Point(x: Self.border, y: Self.border))
    let borders = Borders(Border(width: 1, color: .black))
    #expect(try Self.placed(Self.item(frame, borders: borders)).extent == wanted)
    #expect(try Self.placed(Self.item(frame, corners: 5)).extent == wanted)
  }

  @Test("sides with straight corners reach into the bleed beside a side with round ones")
  func bleedsStraightSides() throws {
    let frame = Rectangle(x: 0, y: 0, width: 200, height: 100)
    let corners = CornerRadii(topLeft: 0, topRight: 0, bottomRight: 5, bottomLeft: 5)
    let extent = try #require(try Self.placed(Self.item(frame, corners: corners)).extent)
    #expect(extent.minX == Self.border && extent.maxX == Self.border + 200)
    #expect(abs(extent.minY - (Self.border - Self.bleed)) < 1e-9)
    #expect(abs(extent.maxY - (Self.border + 100)) < 1e-9)
  }

  @Test("the line of a side that reaches an edge grows by the bleed, that of another side does not")
  func bleedsLines() throws {
    let line = Border(width: 4, color: .black)
    let item = Self.item(
      Rectangle(x: 0, y: 0, width: 200, height: 50), borders: Borders(top: line, bottom: line))
    guard case .rectangle(let placed) = try Self.placed(item).content else {
      Issue.record("a rectangle became something else")
      return
    }
    #expect(placed.borders?.top?.width == 4 + Self.bleed)
    #expect(placed.borders?.bottom == line)
    #expect(placed.borders?.left == nil)
  }

  @Test("what reaches further than the bleed is cut off there")
  func clips() throws {
    let page = Page(
      size: Size(width: 200, height: 100),
      items: [
        PageItem(
          .polygon([Point(x: -50, y: 20), Point(x: 40, y: 20), Point(x: 40, y: 60)], fill: Self.red),
          origin: Self.origin)
      ], structure: []
    ).forPrintShop()
    #expect(page.items.first?.clip == page.trim?.bleedFrame)
  }

  @Test("symbols and texts are moved and not changed, and nothing can be clicked")
  func keepsSymbols() throws {
    let frame = Rectangle(x: 20, y: 30, width: 42, height: 42)
    let plate = Rectangle(x: 10, y: 20, width: 62, height: 62)
    let modules = ModuleMatrix(side: 21, modules: Array(repeating: true, count: 21 * 21))
    let symbol = SymbolShape(
      frame: frame, plate: plate, modules: modules, color: .black, payload: "https://example.org", code: "a")
    let area = LinkArea(frame: plate, address: symbol.payload, description: "A")
    let page = Page(
      size: Size(width: 200, height: 100), items: [PageItem(.symbol(symbol), origin: Self.origin)],
      structure: [
        StructureElement(
          .link(area), [.element(StructureElement(.figure(alternative: "A"), [.item(0)]))])
      ]
    ).forPrintShop()
    let placed = try #require(page.symbols.first)
    let offset = Point(x: Self.border, y: Self.border)
    #expect(placed.frame == frame.offset(by: offset) && placed.plate == plate.offset(by: offset))
    #expect(placed.modules == modules && placed.color == .black && page.items.first?.clip == nil)
    #expect(page.links == [])
    #expect(page.structure.flatMap(\.itemIndices) == [0])
  }
}
