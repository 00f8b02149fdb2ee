import Foundation
import PageModel
import Rendering
import Testing

extension EndToEnd {
  /// Tables and charts, which no board has and every report will.
  @Suite struct `Tables` {
    private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)

    /// A page with a table of two heads and two rows, and a chart; words are bars, which the structure cannot tell from
    /// letters.
    private static func page(header: StructureElement.Role) -> Page {
      var items: [PageItem] = []
      func bar(_ x: Int, _ y: Int) -> StructureElement.Child {
        let frame = Rectangle(x: Double(20 + 60 * x), y: Double(20 + 20 * y), width: 40, height: 8)
        items.append(PageItem(.rectangle(RectangleShape(frame: frame, fill: .black)), origin: origin))
        return .item(items.count - 1)
      }
      func row(_ cells: [StructureElement]) -> StructureElement.Child {
        .element(StructureElement(.tableRow, cells.map(StructureElement.Child.element)))
      }
      let title = StructureElement(.heading(level: 1), [bar(0, 0)])
      let rows =
        [row((0..<2).map { StructureElement(header, [bar($0, 1)]) })]
        + (2..<4).map { line in
          row([
            StructureElement(.tableHeader(.row), [bar(0, line)]),
            StructureElement(.tableCell(), [bar(1, line)]),
          ])
        }
      let chart = StructureElement(
        .figure(alternative: "Lượt quét: tháng 9 có 120, tháng 10 có 180"), [bar(0, 5), bar(1, 5)])
      return Page(
        size: Size(width: 200, height: 200), items: items,
        structure: [title, StructureElement(.table, rows), chart])
    }

    private static func write(_ page: Page, to path: String) throws {
      let information = DocumentInformation(
        title: "Báo cáo", author: "Đảng ủy", language: "vi", date: "2026-10-31T07:00:00Z")
      try Data(try Renderer().pdf(of: page, information)).write(to: URL(fileURLWithPath: path))
    }

    @Test func `A table with heads and a chart that tells its figures follow the standards`() async throws {
      try await TemporaryFolder.using { folder in
        let file = folder.file("table.pdf")
        try Self.write(Self.page(header: .tableHeader(.column)), to: file)
        #expect(try await Python.brokenRules([file]) == [])
        let structure = try await read("pdfinfo", "-struct", file).text
        for words in ["Table", "TR", "TH", "/Scope /Column", "/Scope /Row", "TD", "Figure"] {
          #expect(structure.contains(words), "\(structure)")
        }
      }
    }
  }
}
