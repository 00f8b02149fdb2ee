import Diagnostics
import PageModel

/// Reads a layout file into a `Layout`: units converted, defaults filled in, names looked up.
struct LayoutReader {
  /// The fonts that the manifest names; `nil` where it could not be read.
  let fonts: [FontFace]?

  /// The layout in `file`; `nil` where a fault keeps it from being drawn.
  func read(_ file: SourceFile, name: String, faults: inout DiagnosticCollection) -> Layout? {
    guard let root = YAMLDocument.read(file, faults: &faults),
      let layout = MappingReader(root, LayoutShape.layout, faults: &faults)
    else { return nil }
    let values = LayoutValues(colors: colors(layout, faults: &faults))
    let page = layout.node("page").flatMap { self.page($0, values, faults: &faults) }
    var styles: [String: TextStyle] = [:]
    var broken: Set<String> = []
    let styleReader = StyleReader(fonts: fonts, values: values)
    for pair in layout.pairs("styles") {
      if let style = styleReader.style(pair, faults: &faults) {
        styles[pair.key.value] = style
      } else {
        broken.insert(pair.key.value)
      }
    }
    let boxes = BoxReader(styles: styles, brokenStyles: broken, values: values)
    let body = layout.node("body").flatMap { boxes.box($0, isTile: false, faults: &faults) }
    guard let page, let body else { return nil }
    return Layout(name: name, source: file, page: page, body: body)
  }

  private func colors(
    _ layout: MappingReader, faults: inout DiagnosticCollection
  ) -> [String: Color] {
    var colors: [String: Color] = [:]
    for pair in layout.pairs("colors") {
      guard let scalar = pair.value.scalar, let color = LayoutValues.color(hexadecimal: scalar.text),
        scalar.text.hasPrefix("#")
      else {
        faults.add(LayoutFault.badColor(pair.value.scalar?.text ?? "", pair.value.range))
        // The name is known, so that its uses are not reported too.
        colors[pair.key.value] = .black
        continue
      }
      colors[pair.key.value] = color
    }
    return colors
  }

  private func page(
    _ node: YAMLNode, _ values: LayoutValues, faults: inout DiagnosticCollection
  ) -> PageSetup? {
    guard let page = MappingReader(node, LayoutShape.page, faults: &faults) else { return nil }
    let orientation = page.choice("orientation", default: PageOrientation.portrait, faults: &faults)
    let margins = values.edges("margins", of: page, faults: &faults)
    let background = page.scalar("background").flatMap { values.color($0, faults: &faults) } ?? .white
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
