import PageModel

extension Document {
  /// A document of these blocks on A4, with text 500 points wide.
  static func of(_ blocks: [DocumentBlock], title: String = "Báo cáo") -> Document {
    Document(
      title: title, language: "vi", paper: Size(width: 600, height: 842),
      margins: Edges(top: 50, right: 50, bottom: 50, left: 50), blocks: blocks)
  }
}

extension DocumentTable {
  /// A table of words, with a head.
  static func of(
    columns: [Double], head: [[String]] = [], rows: [[String]], gap: Size = Size(width: 8, height: 4)
  ) -> DocumentTable {
    let cells = { (row: [String]) in row.map { SampleReport.cell($0, SampleReport.cell) } }
    return DocumentTable(
      columns: columns, head: head.map(cells), rows: rows.map(cells), line: SampleReport.hairline, gap: gap)
  }
}

/// Documents that nobody would write, and that must come out all the same.
enum StrangeDocuments {
  static let words = "Chi bộ \"Ấp <Cái> Nứa\" & 'bạn' ]]> \u{0}\u{1}\u{1B}\u{FFFE}\u{7F} 👩‍👩‍👧 &amp;"
  /// What a reader gets of these.
  static let readWords = "Chi bộ \"Ấp <Cái> Nứa\" & 'bạn' ]]>  👩‍👩‍👧 &amp;"
  static let longWord = String(repeating: "ợ", count: 200)

  static let all: [Document] = [
    .of([]),
    .of([SampleReport.text("", SampleReport.body), .pageBreak, .pageBreak]),
    .of(
      [
        SampleReport.text(words, SampleReport.body, heading: 1),
        SampleReport.text(longWord, SampleReport.body),
      ],
      title: words),
    .of([.table(.of(columns: [], rows: [])), .row(.of(columns: [1], rows: []))]),
    .of([.table(.of(columns: [], rows: [[]]))]),
    .of([
      .table(
        .of(columns: [.nan, -1, 0], head: [[words]], rows: [["a", "b", "c", "d", "e"], [], [longWord]]))
    ]),
    .of([.table(.of(columns: [0.5, 0.5], rows: [["a", "b"]])), .table(.of(columns: [1], rows: [["c"]]))]),
    .of([
      .row(
        DocumentTable(
          columns: [0.5, 0.5], head: [],
          rows: [
            [
              DocumentTable.Cell([
                .table(.of(columns: [1], rows: [["a"]])), .table(.of(columns: [1], rows: [["b"]])),
              ]),
              DocumentTable.Cell([], span: -3, fill: .black, isHatched: true),
            ]
          ], line: nil, gap: Size(width: -5, height: .infinity)))
    ]),
    .of([
      .bar(DocumentBar(share: .nan, color: .black, isUpright: true, height: .infinity)),
      .bar(DocumentBar(share: 7, color: .black, isUpright: false, height: -3)),
      .rule(DocumentRule(width: nil, thickness: 0, color: .black, alignment: .right)),
      .rule(DocumentRule(width: 1e9, thickness: 1e9, color: .black, alignment: .center)),
    ]),
    .of([
      SampleReport.text("a", SampleReport.style("", size: 0, leading: 0), heading: -4),
      SampleReport.text("b\n\tc\r\nd", SampleReport.style("Heading 1", size: .nan, leading: -1), heading: 99),
    ]),
  ]
}
