import Documents
import PageModel
import Testing

@Suite("Documents as Office Open XML")
struct WordWriterTests {
  @Test("the kinds of parts come first, and every part is well-formed and has a kind")
  func hasParts() throws {
    let file = try WordFile(SampleReport.document)
    #expect(file.names.first == "[Content_Types].xml")
    let kinds = try file.part("[Content_Types].xml").all("Override").compactMap { $0["PartName"] }
    for name in file.names {
      _ = try file.part(name)
      #expect(kinds.contains("/\(name)") || name.hasSuffix(".rels") || name == "[Content_Types].xml")
    }
    let targets = try file.part("word/_rels/document.xml.rels").all("Relationship").compactMap {
      $0["Target"]
    }
    #expect(targets.allSatisfy { file.names.contains("word/\($0)") })
  }

  @Test("the same document gives the same bytes")
  func isDeterministic() throws {
    let first = try WordWriter.archive(of: SampleReport.document, created: "2026-10-31T07:00:00Z")
    let second = try WordWriter.archive(of: SampleReport.document, created: "2026-10-31T07:00:00Z")
    let later = try WordWriter.archive(of: SampleReport.document, created: "2026-11-30T07:00:00Z")
    #expect(first == second)
    #expect(first != later)
  }

  @Test("the properties say the title, the language and the date of the caller")
  func hasProperties() throws {
    let properties = try WordFile(SampleReport.document).part("docProps/core.xml")
    #expect(properties.first("dc:title")?.text == "Báo cáo tháng 10/2026")
    #expect(properties.first("dc:language")?.text == "vi-VN")
    #expect(properties.first("dcterms:created")?.text == "2026-10-31T07:00:00Z")
  }

  @Test("headings have Word's own styles with their levels, so that it makes an outline")
  func hasHeadings() throws {
    let file = try WordFile(SampleReport.document)
    let outline = try file.body.all("w:p").compactMap { paragraph -> [String]? in
      guard let style = try file.style(paragraph.value("w:pStyle")), let level = style.value("w:outlineLvl")
      else {
        return nil
      }
      return [level, style.value("w:name") ?? "", paragraph.text]
    }
    #expect(
      outline == [
        ["0", "heading 1", "BÁO CÁO"], ["1", "heading 2", "I. Kết quả chung"],
        ["2", "heading 3", "1. Lượt quét theo tài liệu"], ["2", "heading 3", "2. Lượt quét theo chi bộ"],
        ["1", "heading 2", "II. Từng ngày trong tháng"], ["1", "heading 2", "III. Mười hai tháng"],
      ])
  }

  @Test("running text is justified, with its indent, its leading and its font by the name that Word has")
  func hasBody() throws {
    let file = try WordFile(SampleReport.document)
    let paragraph = try #require(try file.body.all("w:p").first { $0.text.hasPrefix("Trong tháng") })
    let style = try #require(try file.style(paragraph.value("w:pStyle")))
    #expect(style.value("w:name") == "body")
    #expect(style.value("w:jc") == "both")
    #expect(style.first("w:ind")?["w:firstLine"] == "567")
    #expect(style.first("w:spacing")?["w:line"] == "400")
    #expect(style.first("w:spacing")?["w:lineRule"] == "exact")
    #expect(style.value("w:sz") == "28")
    #expect(style.first("w:rFonts")?["w:ascii"] == "Times New Roman")
    #expect(try file.part("word/styles.xml").first("w:docDefaults")?.value("w:lang") == "vi-VN")
  }

  @Test("each style is written once, and two of one name get names that differ")
  func hasNamedStyles() throws {
    let one = SampleReport.style("note", size: 9)
    let other = SampleReport.style("Note", size: 10)
    let level = SampleReport.style("level", size: 11)
    let file = try WordFile(
      .of([
        SampleReport.text("a", one), SampleReport.text("b", other), SampleReport.text("c", one),
        SampleReport.text("d", one, heading: 2), SampleReport.text("e", level, heading: 2),
        SampleReport.text("f", SampleReport.style("heading 3")),
        SampleReport.text("g", SampleReport.style("Normal")),
      ]))
    let names = try file.part("word/styles.xml").all("w:style").compactMap { $0.value("w:name") }
    #expect(
      names == ["Normal", "note", "Note 2", "heading 2", "level", "text heading 3", "Normal 2", "header"])
    let identifiers = try file.body.all("w:p").compactMap { $0.value("w:pStyle") }
    #expect(identifiers[0] == identifiers[2])
    #expect(try file.style(identifiers[4])?.value("w:basedOn") == "Heading2")
    #expect(try file.style(identifiers[4])?.value("w:outlineLvl") == "1")
  }

  @Test("a table repeats its head, splits no row, and its columns are as wide as the text")
  func hasTables() throws {
    let file = try WordFile(SampleReport.document)
    let table = try #require(try file.body.all("w:tbl").first { $0.text.contains("STT") })
    let rows = table.all("w:tr")
    #expect(rows.count == 12)
    #expect(rows.map { $0.first("w:tblHeader") != nil } == [true] + Array(repeating: false, count: 11))
    #expect(rows.allSatisfy { $0.first("w:cantSplit") != nil })
    #expect(rows.last?.all("w:tc").map { $0.value("w:gridSpan") } == ["2", nil, nil, nil])
    for table in try file.body.all("w:tbl") {
      #expect(table.all("w:gridCol").compactMap { $0["w:w"].flatMap { Int($0) } }.reduce(0, +) == 9356)
      for row in table.all("w:tr") {
        #expect(row.all("w:tcW").compactMap { $0["w:w"].flatMap { Int($0) } }.reduce(0, +) == 9356)
        #expect(row.all("w:tc").allSatisfy { $0.children.last?.name == "w:p" })
      }
    }
  }

  @Test("a cell without a value has a pattern, and others the ground that they name")
  func hasGrounds() throws {
    let cells = try WordFile(SampleReport.document).body.all("w:tc")
    #expect(cells.filter { $0.first("w:tcPr")?.value("w:shd") == "thinDiagStripe" }.map(\.text) == ["12–"])
    #expect(cells.filter { $0.first("w:tcPr")?.value("w:shd") == "clear" }.count == 30)
  }

  @Test("a bar is a shaded paragraph as long as its share of the column")
  func hasBars() throws {
    let bars = [0.25, 0, 1].map {
      DocumentBlock.bar(DocumentBar(share: $0, color: SampleReport.red, isUpright: false, height: 9))
    }
    let paragraphs = try WordFile(.of(bars)).body.all("w:p")
    #expect(paragraphs.map { $0.first("w:shd")?["w:fill"] } == ["9E1B16", nil, "9E1B16"])
    #expect(paragraphs.map { $0.first("w:ind")?["w:right"] } == ["7500", "10000", nil])
    #expect(paragraphs.allSatisfy { $0.first("w:spacing")?["w:line"] == "180" })
  }

  @Test("an upright bar stands below the room that it leaves")
  func hasUprightBars() throws {
    let bar = DocumentBlock.bar(
      DocumentBar(share: 0.25, color: SampleReport.red, isUpright: true, height: 80))
    let paragraphs = try WordFile(.of([bar])).body.all("w:p")
    #expect(paragraphs.map { $0.first("w:spacing")?["w:line"] } == ["1200", "400"])
    #expect(paragraphs.map { $0.first("w:shd")?["w:fill"] } == [nil, "9E1B16"])
  }

  @Test("a line has the length that it names, where it lies")
  func hasRules() throws {
    let rules = [DocumentTextStyle.Alignment.left, .center, .right].map {
      DocumentBlock.rule(DocumentRule(width: 100, thickness: 0.75, color: .black, alignment: $0))
    }
    let paragraphs = try WordFile(.of(rules)).body.all("w:p")
    #expect(paragraphs.map { $0.first("w:ind")?["w:left"] } == ["0", "4000", "8000"])
    #expect(paragraphs.map { $0.first("w:ind")?["w:right"] } == ["8000", "4000", "0"])
    #expect(paragraphs.allSatisfy { $0.first("w:pBdr")?.first("w:top")?["w:sz"] == "6" })
  }

  @Test("pages have the paper's size, and a number from the second on")
  func hasPages() throws {
    let file = try WordFile(SampleReport.document)
    let section = try #require(try file.body.first("w:sectPr"))
    #expect(section.first("w:pgSz")?["w:w"] == "11906")
    #expect(section.first("w:pgSz")?["w:h"] == "16838")
    #expect(section.first("w:pgMar")?["w:left"] == "1700")
    #expect(section.first("w:titlePg") != nil)
    #expect(try file.part("word/header.xml").first("w:fldSimple")?["w:instr"] == " PAGE ")
    #expect(try file.part("word/header-first.xml").all("w:fldSimple").isEmpty)
    #expect(try file.style("Header")?.value("w:jc") == "center")
  }

  @Test("two tables stay two")
  func isSeparated() throws {
    let table = DocumentBlock.table(.of(columns: [1], rows: [["a"]]))
    let blocks = try #require(try WordFile(.of([table, table])).body.first("w:body")).children.map(\.name)
    #expect(blocks == ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"])
  }

  @Test("words stay words, and line ends and tabs are those of Word")
  func isEscaped() throws {
    let file = try WordFile(
      .of(
        [
          SampleReport.text(StrangeDocuments.words, SampleReport.body),
          SampleReport.text("một\nhai\tba\r\nbốn", SampleReport.body),
        ], title: StrangeDocuments.words))
    let paragraphs = try file.body.all("w:p")
    #expect(paragraphs[0].text == StrangeDocuments.readWords)
    #expect(
      paragraphs[1].first("w:r")?.children.map(\.name) == [
        "w:t", "w:br", "w:t", "w:tab", "w:t", "w:br", "w:t",
      ])
    #expect(try file.part("docProps/core.xml").first("dc:title")?.text == StrangeDocuments.readWords)
  }

  @Test("strange documents come out as well-formed files", arguments: StrangeDocuments.all.indices)
  func isWellFormed(index: Int) throws {
    let file = try WordFile(StrangeDocuments.all[index])
    for name in file.names { _ = try file.part(name) }
    for table in try file.body.all("w:tbl") {
      #expect(!table.all("w:tr").isEmpty)
      #expect(table.all("w:tc").allSatisfy { $0.children.last?.name == "w:p" })
    }
    let numbers = try file.body.all("w:spacing").compactMap { $0["w:line"].flatMap { Int($0) } }
    #expect(numbers.allSatisfy { (1...31_680).contains($0) })
  }
}
