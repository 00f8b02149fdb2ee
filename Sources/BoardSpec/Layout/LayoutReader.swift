import Diagnostics
import PageModel

/// Reads a layout file into a `Layout`: units converted, defaults filled in, names looked up.
struct LayoutReader {
  /// The fonts that the manifest names; `nil` where it could not be read.
  let fonts: [FontFace]?
  /// The icons that the manifest names; `nil` where it could not be read.
  var icons: IconSet?
  /// Where layouts lie that others extend.
  let layouts: LayoutFiles

  /// The layout in `file`; `nil` where a fault keeps it from being drawn.
  func read(_ file: SourceFile, name: String, faults: inout DiagnosticCollection) -> Layout? {
    guard let text = layouts.read(file, faults: &faults),
      let layout = MappingReader(text.root, LayoutShape.layout, faults: &faults)
    else { return nil }
    var values = LayoutValues(colors: colors(layout, faults: &faults), colorRanges: colorRanges(layout))
    // Paper and printer stay what they are.
    let page = layout.node("page").flatMap { self.page($0, values, faults: &faults) }
    values.scale = layout.number("scale", in: 0.1...20, default: 1, faults: &faults)
    var styles: [String: TextStyle] = [:]
    var broken: Set<String> = []
    let styleReader = StyleReader(
      fonts: fonts, iconFamilies: Set(icons?.faces.map(\.family) ?? []), values: values)
    let inheritance = StyleInheritance(layout.pairs("styles"))
    for pair in layout.pairs("styles") {
      let whole = inheritance.whole(pair.value, faults: &faults)
      if let whole,
        let style = styleReader.style(YAMLPair(key: pair.key, value: whole), faults: &faults)
      {
        styles[pair.key.value] = style
      } else {
        broken.insert(pair.key.value)
      }
    }
    let boxes = BoxReader(styles: styles, brokenStyles: broken, values: values, icons: icons)
    var parts = PartExpansion(layout.pairs("parts"))
    let body = layout.node("body").flatMap { parts.expanded($0, faults: &faults) }
      .flatMap { boxes.box($0, in: .page(for: page?.repetition), faults: &faults) }
    if let body, body.repetition != nil { faults.add(LayoutFault.repeatWithoutList(body.range)) }
    // A part that no box asks for is read for its faults alone.
    for pair in layout.pairs("parts") where !parts.used.contains(pair.key.value) {
      if let part = parts.expanded(pair.value, faults: &faults) {
        _ = boxes.box(part, in: .anything, faults: &faults)
      }
    }
    let print = layout.choice("print", default: PrintProfile.office, faults: &faults)
    let title = layout.text("title", faults: &faults)
    let description = layout.text("description", faults: &faults)
    guard let page, let body else { return nil }
    return Layout(
      name: name, title: title?.text, description: description?.text, sources: text.sources, page: page,
      print: print, styles: layout.pairs("styles").compactMap { styles[$0.key.value] }, body: body)
  }

  private func colors(
    _ layout: MappingReader, faults: inout DiagnosticCollection
  ) -> [String: Color] {
    var colors: [String: Color] = [:]
    var aliases: [(name: String, of: YAMLScalar)] = []
    for pair in layout.pairs("colors") {
      if let scalar = pair.value.scalar, !scalar.text.isEmpty, !scalar.text.hasPrefix("#") {
        aliases.append((pair.key.value, scalar))
      } else {
        // The name is known even where its colour is not, so that its uses are not reported too.
        colors[pair.key.value] = color(pair.value, faults: &faults) ?? .black
      }
    }
    // A colour may be called by another name, which may be called so in turn: each round finds at least one.
    while let place = aliases.firstIndex(where: { colors[$0.of.text] != nil }) {
      let alias = aliases.remove(at: place)
      colors[alias.name] = colors[alias.of.text]
    }
    // A colour that leads to none is known all the same, so that those called by its name are not reported too.
    let declared = Set(layout.pairs("colors").map(\.key.value))
    while let place = aliases.firstIndex(where: {
      !declared.contains($0.of.text) || colors[$0.of.text] != nil
    }) {
      let alias = aliases.remove(at: place)
      if colors[alias.of.text] == nil {
        let known = declared.subtracting([alias.name]).sorted()
        faults.add(ColorFault.noColor(alias.of.located, known: known))
      }
      colors[alias.name] = colors[alias.of.text] ?? .black
    }
    for alias in aliases {
      faults.add(ColorFault.ofItself(alias.of.located))
      colors[alias.name] = .black
    }
    return colors
  }

  /// Where each colour is written, at the end of a chain of names.
  private func colorRanges(_ layout: MappingReader) -> [String: SourceRange] {
    let values = Dictionary(
      layout.pairs("colors").map { ($0.key.value, $0.value) }, uniquingKeysWith: { $1 })
    return values.mapValues { value in
      var (end, steps) = (value, values.count)
      while steps > 0, let name = end.scalar?.text, let next = values[name] {
        (end, steps) = (next, steps - 1)
      }
      return end.range
    }
  }

  /// A colour as `#rrggbb`, or as a mapping that adds the inks of a press in per cent.
  private func color(_ node: YAMLNode, faults: inout DiagnosticCollection) -> Color? {
    if let scalar = node.scalar {
      guard let color = hexadecimal(scalar) else {
        faults.add(ColorFault.noHexadecimal(scalar.text, node.range))
        return nil
      }
      return color
    }
    guard let mapping = MappingReader(node, LayoutShape.color, faults: &faults),
      let screen = mapping.scalar("screen")
    else { return nil }
    guard let color = hexadecimal(screen) else {
      faults.add(ColorFault.noHexadecimal(screen.text, screen.range))
      return nil
    }
    guard let inks = mapping.node("press") else { return nil }
    let parts = mapping.items("press").compactMap { $0.scalar.flatMap { LengthReader.number($0.text) } }
    guard parts.count == 4, mapping.items("press").count == 4, parts.allSatisfy({ (0...100).contains($0) })
    else {
      faults.add(ColorFault.inks(inks.range))
      return nil
    }
    return Color(
      red: color.red, green: color.green, blue: color.blue,
      ink: .process(
        cyan: parts[0] / 100, magenta: parts[1] / 100, yellow: parts[2] / 100, black: parts[3] / 100))
  }

  private func hexadecimal(_ scalar: YAMLScalar) -> Color? {
    scalar.text.hasPrefix("#") ? LayoutValues.color(hexadecimal: scalar.text) : nil
  }

  private func page(
    _ node: YAMLNode, _ values: LayoutValues, faults: inout DiagnosticCollection
  ) -> PageSetup? {
    guard let page = MappingReader(node, LayoutShape.page, faults: &faults) else { return nil }
    let orientation = page.choice("orientation", default: PageOrientation.portrait, faults: &faults)
    let margins = values.edges("margins", of: page, faults: &faults)
    let background = page.node("background").flatMap { values.fill($0, faults: &faults) } ?? .white
    guard var size = paper("paper", of: page, values, faults: &faults) else { return nil }
    if orientation == .landscape, size.width < size.height {
      size = Size(width: size.height, height: size.width)
    }
    let safe = page.node("safe") == nil ? margins : values.edges("safe", of: page, faults: &faults)
    for (key, edges) in [("margins", margins), ("safe", safe)] {
      let isRoomy = size.width > edges.left + edges.right && size.height > edges.top + edges.bottom
      guard !isRoomy, let place = page.node(key)?.range else { continue }
      faults.add(LayoutFault.marginsFillPaper(key, place))
    }
    let sheet = paper("sheet", of: page, values, faults: &faults)
    if let sheet, let place = page.node("sheet")?.range, !Self.holds(sheet, size) {
      faults.add(LayoutFault.sheetTooSmall(place))
    }
    return PageSetup(
      size: size, margins: margins, safe: safe, background: background,
      repetition: page.scalar("each") == nil ? nil : page.choice("each", default: .codes, faults: &faults),
      sheet: sheet)
  }

  /// Whether a page lies on a sheet, upright or turned, with 11 mm around it for what a printer leaves white and the marks.
  private static func holds(_ sheet: Size, _ page: Size) -> Bool {
    let room = [sheet.width, sheet.height].map { $0 - 2 * Length.mm(11).points + 0.01 }
    return page.width <= room[0] && page.height <= room[1] || page.width <= room[1] && page.height <= room[0]
  }

  private func paper(
    _ key: String, of page: MappingReader, _ values: LayoutValues, faults: inout DiagnosticCollection
  ) -> Size? {
    guard let node = page.node(key) else { return nil }
    if let name = node.scalar {
      guard let paper = PaperSize.millimetres.first(where: { $0.name == name.text }) else {
        faults.add(MappingFault.noSuchChoice(key, name.located, choices: PaperSize.names))
        return nil
      }
      return Size(width: Length.mm(paper.width).points, height: Length.mm(paper.height).points)
    }
    guard let lengths = values.lengths(key, of: page, counts: [2], faults: &faults) else { return nil }
    guard lengths.allSatisfy({ $0 >= Length.mm(20).points }) else {
      faults.add(LayoutFault.paperTooSmall(node.range))
      return nil
    }
    return Size(width: lengths[0], height: lengths[1])
  }
}
