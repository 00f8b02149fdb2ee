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
  let materials: PageMaterials
  private(set) var sources: [TextSource] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let symbols: [LayoutSymbol.Level: BoardSymbols]

  init(_ materials: PageMaterials, symbols: [LayoutSymbol.Level: BoardSymbols]) {
    self.materials = materials
    self.symbols = symbols
  }

  /// The box with everything filled in; `nil` when its condition hides it.
  mutating func box(_ box: LayoutBox, with filling: Filling) throws -> Box? {
    guard appears(box, with: filling), let content = try content(of: box, with: filling) else { return nil }
    return Box(
      content, width: BoxExtent(box.width), height: BoxExtent(box.height),
      appearance: Box.Appearance(
        padding: box.padding, fill: filling.ground(of: box), borders: box.borders, corners: box.corners,
        shadow: box.shadow),
      horizontalAlignment: HorizontalAlignment(box.horizontalAlignment),
      verticalAlignment: box.growsUp ? .bottom : VerticalAlignment(box.verticalAlignment),
      reading: Box.Reading(of: box),
      origin: LayoutOrigin(box))
  }

  /// Whether the condition of a box holds.
  func appears(_ box: LayoutBox, with filling: Filling) -> Bool { filling.shows(box) }

  private mutating func content(
    of box: LayoutBox, with filling: Filling
  ) throws -> Box.Content? {
    switch box.content {
    case .column(let children, let gap):
      return .column(try boxes(children, with: filling), gap: gap)
    case .row(let children, let gap):
      return .row(try boxes(children, with: filling), gap: gap)
    case .text(let template, let style):
      return try paragraph(template, style, of: box, with: filling).map(Box.Content.text)
    case .symbol(let symbol):
      return try self.symbol(symbol, with: filling).map(Box.Content.symbol)
    case .icon(let icon, let style):
      return .text(try self.icon(icon, style, of: box))
    case .picture(let picture):
      return .picture(try self.picture(picture, with: filling))
    case .star(let color):
      return .star(color)
    case .rule(let fill):
      return .rule(fill)
    case .bar(let bar):
      return self.bar(bar, of: box, with: filling)
    case .flow(let children, let gap):
      return .flow(Flow(try blocks(children, with: filling), gap: gap))
    case .codes(let grid):
      return .grid(try self.grid(grid, with: filling))
    case .grid(let boxes, let tracks):
      return .cells(try cells(boxes, tracks, with: filling))
    case .table(let table):
      return .cells(try cells(table, with: filling))
    }
  }

  /// The boxes that appear, each as often as it is repeated.
  mutating func boxes(_ children: [LayoutBox], with filling: Filling) throws -> [Box] {
    var boxes: [Box] = []
    for child in children {
      for inner in filling.each(child.repetition) {
        if let box = try box(child, with: inner) { boxes.append(box) }
      }
    }
    return boxes
  }

  private mutating func grid(_ grid: CodeGrid, with filling: Filling) throws -> Grid {
    var forms: [[Box]] = []
    for tile in grid.tiles {
      var boxes: [Box] = []
      for entry in filling.board.entries {
        if let box = try box(tile, with: filling.of(entry)) { boxes.append(box) }
      }
      forms.append(boxes)
    }
    return Grid(
      forms: forms, columns: grid.columns, gap: grid.gap, minimumSymbol: grid.minimumSymbol,
      wantedSymbol: grid.wantedSymbol, maximumSymbol: grid.maximumSymbol)
  }

  /// The text of a template, shaped; `nil` when nothing is left of it.
  private mutating func paragraph(
    _ template: Template, _ style: TextStyle, of box: LayoutBox, with filling: Filling
  ) throws -> Paragraph? {
    let text = template.filled(filling.value)
    let string = style.letterCase.applied(to: text.string.withFoldedWhitespace)
    guard !string.isEmpty else { return nil }
    let request = ShapingRequest(
      text: string, family: style.family, weight: style.weight, isItalic: style.isItalic,
      tabularFigures: style.figures == .tabular)
    let link = template.shows(.codeLink) ? filling.entry.map(SpokenWords.link) : nil
    let paragraph = try materials.fonts.paragraph(
      request, style: ParagraphStyle(style), link: link, source: sources.count)
    for character in paragraph.missing {
      // What was written, where the style has made another letter of it.
      let written = text.string.first { style.letterCase.applied(to: String($0)).contains(character) }
      diagnostics.append(
        MissingCharacter(character: written ?? character, text: text, style: style).diagnostic(
          fonts: materials.fonts, absentPackages: materials.absentFontPackages))
    }
    sources.append(TextSource(text: text, box: box))
    return paragraph
  }

  /// The symbol of a code; `nil` where none is known.
  private func symbol(_ symbol: LayoutSymbol, with filling: Filling) throws -> Box.Symbol? {
    guard let entry = filling.entry, let made = symbols[symbol.level]?.byCode[entry.code] else { return nil }
    let logo = try symbol.logo.map { SymbolLogo(try picture($0, with: filling), side: made.modules.side) }
    return Box.Symbol(
      modules: logo.map { made.modules.clearingMiddle($0.modules) } ?? made.modules, color: symbol.color,
      payload: entry.payload, code: entry.code, alternative: SpokenWords.symbol(entry),
      link: SpokenWords.link(entry), width: symbol.width, logo: logo)
  }

  /// An icon as a text of one glyph.
  private mutating func icon(_ icon: Icon, _ style: TextStyle, of box: LayoutBox) throws -> Paragraph {
    guard let icons = materials.icons else { throw CompositionError.noIconFonts }
    let paragraph = try icons.icon(
      icon.character, family: icon.family, weight: icon.weight, style: ParagraphStyle(style),
      source: sources.count)
    let text = SourcedText(icon.name, at: box.range)
    for character in paragraph.missing {
      diagnostics.append(
        MissingCharacter(character: character, text: text, style: style).diagnostic(fonts: icons))
    }
    sources.append(TextSource(text: text, box: box))
    return paragraph
  }

  /// A picture that was read when the board was.
  private func picture(_ picture: LayoutPicture, with filling: Filling) throws -> Box.PictureContent {
    let words = picture.alternative?.filled(filling.value).string.withFoldedWhitespace ?? ""
    return Box.PictureContent(
      picture: try self.picture(picture.path, with: filling), fit: picture.fit == .cover ? .cover : .contain,
      alternative: words.isEmpty ? nil : words)
  }

  private func picture(_ template: Template, with filling: Filling) throws -> Picture {
    let path = template.filled(filling.value).string
    guard let found = materials.pictures.picture(path, askedForIn: template.range.file.name) else {
      throw CompositionError.pictureNotRead(path)
    }
    return found
  }
}
