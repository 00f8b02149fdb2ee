import PageModel

/// Blocks of a document one under the other, with the room between them where documents keep it: above and below texts.
struct DocumentColumn {
  private(set) var blocks: [DocumentBlock] = []
  /// The room that is wanted below the last block and has no place yet.
  private(set) var below = 0.0

  /// From here on a line is left free before what is no text, as for writing; less is not worth a line.
  private static let worthALine = 12.0

  /// Adds blocks with room above the first and below the last.
  mutating func add(_ more: [DocumentBlock], above: Double, below further: Double) {
    guard let first = more.first else { return }
    let room = below + above
    if case .text(let text) = first {
      keepTitleOf(first)
      blocks.append(.text(text.with(above: room)))
      blocks += more.dropFirst()
    } else {
      if room >= Self.worthALine, case .rule = first, let line = Self.emptyLine(like: blocks, height: room) {
        blocks.append(line)
      }
      keepTitleOf(first)
      blocks += more.map(below(blocks.last))
    }
    below = further
    // Room below a text is the text's own.
    if case .text(let text)? = blocks.last {
      blocks[blocks.count - 1] = .text(text.with(below: further))
      below = 0
    }
  }

  /// A line as wide as the text above it lies where that text does.
  private func below(_ above: DocumentBlock?) -> (DocumentBlock) -> DocumentBlock {
    { block in
      guard case .rule(let rule) = block, rule.width == nil, case .text(let text)? = above else {
        return block
      }
      return .rule(
        DocumentRule(
          width: nil, thickness: rule.thickness, color: rule.color, alignment: text.style.alignment))
    }
  }

  /// A text right above what is no text is its title.
  private mutating func keepTitleOf(_ next: DocumentBlock) {
    guard case .text(let title)? = blocks.last else { return }
    switch next {
    case .table, .row, .bar: blocks[blocks.count - 1] = .text(title.keptWithNext)
    case .text, .rule, .pageBreak: break
    }
  }

  /// A free line in the style of the text before.
  private static func emptyLine(like blocks: [DocumentBlock], height: Double) -> DocumentBlock? {
    for case .text(let text) in blocks.reversed() {
      let style = text.style
      return .text(
        DocumentText(
          "", role: .paragraph,
          style: DocumentTextStyle(
            name: style.name, family: style.family, size: min(style.size, height), weight: 400,
            isItalic: false,
            color: style.color, alignment: .left, indent: 0, leading: height, spaceBefore: 0, spaceAfter: 0)))
    }
    return nil
  }
}

extension DocumentText {
  /// The same with more room above or below.
  func with(above: Double = 0, below: Double = 0) -> DocumentText {
    DocumentText(
      text, role: role,
      style: DocumentTextStyle(
        name: style.name, family: style.family, size: style.size, weight: style.weight,
        isItalic: style.isItalic, color: style.color, alignment: style.alignment, indent: style.indent,
        leading: style.leading, spaceBefore: style.spaceBefore + above, spaceAfter: style.spaceAfter + below),
      keepsWithNext: keepsWithNext)
  }

  /// The same on the page of what follows.
  var keptWithNext: DocumentText { DocumentText(text, role: role, style: style, keepsWithNext: true) }
}
