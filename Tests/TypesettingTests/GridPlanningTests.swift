import PageModel
import Testing

@testable import Typesetting

@Suite("Grid planning")
struct GridPlanningTests {
  private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)

  /// A tile with the symbol above its caption, and one with the caption beside it.
  private func grid(_ captions: [String]) throws -> Grid {
    let library = try FontLibrary(faces: TestFonts.faces)
    func box(_ content: Box.Content, width: BoxExtent = .automatic) -> Box {
      Box(
        content, width: width, height: .automatic,
        appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
        horizontalAlignment: .center, verticalAlignment: .top, origin: Self.origin)
    }
    var forms: [[Box]] = [[], []]
    for (index, caption) in captions.enumerated() {
      let text = try library.shape(ShapingRequest(text: caption, family: "Inter", weight: 600))
      let style = ParagraphStyle(
        minimumSize: 14, size: 20, maximumSize: 30, lines: 3, pitch: 1.29, color: .black, alignment: .left,
        breaksAfterSlash: false, isBalanced: false)
      let words = Box.Content.text(Paragraph(text, style: style, source: index))
      let modules = ModuleMatrix(side: 29, modules: Array(repeating: true, count: 29 * 29))
      let symbol = Box.Content.symbol(
        Box.Symbol(
          modules: modules, color: .black, payload: "p\(index)", code: "c\(index)", alternative: "a",
          link: Paragraph.Link(address: "p", description: "d")))
      forms[0].append(box(.column([box(symbol), box(words)], gap: 8)))
      forms[1].append(box(.row([box(symbol), box(words, width: .fraction(1))], gap: 8)))
    }
    return Grid(
      forms: forms, columns: nil, gap: Size(width: 20, height: 20), minimumSymbol: Length.mm(20).points,
      wantedSymbol: Length.mm(44).points, maximumSymbol: Length.mm(80).points)
  }

  private let room = Rectangle(x: 40, y: 200, width: Length.mm(267).points, height: Length.mm(300).points)

  @Test("every number of codes gives symbols of one size, inside the room and apart", arguments: 1...24)
  func fitsAnyNumber(_ count: Int) throws {
    let captions = (0..<count).map { ["Video lời Bác dạy", "Nghị quyết, chỉ thị mới nhất"][$0 % 2] }
    let box = Box(
      .grid(try grid(captions)), width: .automatic, height: .automatic,
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .center, verticalAlignment: .top, origin: Self.origin)
    let placed = box.placed(in: room)
    #expect(placed.faults == [])
    let symbols = placed.items.compactMap { item -> SymbolShape? in
      if case .symbol(let symbol) = item.content { return symbol }
      return nil
    }
    #expect(symbols.map(\.code) == (0..<count).map { "c\($0)" })
    #expect(Set(symbols.map { ($0.frame.size.width * 1000).rounded() }).count == 1)
    for (index, symbol) in symbols.enumerated() {
      #expect(room.contains(symbol.plate))
      #expect(symbol.plate.size.width >= symbol.frame.size.width + 8 * symbol.moduleSize - 0.01)
      for other in symbols[(index + 1)...] { #expect(!symbol.plate.overlaps(other.plate)) }
    }
  }

  @Test("ten codes keep the wanted size of symbols and text")
  func keepsTenLarge() throws {
    let grid = try grid(Array(repeating: "Nghị quyết, chỉ thị mới nhất", count: 10))
    let plan = try GridPlanning(grid: grid, room: room.size, origin: Self.origin).best()
    #expect(plan.tightness.symbolWidth >= grid.wantedSymbol)
    #expect(plan.tightness.looseness >= 0)
  }

  @Test("too many codes are a fault that tells the height")
  func refusesTooMany() throws {
    let planning = GridPlanning(
      grid: try grid(Array(repeating: "Nghị quyết, chỉ thị mới nhất", count: 90)), room: room.size,
      origin: Self.origin)
    #expect {
      try planning.best()
    } throws: { error in
      guard case BoxFault.tilesDoNotFit(let needed, let available, nil, _) = error else { return false }
      return needed > available
    }
  }

  @Test("one caption that is far too long is named")
  func namesTheLongCaption() throws {
    var captions = Array(repeating: "Video", count: 10)
    captions[6] = Array(repeating: "dài", count: 2000).joined(separator: " ")
    let planning = GridPlanning(grid: try grid(captions), room: room.size, origin: Self.origin)
    #expect {
      try planning.best()
    } throws: { error in
      guard case BoxFault.tilesDoNotFit(_, _, 6, _) = error else { return false }
      return true
    }
  }
}
