import BoardSpec
import PageModel
import Typesetting

/// A fault that is seen only once everything has its place.
enum InkFault: Hashable {
  /// A text reaches into the margin.
  case outsideMargins(source: Int, origin: LayoutOrigin)
  /// Two texts touch.
  case textOverlap(source: Int, other: Int, origin: LayoutOrigin)
  /// The lines of a text touch each other.
  case linesTouch(source: Int, origin: LayoutOrigin)
  /// A text reaches into the quiet zone of a symbol.
  case textInSymbol(source: Int, code: String, origin: LayoutOrigin)
  /// A symbol reaches into the margin.
  case symbolOutsideMargins(code: String, origin: LayoutOrigin)
  /// Two symbols touch.
  case symbolOverlap(code: String, other: String, origin: LayoutOrigin)
  /// A shadow covers a text.
  case textInShadow(source: Int, origin: LayoutOrigin)
  /// A shadow covers a symbol or its quiet zone.
  case symbolInShadow(code: String, origin: LayoutOrigin)
}

/// Looks at the finished page by ink: nothing in the margins, no text on another or on a symbol.
struct InkCheck {
  let placed: PlacedBoxes
  let page: PageSetup

  /// Everything that touches what it must not; O(n²) in the texts and symbols of one page.
  var faults: [InkFault] {
    let paper = Rectangle(x: 0, y: 0, width: page.size.width, height: page.size.height)
    let safe = paper.inset(by: page.safe)
    let symbols = placed.items.compactMap { item -> (SymbolShape, LayoutOrigin)? in
      if case .symbol(let symbol) = item.content { return (symbol, item.origin) }
      return nil
    }
    var faults = placed.touchingLines.map { InkFault.linesTouch(source: $0.source, origin: $0.origin) }
    for (index, text) in placed.inks.enumerated() {
      if !safe.contains(text.ink) {
        faults.append(.outsideMargins(source: text.source, origin: text.origin))
      }
      for other in placed.inks[(index + 1)...] where text.ink.overlaps(other.ink) {
        faults.append(.textOverlap(source: text.source, other: other.source, origin: other.origin))
      }
      for (symbol, origin) in symbols where text.ink.overlaps(symbol.plate) {
        faults.append(.textInSymbol(source: text.source, code: symbol.code, origin: origin))
      }
    }
    for (index, (symbol, origin)) in symbols.enumerated() {
      if !safe.contains(symbol.plate) {
        faults.append(.symbolOutsideMargins(code: symbol.code, origin: origin))
      }
      for (other, _) in symbols[(index + 1)...] where symbol.plate.overlaps(other.plate) {
        faults.append(.symbolOverlap(code: symbol.code, other: other.code, origin: origin))
      }
    }
    return faults + ShadowCheck(placed: placed).faults
  }
}
