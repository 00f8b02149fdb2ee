import PageModel

/// Writes the blocks of a document as elements of HTML.
struct HTMLBlocks {
  let styles: HTMLStyles
  /// The heading that was written last, which names the tables below it.
  var lastHeading = ""
  /// How many areas of each kind scroll so far; their names must differ.
  var areaCounts: [String: Int] = [:]

  init(styles: HTMLStyles) { self.styles = styles }

  /// Writes blocks one below the other.
  mutating func write(_ blocks: [DocumentBlock], to markup: inout Markup) {
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let previous = index > 0 ? blocks[index - 1] : nil
      switch block {
      case .text(let text): write(text, ruleBelow: next?.ruleOfTextWidth, to: &markup)
      case .row(let table): write(row: table, to: &markup)
      case .table(let table): write(table: table, to: &markup)
      case .bar(let bar): write(bar, to: &markup)
      case .rule(let rule):
        // It was written with the text that it is as wide as.
        if case .text = previous, rule.width == nil { continue }
        write(rule, to: &markup)
      case .pageBreak:
        markup.element("div", [("class", "page"), ("style", "page-break-before:always")]) { _ in }
      }
      markup.verbatim("\n")
    }
  }

  private mutating func write(_ text: DocumentText, ruleBelow rule: DocumentRule?, to markup: inout Markup) {
    if text.headingLevel != nil { lastHeading = text.text.textLines.joined(separator: " ") }
    let name = text.headingLevel.map { "h\($0)" } ?? "p"
    let style = styles.margins(text.style) + ";" + styles.inherited(text.style)
    markup.element(name, [("class", styles.className(of: text.style)), ("style", style)]) { markup in
      guard let rule else { return Self.write(lines: text.text, to: &markup) }
      let line =
        "display:inline-block;max-width:100%;text-indent:0;padding-bottom:2pt;border-bottom:\(Self.line(rule))"
      markup.element("span", [("style", line)]) { Self.write(lines: text.text, to: &$0) }
    }
  }

  /// Writes words with their line breaks.
  static func write(lines text: String, to markup: inout Markup) {
    // A paragraph without anything in it has no height.
    if text.isEmpty { return markup.words("\u{A0}") }
    for (index, line) in text.textLines.enumerated() {
      if index > 0 { markup.element("br") }
      markup.words(String(line))
    }
  }

  private func write(_ rule: DocumentRule, to markup: inout Markup) {
    let (left, right) =
      switch rule.alignment {
      case .left, .justified: ("0", "auto")
      case .center: ("auto", "auto")
      case .right: ("auto", "0")
      }
    let width = rule.width.map { $0.notation + "pt" } ?? "100%"
    let style =
      "width:\(width);max-width:100%;height:0;border:0;border-top:\(Self.line(rule));margin:2pt \(right) 2pt \(left)"
    markup.element("hr", [("aria-hidden", "true"), ("style", style)])
  }

  /// A line as CSS describes borders.
  private static func line(_ rule: DocumentRule) -> String {
    "\(rule.thickness.notation)pt solid #\(rule.color.hexadecimal)"
  }
}

extension DocumentBlock {
  /// The rule that takes its width from the text above; `nil` for anything else.
  fileprivate var ruleOfTextWidth: DocumentRule? {
    if case .rule(let rule) = self, rule.width == nil { rule } else { nil }
  }
}
