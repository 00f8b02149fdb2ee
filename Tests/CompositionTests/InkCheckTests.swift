import PageModel
import Testing

@testable import BoardSpec
@testable import Composition
@testable import Typesetting

@Suite("Ink check")
struct InkCheckTests {
  private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)
  private static let page = PageSetup(
    size: Size(width: 200, height: 200), margins: .zero,
    safe: Edges(top: 10, right: 10, bottom: 10, left: 10),
    background: .white, repetition: nil, sheet: nil)

  private func symbol(_ code: String, x: Double) -> PageItem {
    let shape = SymbolShape(
      frame: Rectangle(x: x + 8, y: 28, width: 42, height: 42),
      plate: Rectangle(x: x, y: 20, width: 58, height: 58),
      modules: ModuleMatrix(side: 21, modules: Array(repeating: true, count: 441)), color: .black,
      payload: "p",
      code: code)
    return PageItem(.symbol(shape), origin: Self.origin)
  }

  private func faults(symbolsAt places: [Double], inks: [Rectangle] = []) -> [InkFault] {
    var placed = PlacedBoxes()
    placed.items = places.enumerated().map { symbol("c\($0)", x: $1) }
    placed.inks = inks.enumerated().map { ($0, $1, Self.origin) }
    return InkCheck(placed: placed, page: Self.page).faults
  }

  @Test("symbols that touch only along their plates are no fault")
  func allowsNeighbours() {
    #expect(faults(symbolsAt: [20, 78]) == [])
  }

  @Test("symbols whose plates meet are a fault")
  func seesOverlappingSymbols() {
    #expect(faults(symbolsAt: [20, 70]) == [.symbolOverlap(code: "c0", other: "c1", origin: Self.origin)])
  }

  @Test("text in a quiet zone, on another text and in the margin is a fault")
  func seesText() {
    let inks = [
      Rectangle(x: 60, y: 70, width: 40, height: 10), Rectangle(x: 90, y: 75, width: 40, height: 10),
      Rectangle(x: 150, y: 150, width: 41, height: 10),
    ]
    #expect(
      faults(symbolsAt: [20], inks: inks) == [
        .textOverlap(source: 0, other: 1, origin: Self.origin),
        .textInSymbol(source: 0, code: "c0", origin: Self.origin),
        .outsideMargins(source: 2, origin: Self.origin),
      ])
  }
}
