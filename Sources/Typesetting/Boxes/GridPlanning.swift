import PageModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks for the best plan of a grid in a room of fixed size.
struct GridPlanning {
  let grid: Grid
  let room: Size
  let origin: LayoutOrigin

  /// More columns than this are never legible on a wall.
  private static let mostColumns = 12
  /// The steps in which text grows and shrinks for the whole board at once.
  private static let loosenesses = [1, 0.75, 0.5, 0.25, 0, -0.25, -0.5, -0.75, -1]

  /// The best plan, or why there is none.
  func best() throws(BoxFault) -> GridPlan {
    var best: GridPlan?
    let reference = grid.forms.first.map { Self.meanTextSize(of: $0, looseness: 0) } ?? 1
    let widths = grid.symbolWidths
    // A form whose conditions leave out a code gives way to one that shows them all.
    let most = grid.forms.map(\.count).max() ?? 0
    for (form, tiles) in grid.forms.enumerated() where !tiles.isEmpty && tiles.count == most {
      for looseness in Self.loosenesses {
        let bound = log(Self.meanTextSize(of: tiles, looseness: looseness) / reference)
        for columns in columnCounts(for: tiles.count) {
          let candidate = GridCandidate(
            planning: self, form: form, tiles: tiles, columns: columns, looseness: looseness, widths: widths,
            referenceTextSize: reference, textBound: bound)
          if let plan = candidate.plan(better: best?.score ?? -.infinity) { best = plan }
        }
      }
    }
    guard let best else { throw fault() }
    return best
  }

  /// The mean size of all texts of the tiles, in points: forms with smaller text are compared fairly by it.
  private static func meanTextSize(of tiles: [Box], looseness: Double) -> Double {
    let sizes = tiles.flatMap(\.paragraphs).map { $0.style.size(at: looseness) }
    return sizes.isEmpty ? 1 : sizes.reduce(0, +) / Double(sizes.count)
  }

  private func columnCounts(for tiles: Int) -> ClosedRange<Int> {
    if let columns = grid.columns { return columns...columns }
    return 1...max(1, min(tiles, Self.mostColumns))
  }
}

extension Grid {
  /// The quiet zone as a share of a symbol's width; the symbol with the fewest modules needs most.
  var quietShare: Double {
    Double(ModuleMatrix.quietZone) / Double(symbolSides.min() ?? 21)
  }

  /// The widths that symbols may have; most are of the fewest modules, and their dots decide.
  var symbolWidths: [Double] {
    SymbolWidths(minimum: minimumSymbol, maximum: maximumSymbol, side: symbolSides.min() ?? 21).widths
  }

  private var symbolSides: [Int] { (forms.first ?? []).flatMap(\.symbolSides) }
}

extension Box {
  /// Every text inside.
  var paragraphs: [Paragraph] {
    switch content {
    case .text(let paragraph): [paragraph]
    case .column(let children, _), .row(let children, _): children.flatMap(\.paragraphs)
    case .symbol, .star, .rule, .grid: []
    }
  }

  /// The modules per side of every symbol inside.
  var symbolSides: [Int] {
    switch content {
    case .symbol(let symbol): [symbol.modules.side]
    case .column(let children, _), .row(let children, _): children.flatMap(\.symbolSides)
    case .text, .star, .rule, .grid: []
    }
  }
}
