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
    let styles = grid.forms.map { tiles in tiles.flatMap(\.paragraphs).map(\.style) }
    let reference = styles.first.map { Self.meanTextSize(of: $0, looseness: 0) } ?? 1
    // A form whose conditions leave out a code gives way to one that shows them all.
    let most = grid.forms.map(\.count).max() ?? 0
    for (form, tiles) in grid.forms.enumerated() where !tiles.isEmpty && tiles.count == most {
      for looseness in Self.loosenesses {
        let bound = log(Self.meanTextSize(of: styles[form], looseness: looseness) / reference)
        for columns in columnCounts(for: tiles.count) {
          let candidate = GridCandidate(
            grid: grid, room: room, form: form, columns: columns, looseness: looseness,
            referenceTextSize: reference, textBound: bound)
          if let plan = candidate.plan(better: best?.score ?? -.infinity) { best = plan }
        }
      }
    }
    guard let best else { throw fault() }
    return best
  }

  /// The mean size of texts, in points: forms with smaller text are compared fairly by it.
  private static func meanTextSize(of styles: [ParagraphStyle], looseness: Double) -> Double {
    styles.isEmpty ? 1 : styles.reduce(0) { $0 + $1.size(at: looseness) } / Double(styles.count)
  }

  private func columnCounts(for tiles: Int) -> ClosedRange<Int> {
    if let columns = grid.columns { return columns...columns }
    return 1...max(1, min(tiles, Self.mostColumns))
  }
}

extension Box {
  /// Every text inside.
  var paragraphs: [Paragraph] {
    switch content {
    case .text(let paragraph): [paragraph]
    case .column(let children, _), .row(let children, _): children.flatMap(\.paragraphs)
    case .cells(let grid): (grid.head + grid.rows).flatMap(\.cells).flatMap(\.box.paragraphs)
    case .flow(let flow): flow.blocks.flatMap(\.box.paragraphs)
    case .symbol, .star, .rule, .picture, .grid: []
    }
  }

  /// The fewest modules per side of the symbols inside; `nil` where there is none.
  var smallestSymbolSide: Int? {
    switch content {
    case .symbol(let symbol): symbol.modules.side
    case .cells(let grid): (grid.head + grid.rows).flatMap(\.cells).compactMap(\.box.smallestSymbolSide).min()
    case .column(let children, _), .row(let children, _): children.compactMap(\.smallestSymbolSide).min()
    case .flow(let flow): flow.blocks.compactMap(\.box.smallestSymbolSide).min()
    case .text, .star, .rule, .picture, .grid: nil
    }
  }
}
