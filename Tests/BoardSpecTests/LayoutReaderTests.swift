import PageModel
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Reading a layout")
struct LayoutReaderTests {
  private func read(_ text: String) throws -> Layout {
    var faults = DiagnosticCollection()
    let file = SourceFile(name: "l.yaml", text: text)
    let layout = LayoutReader(fonts: nil, layouts: LayoutFiles(files: .memory([:]), folders: [])).read(
      file, name: "l", faults: &faults)
    #expect(faults.outline.isEmpty)
    return try #require(layout)
  }

  @Test("Units are converted and defaults filled in")
  func values() throws {
    let layout = try read(
      """
      page: { paper: A4, orientation: landscape, margins: [1 cm, 72 pt] }
      styles:
        s: { family: Inter, weight: 400, size: 96 px, color: "#010203" }
      body:
        row:
          - text: "{board.title} {code}".
            style: s
        gap: 5 mm
      """.replacing("{code}\".", with: "\""))
    #expect(abs(layout.page.size.width - 841.89) < 0.01)
    #expect(abs(layout.page.size.height - 595.28) < 0.01)
    #expect(abs(layout.page.margins.top - 28.346) < 0.01)
    #expect(layout.page.margins.left == 72)
    #expect(layout.page.background == .white)
    guard case .row(let boxes, let gap) = layout.body.content, case .text(_, let style) = boxes[0].content
    else {
      Issue.record("the body is a row of a text")
      return
    }
    #expect(abs(gap - 14.173) < 0.01)
    #expect(style.size == 72 && style.minimumSize == 72 && style.maximumSize == 72)
    #expect(style.lines == 1 && style.pitch == 1.29 && style.alignment == .left)
    #expect(style.figures == .proportional && style.wrapping == .words && !style.isBalanced)
    #expect(style.color == Color(red: 1, green: 2, blue: 3))
  }

  @Test("A box has its extent, edges, border and condition")
  func box() throws {
    let layout = try read(
      """
      page: { paper: [100 mm, 200 mm] }
      colors: { line: "#D9D2C7" }
      body:
        codes:
          - symbol: line
            width: 2.5fr
            height: 10 mm
            padding: [1 pt, 2 pt, 3 pt, 4 pt]
            border: 0.25 mm line
            radius: 2 pt
            align: center
            valign: bottom
            unless: code.note
        columns: 3
        gap: [8 pt, 6 pt]
        symbols: { minimum: 20 pt, wanted: 44 pt, maximum: 80 pt }
      """)
    guard case .codes(let grid) = layout.body.content else {
      Issue.record("the body is a grid")
      return
    }
    #expect(grid.columns == 3)
    #expect(grid.gap == Size(width: 8, height: 6))
    #expect([grid.minimumSymbol, grid.wantedSymbol, grid.maximumSymbol] == [20, 44, 80])
    let tile = grid.tiles[0]
    #expect(tile.width == .fraction(2.5))
    #expect(tile.padding == Edges(top: 1, right: 2, bottom: 3, left: 4))
    #expect(tile.borders?.allAround?.color == Color(red: 0xD9, green: 0xD2, blue: 0xC7))
    #expect(tile.corners == 2)
    #expect(tile.horizontalAlignment == .center && tile.verticalAlignment == .bottom)
    #expect(tile.condition?.placeholder == .init(.code, "note"))
    #expect(tile.condition?.isPresent == false)
    #expect(tile.range.line == 5)
  }

  @Test("Lines of single sides and radii of single corners keep their order")
  func sides() throws {
    let layout = try read(
      """
      page: { paper: A4 }
      colors: { line: "#D9D2C7" }
      body:
        rule: line
        border: { top: 1 pt line, left: 3 pt line }
        radius: [1 pt, 2 pt, 3 pt, 4 pt]
      """)
    let line = Color(red: 0xD9, green: 0xD2, blue: 0xC7)
    #expect(
      layout.body.borders
        == Borders(top: Border(width: 1, color: line), left: Border(width: 3, color: line)))
    #expect(
      layout.body.corners == CornerRadii(topLeft: 1, topRight: 2, bottomRight: 3, bottomLeft: 4))
  }

  @Test(
    "Lengths", arguments: [("10mm", 28.346), (" 1.5 cm ", 42.52), ("12 pt", 12), ("16 px", 12), ("0", 0)])
  func lengths(text: String, points: Double) throws {
    #expect(abs(try LengthReader.length(text).get().points - points) < 0.01)
  }

  @Test(
    "What is no length",
    arguments: ["", "mm", "1e3 mm", "10 m m", "NaN mm", "inf mm", "--1 mm", "1.2.3 mm", "+-1 mm", "0x10 mm"])
  func noLengths(text: String) {
    #expect(throws: LengthReader.Wrong.self) { try LengthReader.length(text).get() }
  }
}
