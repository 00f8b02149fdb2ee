import BoardSpec
import PageModel
import Preview
import Proof

extension PreviewPage {
  /// A page with what the overlays show of it.
  init(_ page: Page, picture: [UInt8], setup: PageSetup) {
    let paper = Rectangle(x: 0, y: 0, width: page.size.width, height: page.size.height)
    self.init(
      size: page.size, picture: picture, boxes: page.boxes,
      safeArea: setup.sheet == nil ? paper.inset(by: setup.safe) : nil,
      symbols: page.symbols.map { symbol in
        let quiet = Double(ModuleMatrix.quietZone) * symbol.moduleSize
        return PreviewSymbol(
          code: symbol.code, frame: symbol.frame,
          quietZone: symbol.frame.inset(by: Edges(top: -quiet, right: -quiet, bottom: -quiet, left: -quiet)),
          module: symbol.moduleSize,
          distance: ReadingDistance.scanning(width: symbol.frame.size.width))
      }, texts: Self.texts(of: page))
  }

  /// The texts of a page; lines that one box of the layout made together are one text.
  private static func texts(of page: Page) -> [PreviewText] {
    var texts: [(text: PreviewText, origin: LayoutOrigin, index: Int)] = []
    for (index, item) in page.items.enumerated() {
      guard case .text(let run) = item.content, let ink = run.ink else { continue }
      let text = PreviewText(ink: ink, size: run.size, distance: ReadingDistance.reading(size: run.size))
      if let last = texts.last, last.index == index - 1, last.origin == item.origin,
        last.text.size == run.size
      {
        let union = PreviewText(
          ink: last.text.ink.union(ink), size: run.size, distance: last.text.distance)
        texts[texts.count - 1] = (union, item.origin, index)
      } else {
        texts.append((text, item.origin, index))
      }
    }
    return texts.map(\.text)
  }
}
