import Diagnostics
import PageModel

/// Reads the boxes of a layout.
struct BoxReader {
  /// The styles that can be used; those with a fault of their own are in `brokenStyles`.
  let styles: [String: TextStyle]
  /// The names of styles that are declared and cannot be used.
  let brokenStyles: Set<String>
  /// The colours of the layout.
  let values: LayoutValues
  /// The icons that can be used; `nil` where the manifest could not be read.
  let icons: IconSet?

  /// The box in `node`; `nil` with a fault where it cannot be drawn.
  ///
  /// `context` is what is known where it stands.
  func box(_ node: YAMLNode, in context: BoxContext, faults: inout DiagnosticCollection) -> LayoutBox? {
    guard let kind = kind(of: node, faults: &faults),
      let box = MappingReader(node, LayoutShape.box(kind), faults: &faults)
    else { return nil }
    let repetition = repetition(of: box, faults: &faults)
    let inner = context.repeated(for: repetition)
    let content = content(kind, box, in: inner.cells(kind == .grid), faults: &faults)
    let width = values.track("width", of: box, faults: &faults)
    let height = values.track("height", of: box, faults: &faults)
    let padding = values.edges("padding", of: box, faults: &faults)
    let fill = box.node("fill").flatMap { values.fill($0, faults: &faults) }
    let shade = shade(of: box, in: inner, faults: &faults)
    let borders = values.borders("border", of: box, faults: &faults)
    let corners = values.corners("radius", of: box, faults: &faults)
    let shadow = values.shadow(of: box, faults: &faults)
    let align = box.choice("align", default: LayoutBox.HorizontalAlignment.left, faults: &faults)
    let valign = box.choice("valign", default: LayoutBox.VerticalAlignment.top, faults: &faults)
    let role = self.role(of: box, kind, faults: &faults)
    let condition = condition(of: box, in: inner, faults: &faults)
    let span = box.wholeNumber("span", in: 1...50, default: 1, faults: &faults)
    if let scalar = box.scalar("span"), span > 1, !context.isCell, context.isKnown {
      faults.add(LayoutFault.spanOutsideGrid(scalar.range))
    }
    let keepsWithNext = box.flag("keep-with-next", faults: &faults)
    guard let content else { return nil }
    return LayoutBox(
      content: content, width: width, height: height, padding: padding, fill: fill, shade: shade,
      borders: borders,
      corners: corners, shadow: shadow, horizontalAlignment: align, verticalAlignment: valign, role: role,
      condition: condition, repetition: repetition, span: span, keepsWithNext: keepsWithNext,
      range: node.range)
  }

  /// What a box appears once for.
  func repetition(of box: MappingReader, faults: inout DiagnosticCollection) -> LayoutBox.Repetition? {
    guard let scalar = box.scalar("repeat") else { return nil }
    if let repetition = LayoutBox.Repetition(rawValue: scalar.text) { return repetition }
    let choices = LayoutBox.Repetition.allCases.map(\.rawValue)
    faults.add(MappingFault.noSuchChoice("repeat", scalar.located, choices: choices))
    // What was meant, so that what lies inside is not reported too.
    return NearestMatch.of(scalar.text, in: choices).flatMap(LayoutBox.Repetition.init)
  }

  /// The one kind that the keys of `node` name.
  private func kind(of node: YAMLNode, faults: inout DiagnosticCollection) -> BoxKind? {
    guard case .mapping(let pairs) = node.content else {
      if node.scalar != nil {
        faults.add(LayoutFault.textAsBox(node.range))
      } else {
        faults.add(
          MappingFault.wrongForm(LocalizedText(vi: "một khung", en: "a box"), wanted: [.mapping], found: node)
        )
      }
      return nil
    }
    let kinds = pairs.compactMap { pair in BoxKind(rawValue: pair.key.value).map { (kind: $0, key: pair.key) }
    }
    guard let first = kinds.first else {
      let near = pairs.lazy.compactMap { NearestMatch.of($0.key.value, in: BoxKind.allCases.map(\.rawValue)) }
      faults.add(LayoutFault.boxWithoutKind(node.range, near: near.first))
      return nil
    }
    guard kinds.count == 1 else {
      faults.add(LayoutFault.boxOfTwoKinds(first.key, kinds[1].key))
      return nil
    }
    return first.kind
  }

  private func content(
    _ kind: BoxKind, _ box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> LayoutBox.Content? {
    switch kind {
    case .column, .row:
      let boxes = boxes(kind.rawValue, of: box, in: context, faults: &faults)
      let gap = values.length("gap", of: box, default: 0, faults: &faults)
      guard let boxes else { return nil }
      return kind == .column ? .column(boxes, gap: gap) : .row(boxes, gap: gap)
    case .flow:
      let gap = values.length("gap", of: box, default: 0, faults: &faults)
      return boxes("flow", of: box, in: context, faults: &faults).map { .flow($0, gap: gap) }
    case .bar:
      return bar(box, in: context, faults: &faults).map(LayoutBox.Content.bar)
    case .text:
      let text = box.text("text", faults: &faults)
      let template = text.map { TemplateReader(scopes: context.scopes).read($0, faults: &faults) }
      guard let template, let style = style(of: box, faults: &faults) else { return nil }
      if style.letterCase != .none, template.showsLink, let range = text?.range {
        faults.add(StyleFault.linkInOtherCase(range, style: style.name))
      }
      return .text(template, style)
    case .symbol:
      return symbol(box, in: context, faults: &faults).map(LayoutBox.Content.symbol)
    case .grid:
      let boxes = boxes("grid", of: box, in: context, faults: &faults)
      guard let tracks = tracks(of: box, faults: &faults), let boxes else { return nil }
      return .grid(boxes, tracks)
    case .table:
      return table(box, in: context, faults: &faults).map(LayoutBox.Content.table)
    case .star:
      return color(kind, of: box, faults: &faults).map(LayoutBox.Content.star)
    case .rule:
      let fill = box.node("rule").flatMap { values.fill($0, faults: &faults) }
      return fill.map(LayoutBox.Content.rule)
    case .icon:
      return icon(box, faults: &faults)
    case .picture:
      return picture(box, in: context, faults: &faults).map(LayoutBox.Content.picture)
    case .codes:
      if context.isTile { faults.add(LayoutFault.codesInTile(box.range)) }
      return codes(box, in: context, faults: &faults).map(LayoutBox.Content.codes)
    }
  }

  /// What a screen reader makes of the box; lists and their items hold other boxes, all else is text.
  private func role(
    of box: MappingReader, _ kind: BoxKind, faults: inout DiagnosticCollection
  ) -> LayoutBox.Role? {
    guard let scalar = box.scalar("role") else { return nil }
    let suited: [LayoutBox.Role] =
      switch kind {
      case .column, .row, .grid, .flow: [.list, .item, .decoration]
      case .text: [.heading1, .heading2, .heading3, .paragraph, .label, .caption, .decoration]
      case .symbol, .star, .rule, .bar, .picture, .icon, .codes, .table: []
      }
    guard let role = suited.first(where: { $0.rawValue == scalar.text }) else {
      faults.add(MappingFault.noSuchChoice("role", scalar.located, choices: suited.map(\.rawValue)))
      return nil
    }
    return role
  }

  private func color(_ kind: BoxKind, of box: MappingReader, faults: inout DiagnosticCollection) -> Color? {
    box.scalar(kind.rawValue).flatMap { values.color($0, faults: &faults) }
  }

  /// The boxes under `key`; `nil` where there are none or one of them has a fault.
  func boxes(
    _ key: String, of box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> [LayoutBox]? {
    guard let node = box.node(key) else { return nil }
    let items = box.items(key)
    if items.isEmpty { faults.add(LayoutFault.noBoxes(key, node.range)) }
    let boxes = items.compactMap { self.box($0, in: context, faults: &faults) }
    return boxes.isEmpty || boxes.count < items.count ? nil : boxes
  }

  private func style(of box: MappingReader, faults: inout DiagnosticCollection) -> TextStyle? {
    guard let name = box.scalar("style") else { return nil }
    if let style = styles[name.text] { return style }
    if !brokenStyles.contains(name.text) {
      let known = brokenStyles.union(styles.keys).sorted()
      faults.add(LayoutFault.unknownStyle(name.located, known: known))
    }
    return nil
  }

  private func icon(_ box: MappingReader, faults: inout DiagnosticCollection) -> LayoutBox.Content? {
    let style = style(of: box, faults: &faults)
    guard let name = box.text("icon", faults: &faults), let icons else { return nil }
    guard let icon = icons[name.text] else {
      faults.add(IconFault.unknown(name.located, known: icons.names))
      return nil
    }
    return style.map { .icon(icon, $0) }
  }

  private func codes(
    _ box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> CodeGrid? {
    let tiles = boxes("codes", of: box, in: context.tile, faults: &faults)
    for tile in tiles ?? [] where tile.repetition != nil {
      faults.add(LayoutFault.repeatWithoutList(tile.range))
    }
    var columns: Int?
    if let scalar = box.scalar("columns"), scalar.text != "auto" {
      columns = box.wholeNumber("columns", in: 1...50, default: 1, faults: &faults)
    }
    let gaps = values.lengths("gap", of: box, counts: [1, 2], faults: &faults) ?? [0]
    var minimum = Length.mm(20).points
    var wanted = Length.mm(44).points
    var maximum = Length.mm(80).points
    if let node = box.node("symbols"),
      let symbols = MappingReader(node, LayoutShape.symbols, faults: &faults)
    {
      minimum = values.length("minimum", of: symbols, default: minimum, faults: &faults)
      wanted = values.length("wanted", of: symbols, default: max(wanted, minimum), faults: &faults)
      maximum = values.length("maximum", of: symbols, default: max(maximum, wanted), faults: &faults)
      if !(minimum > 0 && minimum <= wanted && wanted <= maximum) {
        faults.add(LayoutFault.symbolSizesOutOfOrder(node.range))
      }
    }
    guard let tiles else { return nil }
    return CodeGrid(
      tiles: tiles, columns: columns, gap: Size(width: gaps[0], height: gaps[gaps.count - 1]),
      minimumSymbol: minimum, wantedSymbol: wanted, maximumSymbol: maximum)
  }

  func condition(
    of box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> LayoutBox.Condition? {
    if box.scalar("when") != nil, let unless = box.scalar("unless") {
      faults.add(LayoutFault.whenAndUnless(unless.range))
    }
    guard let scalar = box.scalar("when") ?? box.scalar("unless") else { return nil }
    return TemplateReader(scopes: context.scopes).placeholder(scalar.text, at: scalar.range, faults: &faults)
      .map {
        LayoutBox.Condition(placeholder: $0, isPresent: box.scalar("when") != nil, range: scalar.range)
      }
  }
}
