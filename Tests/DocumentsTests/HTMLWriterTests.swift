import Documents
import PageModel
import Testing

@Suite("Documents as HTML")
struct HTMLWriterTests {
  private static func parse(_ document: Document) throws -> Element {
    let html = HTMLWriter.html(document)
    #expect(html.hasPrefix("<!DOCTYPE html>\n"))
    return try Element.parse(html)
  }

  @Test("the file says its language, its title and that telephones need not shrink it")
  func hasHead() throws {
    let root = try Self.parse(SampleReport.document)
    #expect(root["lang"] == "vi")
    #expect(root.first("title")?.text == "Báo cáo tháng 10/2026")
    #expect(
      root.all("meta").contains {
        $0["name"] == "viewport" && $0["content"]?.contains("width=device-width") == true
      })
    #expect(root.all("meta").contains { $0["charset"] == "utf-8" })
  }

  @Test("the file needs no other file and runs nothing")
  func isSelfContained() throws {
    let root = try Self.parse(SampleReport.document)
    for name in ["script", "link", "img", "iframe", "object"] { #expect(root.all(name).isEmpty) }
    let html = HTMLWriter.html(SampleReport.document)
    for words in ["http:", "https:", "url(", "@import"] { #expect(!html.contains(words)) }
  }

  @Test("headings are headings, in their order")
  func hasHeadings() throws {
    let main = try #require(try Self.parse(SampleReport.document).first("main"))
    #expect(main.all("h1").map(\.text) == ["BÁO CÁO"])
    #expect(
      main.all("h2").map(\.text) == ["I. Kết quả chung", "II. Từng ngày trong tháng", "III. Mười hai tháng"])
    #expect(main.all("h3").count == 2)
  }

  @Test("a table has a head whose cells name columns, and cells that cover several")
  func hasTables() throws {
    let area = try #require(try Self.parse(SampleReport.document).all("div").first { $0["role"] == "region" })
    #expect(area["tabindex"] == "0")
    #expect(area["aria-label"] == "1. Lượt quét theo tài liệu (bảng 1)")
    let head = try #require(area.first("thead"))
    #expect(head.all("th").map(\.text) == ["STT", "Tài liệu", "Tháng 10", "Tháng 9", "Thay đổi"])
    #expect(head.all("th").allSatisfy { $0["scope"] == "col" })
    let last = try #require(area.first("tbody")?.all("tr").last)
    #expect(last.all("td").first?["colspan"] == "2")
    #expect(last.all("td").map(\.text) == ["Cộng", "12.480", "11.513", "+8,4%"])
  }

  @Test("areas that scroll have names that differ")
  func hasDistinctNames() throws {
    let names = try Self.parse(SampleReport.document).all("div").compactMap { $0["aria-label"] }
    #expect(names.count == 4)
    #expect(Set(names).count == names.count)
  }

  @Test("cells that are copied away say themselves how they look")
  func isCopied() throws {
    let cells = try Self.parse(SampleReport.document).all("td").filter { $0.text == "3102" }
    let style = try #require(cells.first?["style"])
    for part in [
      "width:16%", "border-bottom:0.5pt solid #B0B0B0", "text-align:right", "font-size:12pt",
      "font-family:'Times New Roman','Liberation Serif',serif",
    ] { #expect(style.contains(part)) }
  }

  @Test("bars are coloured cells that nobody hears")
  func hasBars() throws {
    let bars = try Self.parse(SampleReport.document).all("table").filter { $0["aria-hidden"] == "true" }
    #expect(bars.count == 4 + 12)
    let second = bars[1].all("td")
    #expect(second.map { $0["width"] } == ["62%", "38%"])
    #expect(second.map { $0["bgcolor"] } == ["#9E1B16", nil])
    #expect(bars[3].all("td").map { $0["bgcolor"] } == [nil], "a share of nothing has no colour")
  }

  @Test("an upright bar stands at the bottom of room as high as it can be")
  func hasUprightBars() throws {
    let bar = DocumentBlock.bar(
      DocumentBar(share: 0.25, color: SampleReport.red, isUpright: true, height: 80))
    let table = try #require(try Self.parse(.of([bar])).first("table"))
    #expect(table["style"]?.contains("height:80pt") == true)
    let cells = table.all("tr").flatMap { $0.all("td") }
    #expect(cells.map { $0["bgcolor"] } == [nil, "#9E1B16"])
    #expect(cells.last?["style"]?.contains("height:20pt") == true)
  }

  @Test("a cell without a value is hatched, on a plain ground for those who draw no hatching")
  func hasHatching() throws {
    let cells = try Self.parse(SampleReport.document).all("td")
      .filter { $0["style"]?.contains("repeating-linear-gradient") == true }
    #expect(cells.count == 1)
    #expect(cells.first?["bgcolor"] == "#E9E9E9")
    #expect(cells.first?.text.contains("12") == true)
  }

  @Test("a letterhead is stacked on a telephone, and a chart keeps its columns")
  func isStacked() throws {
    let stacked = try Self.parse(SampleReport.document).all("table").filter { $0["class"] == "stack" }
    #expect(stacked.count == 2)
    #expect(stacked.allSatisfy { $0["role"] == "presentation" })
  }

  @Test("a line as wide as its text is drawn with the text")
  func hasLineOfTextWidth() throws {
    let main = try #require(try Self.parse(SampleReport.document).first("main"))
    let party = main.all("span").filter {
      $0["style"]?.contains("border-bottom:0.75pt solid #000000") == true
    }
    #expect(party.map(\.text) == ["ĐẢNG CỘNG SẢN VIỆT NAM"])
    #expect(main.all("hr").count == 1)
  }

  @Test("words stay words, whatever is in them")
  func isEscaped() throws {
    let words = StrangeDocuments.words
    let root = try Self.parse(
      .of(
        [
          SampleReport.text(words, SampleReport.body, heading: 1), .table(.of(columns: [1], rows: [[words]])),
        ], title: words))
    #expect(root.first("title")?.text == StrangeDocuments.readWords)
    #expect(root.first("h1")?.text == StrangeDocuments.readWords)
    #expect(root.first("td")?.text == StrangeDocuments.readWords)
    #expect(root.all("div").first?["aria-label"] == "\(StrangeDocuments.readWords) (bảng 1)")
  }

  @Test("a family's name cannot end its declaration")
  func isFamilyEscaped() throws {
    let style = DocumentTextStyle(
      name: "a", family: "x';color:red;\"</style>", size: 12, weight: 400, isItalic: false, color: .black,
      alignment: .left, indent: 0, leading: 16, spaceBefore: 0, spaceAfter: 0)
    let paragraph = try #require(try Self.parse(.of([SampleReport.text("a", style)])).first("p"))
    #expect(paragraph["style"]?.contains("font-family:'xcolorredstyle','Arial',sans-serif;") == true)
  }

  @Test("strange documents come out as well-formed files", arguments: StrangeDocuments.all.indices)
  func isWellFormed(index: Int) throws {
    let root = try Self.parse(StrangeDocuments.all[index])
    #expect(root.all("main").count == 1)
    #expect(!HTMLWriter.html(StrangeDocuments.all[index]).contains("nan"))
  }
}
