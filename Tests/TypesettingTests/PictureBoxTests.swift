import PageModel
import Testing

@testable import Typesetting

/// How large pictures become in their boxes, and where they lie.
@Suite struct `Picture boxes` {
  private static let picture = Picture(
    name: "p.svg", format: .svg, bytes: [], digest: "0", size: Size(width: 60, height: 30))

  private static func box(
    _ fit: Box.PictureContent.Fit = .contain, width: BoxExtent = .automatic, height: BoxExtent = .automatic,
    padding: Double = 0, radius: Double = 0, alternative: String? = nil, center: Bool = false
  ) -> Box {
    Box(
      .picture(Box.PictureContent(picture: picture, fit: fit, alternative: alternative)), width: width,
      height: height,
      appearance: Box.Appearance(
        padding: Edges(top: padding, right: padding, bottom: padding, left: padding), fill: nil, borders: nil,
        corners: CornerRadii(radius)),
      horizontalAlignment: center ? .center : .left, verticalAlignment: center ? .middle : .top,
      origin: .program)
  }

  private static func column(_ boxes: [Box], width: Double = 200, height: Double = 100) -> PlacedBoxes {
    Box(
      .column(boxes, gap: 0), width: .automatic, height: .automatic,
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, origin: .program
    ).placed(in: Rectangle(x: 0, y: 0, width: width, height: height))
  }

  private static func shape(_ placed: PlacedBoxes) -> PictureShape? {
    placed.items.lazy.compactMap { item -> PictureShape? in
      if case .picture(let shape) = item.content { return shape }
      return nil
    }.first
  }

  @Test func `A picture has its own size, and no more than there is room for`() {
    #expect(Self.shape(Self.column([Self.box()]))?.frame == Rectangle(x: 0, y: 0, width: 60, height: 30))
    #expect(
      Self.shape(Self.column([Self.box()], width: 40))?.frame == Rectangle(x: 0, y: 0, width: 40, height: 20))
  }

  @Test func `Of width and height one is enough`() {
    #expect(
      Self.shape(Self.column([Self.box(width: .fixed(100))]))?.frame
        == Rectangle(x: 0, y: 0, width: 100, height: 50))
    #expect(
      Self.shape(Self.column([Self.box(height: .fixed(50), padding: 5)]))?.frame
        == Rectangle(x: 5, y: 5, width: 80, height: 40))
  }

  @Test func `In a box of other proportions the whole of it lies where content lies`() {
    let placed = Self.column([Self.box(width: .fixed(100), height: .fixed(20), center: true)])
    #expect(Self.shape(placed)?.frame == Rectangle(x: 30, y: 0, width: 40, height: 20))
    #expect(Self.shape(placed)?.isCut == false)
  }

  @Test func `A picture that covers its box is cut, with round corners where the box has them`() {
    let placed = Self.column([
      Self.box(.cover, width: .fixed(20), height: .fixed(20), radius: 4, center: true)
    ])
    let shape = Self.shape(placed)
    #expect(shape?.frame == Rectangle(x: -10, y: 0, width: 40, height: 20))
    #expect(shape?.window == Rectangle(x: 0, y: 0, width: 20, height: 20))
    #expect(shape?.corners == 4)
    // With a height alone it takes all of a column's width.
    #expect(
      Self.shape(Self.column([Self.box(.cover, height: .fixed(20))]))?.window
        == Rectangle(x: 0, y: 0, width: 200, height: 20))
  }

  @Test func `A share of the height leaves the proportions alone`() {
    let shape = Self.shape(Self.column([Self.box(height: .fraction(1))], width: 100, height: 100))
    #expect(shape?.frame == Rectangle(x: 0, y: 0, width: 100, height: 50))
  }

  @Test func `A picture is read aloud by its words, and passed over without`() {
    #expect(Self.column([Self.box()]).elements == [])
    #expect(
      Self.column([Self.box(alternative: "Trụ sở")]).elements
        == [StructureElement(.figure(alternative: "Trụ sở"), [.item(0)])])
  }

  @Test func `A picture that does not fit is a fault and not made smaller than asked for`() {
    let placed = Self.column([Self.box(width: .fixed(100))], height: 30)
    #expect(placed.faults.count == 1)
  }
}
