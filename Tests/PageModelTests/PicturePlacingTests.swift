import PageModel
import Testing

/// Where pictures come to lie when their page is moved, made smaller or cut.
@Suite struct `Placing pictures` {
  private static let picture = Picture(
    name: "p.png", format: .png, bytes: [], digest: "0", size: Size(width: 100, height: 50),
    pixels: Picture.Pixels(width: 600, height: 300))

  private static func item(
    _ frame: Rectangle, _ window: Rectangle, corners: CornerRadii = .straight
  ) -> PageItem {
    PageItem(
      .picture(PictureShape(picture: picture, frame: frame, window: window, corners: corners)),
      origin: .program)
  }

  private static func shape(_ item: PageItem?) -> PictureShape? {
    if case .picture(let shape)? = item?.content { return shape }
    return nil
  }

  @Test func `Frame, window and corners are scaled and moved together`() {
    let item = Self.item(
      Rectangle(x: 10, y: 20, width: 100, height: 50), Rectangle(x: 20, y: 30, width: 40, height: 20),
      corners: 6)
    let placed = Self.shape(item.placed(PagePlacing(scale: 0.5, offset: Point(x: 3, y: 4))))
    #expect(placed?.frame == Rectangle(x: 8, y: 14, width: 50, height: 25))
    #expect(placed?.window == Rectangle(x: 13, y: 19, width: 20, height: 10))
    #expect(placed?.corners == 3)
    #expect(item.extent == Rectangle(x: 20, y: 30, width: 40, height: 20))
  }

  @Test func `A picture that reaches an edge reaches through the bleed, and is not drawn out of shape`()
    throws
  {
    let frame = Rectangle(x: 0, y: 0, width: 100, height: 50)
    let page = Page(
      size: Size(width: 100, height: 100), items: [Self.item(frame, frame)], structure: [])
    let shop = page.forPrintShop()
    let shape = try #require(Self.shape(shop.items.first))
    let trim = try #require(shop.trim)
    #expect(abs(shape.window.minX - trim.bleedFrame.minX) < 0.01)
    #expect(abs(shape.window.minY - trim.bleedFrame.minY) < 0.01)
    #expect(abs(shape.window.maxX - trim.bleedFrame.maxX) < 0.01)
    #expect(abs(shape.window.maxY - (trim.frame.minY + 50)) < 0.01)
    #expect(shape.frame.contains(shape.window))
    #expect(abs(shape.frame.size.width / shape.frame.size.height - 2) < 1e-9)
  }

  @Test func `A picture inside of the page stays as it is for a print shop`() throws {
    let frame = Rectangle(x: 20, y: 20, width: 40, height: 20)
    let page = Page(size: Size(width: 100, height: 100), items: [Self.item(frame, frame)], structure: [])
    #expect(Self.shape(page.forPrintShop().items.first)?.frame.size == frame.size)
  }

  @Test func `A picture in greys is another picture of the same file`() {
    let frame = Rectangle(x: 0, y: 0, width: 100, height: 50)
    let gray = Self.shape(
      Page(size: Size(width: 9, height: 9), items: [Self.item(frame, frame)], structure: []).gray.items.first)
    #expect(gray?.picture.isGray == true && gray?.picture != Self.picture)
    #expect(gray?.picture.digest == Self.picture.digest)
  }
}
