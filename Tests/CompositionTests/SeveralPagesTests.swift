import Composition
import Diagnostics
import PageModel
import Testing

@Suite("Posters of several pages")
struct SeveralPagesTests {
  private static let captions = (1...12).map { "Tài liệu số \($0)" }

  private func texts(_ page: Page) -> [String] {
    page.items.compactMap { item in
      if case .text(let run) = item.content { return run.text.trimmingSuffix(while: { $0 == " " }) }
      return nil
    }
  }

  private static func table(rows: String, height: String = "1fr") -> String {
    """
    page: { paper: [100 mm, 100 mm], margins: 10 mm }
    colors: { ink: "#111111" }
    styles:
      s: { family: Inter, weight: 400, size: 10 pt, color: ink, lines: 3 }
    body:
      column:
        - text: "Trang {page.number}/{page.count}"
          style: s
        - text: Chỉ trang đầu
          style: s
          when: page.first
        - table:
    \(rows)
          head:
            - row:
                - { text: STT, style: s }
                - { text: Tên, style: s }
          columns: [10 mm, 1fr]
          gap: [2 mm, 1 mm]
          line: 0.25 mm ink
          height: \(height)

    """
  }

  private static let codeRow = """
            - row:
                - { text: "{code.number}", style: s }
                - column:
                    - { symbol: ink, size: 15 mm }
                    - { text: "{code.caption}", style: s }
              repeat: codes
    """

  @Test("A table goes on for as many pages as its rows take, with its head on each and every row once")
  func table() throws {
    let made = try TemporaryBoard.compose(
      codes: TemporaryBoard.codes(Self.captions), layout: Self.table(rows: Self.codeRow))
    let pages = try #require(made.first).pages
    #expect(pages.count == 6)
    #expect(pages.flatMap(\.symbols).map(\.code) == (1...12).map { "ma-\($0)" })
    for (index, page) in pages.enumerated() {
      let texts = texts(page)
      #expect(texts.first == "Trang \(index + 1)/6")
      #expect(texts.contains("STT") && texts.contains("Chỉ trang đầu") == (index == 0))
    }
  }

  @Test("A table is read aloud as rows of cells under heads")
  func tags() throws {
    let made = try TemporaryBoard.compose(
      codes: TemporaryBoard.codes(["Một"]), layout: Self.table(rows: Self.codeRow))
    let page = try #require(made.first?.pages.first)
    let table = try #require(page.structure.first { $0.role == .table })
    let rows = table.children.compactMap { child -> StructureElement? in
      if case .element(let element) = child { return element }
      return nil
    }
    #expect(rows.map(\.role) == [.tableRow, .tableRow])
    let cells = rows.map { row in
      row.children.compactMap { child -> StructureElement.Role? in
        if case .element(let element) = child { return element.role }
        return nil
      }
    }
    #expect(cells == [[.tableHeader(.column), .tableHeader(.column)], [.tableCell(), .tableCell()]])
  }

  @Test("A row that no page has room for is a fault, and not pages without end")
  func tooHigh() throws {
    let row = """
              - row:
                  - { text: "{code.number}", style: s }
                  - { rule: ink, height: 90 mm }
                repeat: codes
      """
    let made = try TemporaryBoard.compose(codes: TemporaryBoard.codes(["Một"]), layout: Self.table(rows: row))
    #expect(made.first?.pages.isEmpty == true)
    #expect(made.first?.diagnostics.map(\.identifier) == ["layout.box-too-small"])
  }

  @Test("A table lists all offices, and the names are those of the roster")
  func offices() throws {
    let row = """
              - row:
                  - { text: "{office.id}", style: s }
                  - { text: "{office.name}", style: s }
                repeat: offices
              - row:
                  - { text: "{code.number}", style: s }
                  - { symbol: ink, size: 15 mm }
                repeat: codes
      """
    let roster = "id,name\n" + (1...40).map { "o\($0),Ấp số \($0)\n" }.joined()
    let made = try TemporaryBoard.compose(
      codes: TemporaryBoard.codes(["Một"]), layout: Self.table(rows: row), offices: roster)
    #expect(made.count == 40)
    let texts = try #require(made.first).pages.flatMap(self.texts)
    #expect(texts.filter { $0.hasPrefix("Ấp số") } == (1...40).map { "Ấp số \($0)" })
  }

  @Test("A page for each code lies with others on sheets with cut marks, in the order of the codes")
  func cards() throws {
    let layout = """
      page: { paper: [80 mm, 50 mm], each: codes, sheet: A4, margins: 5 mm }
      colors: { ink: "#111111" }
      styles:
        s: { family: Inter, weight: 400, size: 10 pt, color: ink, lines: 2 }
      body:
        row:
          - { symbol: ink, size: 25 mm }
          - { text: "{code.caption}", style: s, width: 1fr }
        gap: 2 mm

      """
    let made = try TemporaryBoard.compose(codes: TemporaryBoard.codes(Self.captions), layout: layout)
    let pages = try #require(made.first).pages
    // Turned, a sheet has room for three across and three down.
    #expect(pages.map(\.symbols.count) == [10, 2])
    #expect(pages.flatMap(\.symbols).map(\.code) == (1...12).map { "ma-\($0)" })
    let frames = pages[0].symbols.map(\.plate)
    for (index, frame) in frames.enumerated() {
      for other in frames[(index + 1)...] { #expect(!frame.overlaps(other)) }
    }
  }

  @Test("An agenda is a numbered list, and what the board does not say does not appear")
  func agenda() throws {
    let layout = """
      page: { paper: A4, margins: 10 mm }
      colors: { ink: "#111111" }
      styles:
        s: { family: Inter, weight: 400, size: 10 pt, color: ink }
      body:
        column:
          - { text: "{meeting.date}", style: s, when: meeting.date }
          - { text: "{meeting.place}", style: s, when: meeting.place }
          - { text: "{month.name}", style: s, when: month.name }
          - { text: "{item.number}. {item.text}", style: s, repeat: agenda }
          - { symbol: ink, size: 25 mm, repeat: codes }

      """
    let codes = TemporaryBoard.codes(["Một"])
    let made = try TemporaryBoard.compose(
      codes: codes, layout: layout,
      more: "month: 2026-11\nmeeting: { date: Thứ Năm, agenda: [Khai mạc, Bế mạc] }")
    #expect(
      try texts(#require(made.first?.pages.first)) == [
        "Thứ Năm", "tháng 11 năm 2026", "1. Khai mạc", "2. Bế mạc",
      ])
    let bare = try TemporaryBoard.compose(codes: codes, layout: layout)
    #expect(try texts(#require(bare.first?.pages.first)) == [])
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
