import PageModel
import Testing

@testable import Typesetting

@Suite("Box placement")
struct BoxPlacementTests {
  private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)

  private static func box(
    _ content: Box.Content, width: BoxExtent = .automatic, height: BoxExtent = .automatic,
    padding: Double = 0,
    fill: Fill? = nil
  ) -> Box {
    Box(
      content, width: width, height: height,
      appearance: Box.Appearance(
        padding: Edges(top: padding, right: padding, bottom: padding, left: padding), fill: fill,
        borders: nil,
        corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, origin: origin)
  }

  private func frames(_ placed: PlacedBoxes) -> [Rectangle] {
    placed.items.compactMap { item in
      if case .rectangle(let shape) = item.content { return shape.frame }
      return nil
    }
  }

  @Test("shares of a row take what fixed widths and gaps leave")
  func sharesARow() {
    let children: [Box] = [
      Self.box(.rule(.black), width: .fixed(20)), Self.box(.rule(.black), width: .fraction(1)),
      Self.box(.rule(.black), width: .fraction(2)),
    ]
    let placed = Self.box(.row(children, gap: 5)).placed(in: Rectangle(x: 0, y: 0, width: 120, height: 10))
    #expect(
      frames(placed) == [
        Rectangle(x: 0, y: 0, width: 20, height: 10), Rectangle(x: 25, y: 0, width: 30, height: 10),
        Rectangle(x: 60, y: 0, width: 60, height: 10),
      ])
  }

  @Test("shares of a column take what fixed heights and gaps leave")
  func sharesAColumn() {
    let children: [Box] = [
      Self.box(.rule(.black), height: .fixed(20)), Self.box(.rule(.black), height: .fraction(1)),
    ]
    let placed = Self.box(.column(children, gap: 4), padding: 3)
      .placed(in: Rectangle(x: 0, y: 0, width: 50, height: 100))
    #expect(
      frames(placed) == [
        Rectangle(x: 3, y: 3, width: 44, height: 20), Rectangle(x: 3, y: 27, width: 44, height: 70),
      ])
  }

  @Test("a column that is higher than its room is a fault, and nothing of it is placed")
  func refusesTooHigh() {
    let children = [Self.box(.rule(.black), height: .fixed(80)), Self.box(.rule(.black), height: .fixed(80))]
    let placed = Self.box(.column(children, gap: 0)).placed(in: Rectangle(x: 0, y: 0, width: 50, height: 100))
    #expect(placed.items.isEmpty)
    guard case .tooLarge(let needed, let available, _)? = placed.faults.first else {
      Issue.record("expected a fault, found \(placed.faults)")
      return
    }
    #expect(needed.height == 160 && available.height == 100)
  }
}
