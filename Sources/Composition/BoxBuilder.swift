import BoardSpec
import Diagnostics
import PageModel
import QRCode
import Typesetting

/// A text on its way to the page, and where a person wrote it.
struct TextSource {
  let text: SourcedText
  let box: LayoutBox
}

/// Fills in a layout for one office: conditions decided, placeholders filled, text shaped, codes encoded.
struct BoxBuilder {
  let board: OfficeBoard
  let fonts: FontLibrary
  private(set) var sources: [TextSource] = []
  private(set) var diagnostics: [Diagnostic]
  private let symbols: BoardSymbols

  init(board: OfficeBoard, fonts: FontLibrary) {
    self.board = board
    self.fonts = fonts
    symbols = BoardSymbols(board.entries)
    diagnostics = symbols.diagnostics
  }

  /// The box of the page; `nil` when its condition hides it.
  mutating func box(_ box: LayoutBox) throws -> Box? {
    try self.box(box, for: nil)
  }

  private mutating func box(_ box: LayoutBox, for entry: OfficeBoard.Entry?) throws -> Box? {
    if let condition = box.condition {
      let isThere = value(of: condition.placeholder, for: entry)?.string.isEmpty == false
      guard isThere == condition.isPresent else { return nil }
    }
    guard let content = try content(of: box, for: entry) else { return nil }
    return Box(
      content, width: BoxExtent(box.width), height: BoxExtent(box.height),
      appearance: Box.Appearance(
        padding: box.padding, fill: box.fill, border: box.border, cornerRadius: box.cornerRadius,
        shadow: box.shadow),
      horizontalAlignment: HorizontalAlignment(box.horizontalAlignment),
      verticalAlignment: VerticalAlignment(box.verticalAlignment), reading: Box.Reading(of: box),
      origin: LayoutOrigin(file: box.range.file.name, line: box.range.line))
  }

  private mutating func content(
    of box: LayoutBox, for entry: OfficeBoard.Entry?
  ) throws -> Box.Content? {
    switch box.content {
    case .column(let children, let gap):
      return .column(try boxes(children, for: entry), gap: gap)
    case .row(let children, let gap):
      return .row(try boxes(children, for: entry), gap: gap)
    case .text(let template, let style):
      return try paragraph(template, style, of: box, for: entry).map(Box.Content.text)
    case .symbol(let color):
      return entry.flatMap { symbol(of: $0, color) }.map(Box.Content.symbol)
    case .star(let color):
      return .star(color)
    case .rule(let fill):
      return .rule(fill)
    case .codes(let grid):
      return .grid(try self.grid(grid))
    }
  }

  private mutating func boxes(
    _ children: [LayoutBox], for entry: OfficeBoard.Entry?
  ) throws -> [Box] {
    var boxes: [Box] = []
    for child in children {
      if let box = try box(child, for: entry) { boxes.append(box) }
    }
    return boxes
  }

  private mutating func grid(_ grid: CodeGrid) throws -> Grid {
    var forms: [[Box]] = []
    for tile in grid.tiles {
      var boxes: [Box] = []
      for entry in board.entries {
        if let box = try box(tile, for: entry) { boxes.append(box) }
      }
      forms.append(boxes)
    }
    return Grid(
      forms: forms, columns: grid.columns, gap: grid.gap, minimumSymbol: grid.minimumSymbol,
      wantedSymbol: grid.wantedSymbol, maximumSymbol: grid.maximumSymbol)
  }

  /// The text of a template, shaped; `nil` when nothing is left of it.
  private mutating func paragraph(
    _ template: Template, _ style: TextStyle, of box: LayoutBox, for entry: OfficeBoard.Entry?
  ) throws -> Paragraph? {
    let text = template.filled { value(of: $0, for: entry) }
    let string = style.letterCase.applied(to: text.string.withFoldedWhitespace)
    guard !string.isEmpty else { return nil }
    let request = ShapingRequest(
      text: string, family: style.family, weight: style.weight,
      tabularFigures: style.figures == .tabular)
    let link = template.shows(.codeLink) ? entry.map(SpokenWords.link) : nil
    let paragraph = try fonts.paragraph(
      request, style: ParagraphStyle(style), link: link, source: sources.count)
    for character in paragraph.missing {
      // What was written, where the style has made another letter of it.
      let written = text.string.first { style.letterCase.applied(to: String($0)).contains(character) }
      diagnostics.append(
        MissingCharacter(character: written ?? character, text: text, style: style).diagnostic(fonts: fonts))
    }
    sources.append(TextSource(text: text, box: box))
    return paragraph
  }

  private func symbol(of entry: OfficeBoard.Entry, _ color: Color) -> Box.Symbol? {
    symbols.byCode[entry.code].map {
      Box.Symbol(
        modules: $0.modules, color: color, payload: entry.payload, code: entry.code,
        alternative: SpokenWords.symbol(entry), linkDescription: SpokenWords.link(entry).description)
    }
  }

  /// The value of a placeholder; `nil` where the board, roster or code has none.
  private func value(
    of placeholder: Template.Placeholder, for entry: OfficeBoard.Entry?
  ) -> SourcedText? {
    switch (placeholder.scope, placeholder.name) {
    case (.board, "title"): board.board.title
    case (.board, "organization"): board.board.organization
    case (.board, "parent"): board.board.parent
    case (.board, "contact"): board.board.contact
    case (.office, let column): board.office.cells[column]
    case (.code, "number"): entry.map { SourcedText(String($0.number), at: nil) }
    case (.code, "caption"): entry?.caption
    case (.code, "note"): entry?.note
    case (.code, "link"): entry.map { SourcedText($0.printedLink, at: $0.origin.range) }
    default: nil
    }
  }
}
