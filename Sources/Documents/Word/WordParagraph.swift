import PageModel

/// A paragraph without words: a line, a bar, or a distance.
struct WordParagraph {
  /// How high it is, in points.
  let leading: Double
  /// The room above, in points.
  let spaceBefore: Double
  /// Whether a page begins with it.
  var isPageStart = false
  /// Its ground.
  var fill: Color?
  /// The line on top.
  var line: Border?
  /// How far it stays away from the left and from the right edge, in points.
  var indents = (left: 0.0, right: 0.0)

  init(leading: Double, spaceBefore: Double = 0, isPageStart: Bool = false) {
    self.leading = leading
    self.spaceBefore = spaceBefore
    self.isPageStart = isPageStart
  }

  func write(to markup: inout Markup) {
    markup.element("w:p") { markup in
      markup.element("w:pPr") { markup in
        if isPageStart { markup.element("w:pageBreakBefore") }
        if let line {
          markup.element("w:pBdr") { $0.element("w:top", WordTable.line(line)) }
        }
        if let fill {
          markup.element(
            "w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill.hexadecimal)])
        }
        markup.element(
          "w:spacing",
          [
            ("w:before", String(spaceBefore.twips)), ("w:after", "0"),
            ("w:line", String(leading.leadingTwips)), ("w:lineRule", "exact"),
          ])
        if indents != (0, 0) {
          markup.element(
            "w:ind", [("w:left", String(indents.left.twips)), ("w:right", String(indents.right.twips))])
        }
        // The end of a paragraph has a size, too.
        markup.element("w:rPr") { $0.element("w:sz", [("w:val", "2")]) }
      }
    }
  }
}
