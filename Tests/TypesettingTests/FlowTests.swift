import PageModel
import TestRuns
import Testing

@testable import Typesetting

/// Flows of boxes whose heights are known, page by page.
@Suite("Flows")
struct FlowTests {
  private static let origin = LayoutOrigin(file: "test.yaml", line: 1)
  private static let page = Rectangle(x: 0, y: 0, width: 200, height: 100)

  /// A block as high as it says, told from others by its colour.
  private static func box(_ number: Int, height: Double) -> Box {
    Box(
      .rule(.color(color(number))), width: .automatic, height: .fixed(height), appearance: .plain,
      horizontalAlignment: .left, verticalAlignment: .top, origin: origin)
  }

  private static func color(_ number: Int) -> Color {
    Color(red: UInt8(number / 256), green: UInt8(number % 256), blue: 7)
  }

  private static func table(_ numbers: Range<Int>, head: Int, height: Double) -> Box {
    func row(_ number: Int) -> CellGrid.Row {
      CellGrid.Row([CellGrid.Cell(box(number, height: height), span: 1)])
    }
    return Box(
      .cells(
        CellGrid(
          head: [row(head)], rows: numbers.map(row), columns: [.fraction(1)], heights: [],
          gap: Size(width: 0, height: 0),
          table: CellGrid.TableStyle(line: nil))),
      width: .automatic, height: .automatic, appearance: .plain, horizontalAlignment: .left,
      verticalAlignment: .top, origin: origin)
  }

  private static func flow(_ blocks: [Flow.Block], gap: Double = 0) -> Box {
    Box(
      .flow(Flow(blocks, gap: gap)), width: .automatic, height: .automatic, appearance: .plain,
      horizontalAlignment: .left, verticalAlignment: .top, origin: origin)
  }

  /// The numbers of the boxes on each page, from the top, with their lower edges.
  private static func pages(of box: Box) throws -> [[(number: Int, bottom: Double)]] {
    var pages: [[(number: Int, bottom: Double)]] = []
    var rowsBefore: [Int] = []
    while true {
      let placed = box.placed(in: page, rowsBefore: rowsBefore)
      #expect(placed.faults.isEmpty)
      pages.append(
        placed.items.compactMap { item in
          guard case .rectangle(let shape) = item.content, case .color(let color)? = shape.fill,
            color.blue == 7
          else { return nil }
          return (Int(color.red) * 256 + Int(color.green), shape.frame.maxY)
        })
      guard placed.isContinued, pages.count < 100 else { return pages }
      rowsBefore = placed.rowsShown
    }
  }

  private static func numbers(of box: Box) throws -> [[Int]] { try pages(of: box).map { $0.map(\.number) } }

  @Test("blocks that the page has no room for stand on the next, whole")
  func breaks() throws {
    let blocks = (1...5).map { Flow.Block(Self.box($0, height: 30), keepsWithNext: false) }
    #expect(try Self.numbers(of: Self.flow(blocks)) == [[1, 2, 3], [4, 5]])
    #expect(try Self.numbers(of: Self.flow(blocks, gap: 10)) == [[1, 2], [3, 4], [5]])
  }

  @Test(
    "a heading stands on the page of what follows, also two of them, and alone where nothing else is there")
  func keepsHeadings() throws {
    func blocks(_ kept: Set<Int>) -> Box {
      Self.flow((1...5).map { Flow.Block(Self.box($0, height: 30), keepsWithNext: kept.contains($0)) })
    }
    #expect(try Self.numbers(of: blocks([3])) == [[1, 2], [3, 4, 5]])
    #expect(try Self.numbers(of: blocks([2, 3])) == [[1], [2, 3, 4], [5]])
    #expect(try Self.numbers(of: blocks([1, 2, 3])) == [[1, 2, 3], [4, 5]])
    #expect(try Self.numbers(of: blocks([5])) == [[1, 2, 3], [4, 5]])
  }

  @Test("a table goes on under its heads, and no row of it stands alone at the end of a page or on the next")
  func breaksTables() throws {
    func with(_ above: Double, rows: Int) -> Box {
      Self.flow([
        Flow.Block(Self.box(1, height: above), keepsWithNext: false),
        Flow.Block(Self.table(10..<(10 + rows), head: 9, height: 20), keepsWithNext: false),
        Flow.Block(Self.box(2, height: 10), keepsWithNext: false),
      ])
    }
    #expect(try Self.numbers(of: with(20, rows: 3)) == [[1, 9, 10, 11, 12], [2]])
    #expect(try Self.numbers(of: with(20, rows: 5)) == [[1, 9, 10, 11, 12], [9, 13, 14, 2]])
    // Four rows after three would leave one alone.
    #expect(try Self.numbers(of: with(20, rows: 4)) == [[1, 9, 10, 11], [9, 12, 13, 2]])
    // One row below the head looks forgotten.
    #expect(try Self.numbers(of: with(50, rows: 3)) == [[1], [9, 10, 11, 12, 2]])
  }

  @Test("tables inside blocks that stay whole are whole on every page, whatever tables the pages before had")
  func keepsNestedTables() throws {
    func column(_ boxes: [Box]) -> Flow.Block {
      Flow.Block(
        Box(
          .column(boxes, gap: 0), width: .automatic, height: .automatic, appearance: .plain,
          horizontalAlignment: .left, verticalAlignment: .top, origin: Self.origin), keepsWithNext: false)
    }
    let flow = Self.flow([
      column([Self.box(1, height: 10), Self.table(10..<13, head: 9, height: 15)]),
      column([Self.box(2, height: 10), Self.table(20..<22, head: 19, height: 15)]),
      column([Self.flow([column([Self.table(30..<32, head: 29, height: 10)])])]),
    ])
    #expect(try Self.numbers(of: flow) == [[1, 9, 10, 11, 12], [2, 19, 20, 21, 29, 30, 31]])
  }

  @Test("of flows of any blocks every piece stands once, in its order, inside a page, and nothing in two")
  func holdsForAnyFlow() throws {
    try forEachSeed(300) { random in try Self.expectWholeFlow(&random) }
  }

  private static func expectWholeFlow(_ random: inout SeededGenerator) throws {
    var next = 1
    var blocks: [Flow.Block] = []
    var heads: Set<Int> = []
    var headings: Set<Int> = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0 {
        let head = next
        heads.insert(head)
        let rows = (head + 1)..<(head + 1 + Int.random(in: 1...9, using: &random))
        blocks.append(
          Flow.Block(
            Self.table(rows, head: head, height: .random(in: 5...30, using: &random)), keepsWithNext: false)
        )
        next = rows.upperBound
      } else {
        let isHeading = Int.random(in: 0..<3, using: &random) == 0
        if isHeading { headings.insert(next) }
        blocks.append(
          Flow.Block(Self.box(next, height: .random(in: 5...95, using: &random)), keepsWithNext: isHeading))
        next += 1
      }
    }
    let pages = try Self.pages(of: Self.flow(blocks, gap: 2))
    let all = pages.flatMap { $0.map(\.number) }
    #expect(all.filter { !heads.contains($0) } == (1..<next).filter { !heads.contains($0) })
    for page in pages {
      #expect(page.allSatisfy { $0.bottom <= 100.01 })
      #expect(zip(page, page.dropFirst()).allSatisfy { $0.bottom < $1.bottom })
      // A head is never the last of its page, nor a heading where something else could stay.
      #expect(page.last.map { !heads.contains($0.number) } == true)
    }
    for page in pages.dropLast() where page.contains(where: { !headings.contains($0.number) }) {
      #expect(page.last.map { !headings.contains($0.number) } == true)
    }
  }

  @Test("a block that no page has room for is a fault, and no page without end")
  func refuses() {
    let flow = Self.flow([
      Flow.Block(Self.box(1, height: 50), keepsWithNext: false),
      Flow.Block(Self.box(2, height: 150), keepsWithNext: false),
    ])
    let first = flow.placed(in: Self.page)
    #expect(first.faults.isEmpty && first.isContinued)
    #expect(!flow.placed(in: Self.page, rowsBefore: first.rowsShown).faults.isEmpty)
  }
}

extension Box.Appearance {
  fileprivate static let plain = Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight)
}
