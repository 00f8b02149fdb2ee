import PageModel
import Testing

@testable import Typesetting

@Suite("Texts that grow or are alike in size")
struct FittingTests {
  private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)

  private static func box(
    _ content: Box.Content, width: BoxExtent = .automatic, height: BoxExtent = .automatic
  ) -> Box {
    Box(
      content, width: width, height: height,
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, origin: origin)
  }

  private static func text(
    _ words: String, size: Double = 10, lines: Int = 1, grows: Bool = false, like common: CommonSize? = nil,
    width: BoxExtent = .automatic, height: BoxExtent = .automatic
  ) throws -> Box {
    let style = ParagraphStyle(
      minimumSize: 4, size: size, maximumSize: 40, lines: lines, pitch: 1.25, color: .black, alignment: .left,
      breaksAfterSlash: false, isBalanced: false, grows: grows, commonSize: common)
    return box(
      .text(Paragraph(try TestFonts.shape(words), style: style, source: 0)), width: width, height: height)
  }

  /// The sizes of the runs of placed boxes, in order.
  private static func sizes(_ placed: PlacedBoxes) -> [Double] {
    placed.items.compactMap { item in
      if case .text(let run) = item.content { return run.size }
      return nil
    }
  }

  private static func place(_ box: Box, width: Double = 200, height: Double = 400) -> PlacedBoxes {
    box.placed(in: Rectangle(x: 0, y: 0, width: width, height: height))
  }

  @Test("a text grows as far as its width lets it, and no further than its maximum")
  func growsToWidth() throws {
    let placed = Self.place(Self.box(.column([try Self.text("Nghị quyết", grows: true)], gap: 0)))
    #expect(placed.faults == [])
    let size = try #require(Self.sizes(placed).first)
    let width = try #require(placed.inks.first).ink.size.width
    #expect(size > 30 && size < 40)
    #expect(width <= 200 && width > 190)
    let short = Self.place(Self.box(.column([try Self.text("a", grows: true)], gap: 0)))
    #expect(Self.sizes(short) == [40])
  }

  @Test("a text grows as far as the height of its box lets it", arguments: [12.5, 20, 31, 50])
  func growsToHeight(_ height: Double) throws {
    let placed = Self.place(
      Self.box(.column([try Self.text("Đảng", grows: true, height: .fixed(height))], gap: 0)))
    #expect(Self.sizes(placed) == [min((height / 1.25 * 4).rounded(.down) / 4, 40)])
  }

  @Test("a text that does not grow, and one that is as wide as its words, keep their size")
  func keepsOthers() throws {
    let still = Self.place(Self.box(.column([try Self.text("Nghị quyết")], gap: 0)))
    #expect(Self.sizes(still) == [10])
    let row = Self.box(.row([try Self.text("Nghị quyết", lines: 3, grows: true)], gap: 0))
    #expect(Self.sizes(Self.place(row)) == [10])
  }

  @Test("a text grows over the lines that are wanted, and shrinks where it has to")
  func growsOverLines() throws {
    let words = "Tài liệu chuyển đổi số về công tác xây dựng Đảng"
    let two = Self.place(Self.box(.column([try Self.text(words, lines: 2, grows: true)], gap: 0)))
    #expect(Self.sizes(two).count == 2)
    #expect(Self.sizes(two).allSatisfy { $0 > 13 })
    let one = Self.place(Self.box(.column([try Self.text(words, grows: true)], gap: 0)))
    #expect(Self.sizes(one).allSatisfy { $0 < 10 })
  }

  @Test("no text grows into the room of what comes after it", arguments: [20.0, 40, 60, 90])
  func leavesRoom(_ height: Double) throws {
    let title = try Self.text("Nghị quyết", grows: true)
    let below = Self.box(.rule(.black), height: .fixed(height - 15))
    let placed = Self.place(Self.box(.column([title, below], gap: 0)), height: height)
    #expect(placed.faults == [])
    #expect(Self.sizes(placed).allSatisfy { $0 >= 10 && $0 * 1.25 <= 15.01 })
  }

  @Test("texts alike in a row have the size of the one that needs the smallest, in each row its own")
  func alikeInRows() throws {
    let common = CommonSize(name: "a", reach: .row)
    func row(_ words: [String]) throws -> Box {
      Self.box(
        .row(
          try words.map { try Self.text($0, size: 20, like: common, width: .fraction(1)) }, gap: 4))
    }
    let placed = Self.place(
      Self.box(.column([try row(["a", "Nghị quyết mới"]), try row(["b", "c"])], gap: 4)))
    let sizes = Self.sizes(placed)
    #expect(sizes[0] == sizes[1] && sizes[0] < 20)
    #expect(sizes[2] == 20 && sizes[3] == 20)
    #expect(placed.shrunk.count == 2)
  }

  @Test("texts alike on the board have one size wherever they are; other styles keep theirs")
  func alikeOnBoards() throws {
    let common = CommonSize(name: "a", reach: .board)
    let other = CommonSize(name: "b", reach: .board)
    let placed = Self.place(
      Self.box(
        .column(
          [
            try Self.text("a", size: 20, like: common), try Self.text("b", size: 20, like: other),
            Self.box(
              .row(
                [try Self.text("Nghị quyết mới nhất", size: 20, like: common, width: .fixed(70))], gap: 0)),
          ], gap: 0)))
    let sizes = Self.sizes(placed)
    #expect(sizes[0] == sizes[2] && sizes[0] < 20 && sizes[1] == 20)
  }

  @Test("texts alike in a grid have one size in all tiles, and the tiles their places")
  func alikeInGrids() throws {
    let common = CommonSize(name: "caption", reach: .row)
    let captions = [
      "Điều lệ", "Nghị quyết, chỉ thị mới nhất của Trung ương, của Tỉnh ủy và của Đảng ủy xã", "Sổ tay",
    ]
    let tiles = try captions.enumerated().map { index, caption in
      let symbol = Box.Symbol(
        modules: ModuleMatrix(side: 29, modules: Array(repeating: true, count: 29 * 29)), color: .black,
        payload: "p\(index)", code: "c\(index)", alternative: "a",
        link: Paragraph.Link(address: "p", description: "d"))
      let words = try Self.text(caption, size: 20, lines: 2, like: common)
      return Self.box(.column([Self.box(.symbol(symbol)), words], gap: 4))
    }
    func grid(_ tiles: [Box]) -> Box {
      Self.box(
        .grid(
          Grid(
            forms: [tiles], columns: nil, gap: Size(width: 10, height: 10), minimumSymbol: 30,
            wantedSymbol: 60, maximumSymbol: 90)))
    }
    let placed = Self.place(grid(tiles), width: 300)
    #expect(placed.faults == [])
    #expect(Set(Self.sizes(placed)).count == 1)
    #expect(try #require(Self.sizes(placed).first) < 20)
    let room = Rectangle(x: 0, y: 0, width: 300, height: 400)
    for (index, ink) in placed.inks.enumerated() {
      // Letters may reach a little beyond their own advance.
      #expect(room.contains(ink.ink, tolerance: 1))
      for other in placed.inks[(index + 1)...] { #expect(!ink.ink.overlaps(other.ink)) }
    }
  }

  @Test("texts that grow and are alike grow together")
  func growAlike() throws {
    let common = CommonSize(name: "a", reach: .board)
    let placed = Self.place(
      Self.box(
        .column(
          [
            try Self.text("Chi bộ", grows: true, like: common),
            try Self.text("Chi bộ ấp Cái Nứa", grows: true, like: common),
          ], gap: 0)))
    let sizes = Self.sizes(placed)
    #expect(sizes[0] == sizes[1] && sizes[0] > 15)
  }

  @Test(
    "capitals with marks above and below do not touch at the pitch of the language, and are seen to where it is less",
    arguments: [400, 600, 800])
  func keepsCapitalsApart(_ weight: Int) throws {
    func touches(pitch: Double) throws -> Bool {
      let words = "ẬỆỘỰỊ ÇQJĐ ẪỄỖỮĨ ẲẢỞ ẬỆỘỰỊ ẪỄỖỮĨ"
      let style = ParagraphStyle(
        minimumSize: 10, size: 10, maximumSize: 10, lines: 9, pitch: pitch, color: .black, alignment: .center,
        breaksAfterSlash: false, isBalanced: false)
      let paragraph = Paragraph(try TestFonts.shape(words, weight: weight), style: style, source: 0)
      let lines = paragraph.setting(within: 60, looseness: 0)
      #expect(lines.lines.count >= 5)
      return paragraph.linesTouch(in: lines, width: 60)
    }
    #expect(try !touches(pitch: 1.29))
    #expect(try touches(pitch: 1.0))
  }
}
