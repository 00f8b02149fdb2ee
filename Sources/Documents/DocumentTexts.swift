import PageModel

extension Document {
  /// All texts, in the order in which they are read.
  var texts: [DocumentText] { blocks.flatMap(\.texts) }

  /// The style of most of the running text, to which the rest is in proportion.
  var bodyStyle: DocumentTextStyle? {
    let running = blocks.flatMap { if case .text = $0 { $0.texts } else { [] as [DocumentText] } }
    let paragraphs = (running.isEmpty ? texts : running).filter { $0.role == .paragraph }
    let lengths = Dictionary(paragraphs.map { ($0.style, $0.text.count) }, uniquingKeysWith: +)
    // The first of equals, so that the order of a dictionary decides nothing.
    return paragraphs.map(\.style).reduce(nil) { best, style in
      guard let best, lengths[best, default: 0] >= lengths[style, default: 0] else { return style }
      return best
    }
  }

  /// The width of the text between the margins, in points.
  var textWidth: Double { max(paper.width - margins.left - margins.right, 1) }
}

extension DocumentBlock {
  /// All texts in it, in the order in which they are read.
  var texts: [DocumentText] {
    switch self {
    case .text(let text): [text]
    case .row(let table), .table(let table): table.cells.flatMap { $0.blocks.flatMap(\.texts) }
    case .bar, .rule, .pageBreak: []
    }
  }

  /// All bars in it.
  var bars: [DocumentBar] {
    switch self {
    case .bar(let bar): [bar]
    case .row(let table), .table(let table): table.cells.flatMap { $0.blocks.flatMap(\.bars) }
    case .text, .rule, .pageBreak: []
    }
  }

  /// Whether it is written as a table.
  var isTable: Bool {
    switch self {
    case .row, .table: true
    case .text, .bar, .rule, .pageBreak: false
    }
  }
}

extension DocumentTable {
  /// All cells, row by row.
  var cells: [Cell] { (head + rows).flatMap(\.self) }
}

extension DocumentText {
  /// The level of a heading, 1 to 6; `nil` for a paragraph.
  var headingLevel: Int? {
    switch role {
    case .heading(let level): min(max(level, 1), 6)
    case .paragraph: nil
    }
  }
}

extension DocumentBar {
  /// The share, where a number without sense is none.
  var shownShare: Double { share.isFinite ? min(max(share, 0), 1) : 0 }
}
