import PageModel
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Layouts that extend others")
struct LayoutInheritanceTests {
  private static let family = """
    page: { paper: A4, margins: 10 mm }
    colors: { ink: "#111111", band: "#990000" }
    styles:
      title: { family: Inter, weight: 700, size: 40 pt, color: ink }
      small: { like: title, size: 10 pt, weight: 400 }
    parts:
      head:
        row:
          - text: "{board.title}"
            style: title
        fill: band
        gap: 5 mm
    body:
      column:
        - part: head
          height: 50 mm
        - text: "{board.organization}"
          style: small

    """

  private func read(_ text: String, beside files: [String: String] = [:]) throws -> Layout {
    var faults = DiagnosticCollection()
    var texts = files
    texts["Layouts/family.yaml"] = Self.family
    let file = SourceFile(name: "Layouts/mine.yaml", text: text)
    let layouts = LayoutFiles(files: .memory(texts: texts), folders: ["Layouts"])
    let layout = LayoutReader(fonts: nil, layouts: layouts).read(file, name: "mine", faults: &faults)
    #expect(faults.outline.isEmpty)
    return try #require(layout)
  }

  private func children(_ box: LayoutBox) -> [LayoutBox] {
    switch box.content {
    case .column(let boxes, _), .row(let boxes, _): boxes
    default: []
    }
  }

  private func style(_ box: LayoutBox) -> TextStyle? {
    if case .text(_, let style) = box.content { style } else { nil }
  }

  @Test("Without a word of its own a layout is the one that it extends, with the files of both")
  func same() throws {
    let layout = try read("extends: family\n")
    #expect(layout.page.size == Size(width: Length.mm(210).points, height: Length.mm(297).points))
    #expect(layout.sources.map(\.name) == ["Layouts/mine.yaml", "Layouts/family.yaml"])
    #expect(children(layout.body).count == 2)
  }

  @Test("One key deep inside is overridden and all others stay")
  func deep() throws {
    let layout = try read(
      """
      extends: family
      page: { orientation: landscape }
      colors: { band: "#004488" }
      styles: { title: { size: 30 pt } }
      """)
    #expect(layout.page.size.width == Length.mm(297).points)
    #expect(layout.page.margins.left == Length.mm(10).points)
    let head = children(layout.body)[0]
    #expect(head.fill == .color(Color(red: 0, green: 0x44, blue: 0x88)))
    #expect(style(children(head)[0])?.size == 30)
    #expect(style(children(head)[0])?.weight == 700)
    // What is like the title has a size of its own, and its weight too.
    #expect(style(children(layout.body)[1])?.size == 10)
    #expect(style(children(layout.body)[1])?.weight == 400)
  }

  @Test("A part is changed where it is declared and where it is used, and a key without a value takes away")
  func parts() throws {
    let layout = try read(
      """
      extends: family
      parts:
        head: { gap: 2 mm, fill: }
      """)
    let head = children(layout.body)[0]
    #expect(head.height == .fixed(Length.mm(50).points))
    #expect(head.fill == nil)
    guard case .row(_, let gap) = head.content else {
      Issue.record("the head is a row")
      return
    }
    #expect(abs(gap - Length.mm(2).points) < 1e-9)
  }

  @Test("A box of another kind takes the place of the inherited one, whose ground stays")
  func kind() throws {
    let layout = try read(
      """
      extends: family
      parts:
        head:
          text: "{board.organization}"
          style: small
          gap:
      """)
    let head = children(layout.body)[0]
    #expect(style(head)?.name == "small")
    #expect(head.fill == .color(Color(red: 0x99, green: 0, blue: 0)))
    #expect(head.range.file.name == "Layouts/mine.yaml")
  }

  @Test("A layout is extended by its path from a file beside it")
  func path() throws {
    let layout = try read(
      "extends: looks/blue.yaml\n",
      beside: ["Layouts/looks/blue.yaml": "extends: family\ncolors: { band: \"#0000FF\" }\n"])
    #expect(children(layout.body)[0].fill == .color(Color(red: 0, green: 0, blue: 0xFF)))
    #expect(layout.sources.count == 3)
  }

  @Test("Layouts that have no body are none that a board could ask for")
  func names() {
    let files = FileAccess.memory(texts: [
      "L/base.yaml": "page: { paper: A4 }\n", "L/a.yaml": "extends: base\n",
      "L/b.yaml": "body:\n  rule: ink\n",
    ])
    #expect(LayoutFiles(files: files, folders: ["L"]).names == ["a", "b"])
  }
}
