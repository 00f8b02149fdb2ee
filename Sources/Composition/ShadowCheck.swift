import PageModel
import Typesetting

/// Looks for texts and symbols that were there before a shadow and lie under it: shadows are opaque.
struct ShadowCheck {
  let placed: PlacedBoxes

  /// What shadows cover; O(n·m) in the shadows and what lies before them.
  var faults: [InkFault] {
    placed.shadows.flatMap { shadow -> [InkFault] in
      let texts = placed.inks.prefix(shadow.inksBefore).filter { $0.ink.overlaps(shadow.reach) }
      let symbols = placed.items.prefix(shadow.itemsBefore).compactMap { item -> SymbolShape? in
        guard case .symbol(let symbol) = item.content, symbol.plate.overlaps(shadow.reach) else { return nil }
        return symbol
      }
      return texts.map { .textInShadow(source: $0.source, origin: shadow.origin) }
        + symbols.map { .symbolInShadow(code: $0.code, origin: shadow.origin) }
    }
  }
}
