import PageModel

/// The text of a Word file.
struct WordBody {
  let document: Document
  let styles: WordStyles

  /// The lowest paragraph, which stands where Word wants one and nobody is to see it.
  private static let leastLeading = 1.0

  init(_ document: Document, styles: WordStyles) {
    self.document = document
    self.styles = styles
  }

  /// The part of the text.
  var part: String {
    WordParts.part("w:document") { markup in
      markup.element("w:body") { markup in
        write(document.blocks, width: document.textWidth, to: &markup)
        writeSection(to: &markup)
      }
    }
  }

  /// Writes blocks one below the other, in a column of a width in points.
  func write(_ blocks: [DocumentBlock], width: Double, to markup: inout Markup) {
    var textAbove: DocumentText?
    var endsWithParagraph = false
    for block in blocks {
      // Tables without anything between them become one table.
      if block.isTable, isTableLast(markup) { writeSpacer(to: &markup) }
      switch block {
      case .text(let text): write(text, to: &markup)
      case .row(let table), .table(let table): write(table, width: width, to: &markup)
      case .bar(let bar): write(bar, width: width, to: &markup)
      case .rule(let rule): write(rule, textAbove: textAbove, width: width, to: &markup)
      case .pageBreak: writeSpacer(isPageStart: true, to: &markup)
      }
      if case .text(let text) = block { textAbove = text }
      endsWithParagraph = !isTableLast(markup)
    }
    // A cell ends with a paragraph, and Word adds a high one to a text that ends with a table.
    if blocks.isEmpty || !endsWithParagraph { writeSpacer(to: &markup) }
  }

  private func isTableLast(_ markup: Markup) -> Bool { markup.text.hasSuffix("</w:tbl>") }

  private func write(_ text: DocumentText, to markup: inout Markup) {
    markup.element("w:p") { markup in
      markup.element("w:pPr") { markup in
        markup.element("w:pStyle", [("w:val", styles.identifier(of: text))])
        if text.keepsWithNext { markup.element("w:keepNext") }
      }
      guard !text.text.isEmpty else { return }
      markup.element("w:r") { markup in
        for (index, line) in text.text.textLines.enumerated() {
          if index > 0 { markup.element("w:br") }
          for (index, words) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { markup.element("w:tab") }
            markup.element("w:t", [("xml:space", "preserve")]) { $0.words(String(words)) }
          }
        }
      }
    }
  }

  private func writeSpacer(isPageStart: Bool = false, to markup: inout Markup) {
    WordParagraph(leading: Self.leastLeading, isPageStart: isPageStart).write(to: &markup)
  }

  private func write(_ rule: DocumentRule, textAbove: DocumentText?, width: Double, to markup: inout Markup) {
    let length = min(rule.width ?? textAbove?.approximateWidth ?? width, width)
    let rest = max(width - length, 0)
    let left =
      switch rule.alignment {
      case .left, .justified: 0.0
      case .center: rest / 2
      case .right: rest
      }
    var paragraph = WordParagraph(leading: 3, spaceBefore: 2)
    paragraph.line = Border(width: rule.thickness, color: rule.color)
    paragraph.indents = (left, rest - left)
    paragraph.write(to: &markup)
  }

  /// Writes a bar as shaded paragraphs, which take no table in a table and no paragraph below it.
  private func write(_ bar: DocumentBar, width: Double, to markup: inout Markup) {
    let share = bar.shownShare
    guard bar.isUpright else {
      var paragraph = WordParagraph(leading: bar.height)
      paragraph.fill = share > 0 ? bar.color : nil
      paragraph.indents = (0, (1 - share) * width)
      return paragraph.write(to: &markup)
    }
    if share < 1 { WordParagraph(leading: (1 - share) * bar.height).write(to: &markup) }
    if share > 0 {
      var paragraph = WordParagraph(leading: share * bar.height)
      paragraph.fill = bar.color
      paragraph.write(to: &markup)
    }
  }

  private func writeSection(to markup: inout Markup) {
    markup.element("w:sectPr") { markup in
      for (type, relationship) in [
        ("default", WordParts.headerRelationship), ("first", WordParts.firstHeaderRelationship),
      ] {
        markup.element("w:headerReference", [("w:type", type), ("r:id", relationship)])
      }
      let (paper, margins) = (document.paper, document.margins)
      var size: [Markup.Attribute] = [
        ("w:w", String(paper.width.twips)), ("w:h", String(paper.height.twips)),
      ]
      if paper.width > paper.height { size.append(("w:orient", "landscape")) }
      markup.element("w:pgSz", size)
      markup.element(
        "w:pgMar",
        [
          ("w:top", String(margins.top.twips)), ("w:right", String(margins.right.twips)),
          ("w:bottom", String(margins.bottom.twips)), ("w:left", String(margins.left.twips)),
          ("w:header", String((margins.top / 2).twips)), ("w:footer", String((margins.bottom / 2).twips)),
          ("w:gutter", "0"),
        ])
      markup.element("w:titlePg")
    }
  }
}
