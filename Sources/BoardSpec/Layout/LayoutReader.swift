import Diagnostics
import PageModel

/// Reads a layout file into a `Layout`: units converted, defaults filled in, names looked up.
struct LayoutReader {
  /// The fonts that the manifest names; `nil` where it could not be read.
  let fonts: [FontFace]?
  /// Where layouts lie that others extend.
  let layouts: LayoutFiles

  /// The layout in `file`; `nil` where a fault keeps it from being drawn.
  func read(_ file: SourceFile, name: String, faults: inout DiagnosticCollection) -> Layout? {
    guard let text = layouts.read(file, faults: &faults),
      let layout = MappingReader(text.root, LayoutShape.layout, faults: &faults)
    else { return nil }
    let values = LayoutValues(colors: colors(layout, faults: &faults))
    let page = layout.node("page").flatMap { self.page($0, values, faults: &faults) }
    var styles: [String: TextStyle] = [:]
    var broken: Set<String> = []
    let styleReader = StyleReader(fonts: fonts, values: values)
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
    let boxes = BoxReader(styles: styles, brokenStyles: broken, values: values)
    var parts = PartExpansion(layout.pairs("parts"))
    let body = layout.node("body").flatMap { parts.expanded($0, faults: &faults) }
      .flatMap { boxes.box($0, isTile: false, faults: &faults) }
    // A part that no box asks for is read for its faults alone.
    for pair in layout.pairs("parts") where !parts.used.contains(pair.key.value) {
      if let part = parts.expanded(pair.value, faults: &faults) {
        _ = boxes.box(part, isTile: true, faults: &faults)
      }
    }
    let print = layout.choice("print", default: PrintProfile.office, faults: &faults)
    guard let page, let body else { return nil }
    return Layout(name: name, sources: text.sources, page: page, print: print, body: body)
  }

  private func colors(
    _ layout: MappingReader, faults: inout DiagnosticCollection
  ) -> [String: Color] {
    var colors: [String: Color] = [:]
    for pair in layout.pairs("colors") {
      // The name is known even where its colour is not, so that its uses are not reported too.
      colors[pair.key.value] = color(pair.value, faults: &faults) ?? .black
    }
    return colors
  }

  /// A colour as `#rrggbb`, or as a mapping that adds the inks of a press in per cent.
  private func color(_ node: YAMLNode, faults: inout DiagnosticCollection) -> Color? {
    if let scalar = node.scalar {
      guard let color = hexadecimal(scalar) else {
        faults.add(LayoutFault.badColor(scalar.text, node.range))
        return nil
      }
      return color
    }
    guard let mapping = MappingReader(node, LayoutShape.color, faults: &faults),
      let screen = mapping.scalar("screen")
    else { return nil }
    guard let color = hexadecimal(screen) else {
      faults.add(LayoutFault.badColor(screen.text, screen.range))
      return nil
    }
    guard let inks = mapping.node("press") else { return nil }
    let parts = mapping.items("press").compactMap { $0.scalar.flatMap { LengthReader.number($0.text) } }
    guard parts.count == 4, mapping.items("press").count == 4, parts.allSatisfy({ (0...100).contains($0) })
    else {
      faults.add(LayoutFault.badInks(inks.range))
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
    guard var size = paper(page, values, faults: &faults) else { return nil }
    if orientation == .landscape, size.width < size.height {
      size = Size(width: size.height, height: size.width)
    }
    let isRoomy = size.width > margins.left + margins.right && size.height > margins.top + margins.bottom
    if !isRoomy { faults.add(LayoutFault.marginsFillPaper(page.node("margins")?.range ?? node.range)) }
    return PageSetup(size: size, margins: margins, background: background)
  }

  private func paper(
    _ page: MappingReader, _ values: LayoutValues, faults: inout DiagnosticCollection
  ) -> Size? {
    guard let node = page.node("paper") else { return nil }
    if let name = node.scalar {
      guard let paper = PaperSize.millimetres.first(where: { $0.name == name.text }) else {
        faults.add(MappingFault.noSuchChoice("paper", name.located, choices: PaperSize.names))
        return nil
      }
      return Size(width: Length.mm(paper.width).points, height: Length.mm(paper.height).points)
    }
    guard let lengths = values.lengths("paper", of: page, counts: [2], faults: &faults) else { return nil }
    guard lengths.allSatisfy({ $0 >= Length.mm(20).points }) else {
      faults.add(LayoutFault.paperTooSmall(node.range))
      return nil
    }
    return Size(width: lengths[0], height: lengths[1])
  }
}
