import PageModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a grid is drawn in the room it was given.
struct GridPlan {
  /// Which form the tiles take.
  let form: Int
  /// How many tiles stand side by side.
  let columns: Int
  /// The sizes common to all tiles.
  let tightness: Tightness
  /// The width of every tile, in points.
  let tileWidth: Double
  /// The height of each row, in points.
  let rowHeights: [Double]
  /// How good it is; greater is better.
  let score: Double
}

/// Looks for the best plan of a grid in a room of fixed size.
struct GridPlanning {
  let grid: Grid
  let room: Size
  let origin: LayoutOrigin

  /// More columns than this are never legible on a wall.
  private static let mostColumns = 12
  /// The steps in which text grows and shrinks for the whole board at once.
  private static let loosenesses = [1, 0.75, 0.5, 0.25, 0, -0.25, -0.5, -0.75, -1]
  /// The steps in which symbols grow: a quarter of a millimetre, in points.
  private static let symbolStep = Length.mm(0.25).points

  /// The best plan, or why there is none.
  func best() throws(BoxFault) -> GridPlan {
    var best: GridPlan?
    let wantedText = grid.forms.first.map { Self.meanTextSize(of: $0, looseness: 0) } ?? 1
    for (form, tiles) in grid.forms.enumerated() where !tiles.isEmpty {
      for looseness in Self.loosenesses {
        let textRatio = Self.meanTextSize(of: tiles, looseness: looseness) / wantedText
        for columns in columnCounts(for: tiles.count) {
          let candidate = Candidate(
            planning: self, form: form, tiles: tiles, columns: columns, looseness: looseness,
            textScore: log(textRatio))
          if let plan = candidate.plan(better: best?.score ?? -.infinity) { best = plan }
        }
      }
    }
    guard let best else { throw fault() }
    return best
  }

  /// The mean size of all texts of the tiles, in points: forms with smaller text are compared fairly by it.
  private static func meanTextSize(of tiles: [Box], looseness: Double) -> Double {
    let sizes = tiles.flatMap { $0.textSizes(at: looseness) }
    return sizes.isEmpty ? 1 : sizes.reduce(0, +) / Double(sizes.count)
  }

  private func columnCounts(for tiles: Int) -> ClosedRange<Int> {
    if let columns = grid.columns { return columns...columns }
    return 1...max(1, min(tiles, Self.mostColumns))
  }

  /// One choice of form, columns and text size, for which the largest symbols are still to be found.
  private struct Candidate {
    let planning: GridPlanning
    let form: Int
    let tiles: [Box]
    let columns: Int
    let looseness: Double
    /// The logarithm of the size of text against that of the first form at its wanted sizes.
    let textScore: Double

    private var grid: Grid { planning.grid }
    private var rows: Int { (tiles.count + columns - 1) / columns }
    private var tileWidth: Double {
      (planning.room.width - grid.gap.width * Double(columns - 1)) / Double(columns)
    }

    /// The plan with the largest symbols that fit, if it beats `score`.
    func plan(better score: Double) -> GridPlan? {
      let steps = Int((grid.maximumSymbol - grid.minimumSymbol) / GridPlanning.symbolStep)
      guard steps >= 0, self.score(symbol: symbol(steps)) > score else { return nil }
      // The smallest symbols that would still win tell in one measurement whether to look further.
      var low = (0...steps).first { self.score(symbol: symbol($0)) > score } ?? steps
      guard var heights = rowHeights(symbol: symbol(low)) else { return nil }
      var high = steps + 1
      while high - low > 1 {
        let middle = (low + high) / 2
        if let found = rowHeights(symbol: symbol(middle)) {
          (low, heights) = (middle, found)
        } else {
          high = middle
        }
      }
      return GridPlan(
        form: form, columns: columns, tightness: tightness(symbol: symbol(low)), tileWidth: tileWidth,
        rowHeights: heights, score: self.score(symbol: symbol(low)))
    }

    private func symbol(_ step: Int) -> Double {
      grid.minimumSymbol + Double(step) * GridPlanning.symbolStep
    }

    private func tightness(symbol: Double) -> Tightness {
      Tightness(
        looseness: looseness, symbolWidth: symbol, quietShare: grid.quietShare,
        keepsCommonSize: true)
    }

    /// Symbols smaller than wanted weigh most, then small text, then holes in the last row; each judged on
    /// rendered boards of 1 to 24 codes.
    private func score(symbol: Double) -> Double {
      let ratio = symbol / grid.wantedSymbol
      let symbols = ratio < 1 ? 3 * (ratio - 1) : 0.5 * (min(ratio, 2.5) - 1)
      let holes = Double(rows * columns - tiles.count) / Double(columns)
      // Text never grows at the cost of symbols that are smaller than wanted.
      let text = ratio < 1 ? min(textScore, 0) : textScore
      return symbols + text - 0.6 * holes
    }

    /// The heights of the rows, or `nil` when they do not fit into the room.
    private func rowHeights(symbol: Double) -> [Double]? {
      let measuring = BoxMeasuring(tightness: tightness(symbol: symbol))
      var left = planning.room.height - grid.gap.height * Double(rows - 1)
      var heights: [Double] = []
      for row in 0..<rows {
        var height = 0.0
        for tile in tiles[(row * columns)..<min((row + 1) * columns, tiles.count)] {
          guard let own = measuring.naturalHeight(of: tile, width: tileWidth) else { return nil }
          height = max(height, own)
        }
        left -= height
        guard left >= -0.01 else { return nil }
        heights.append(height)
      }
      return heights
    }
  }
}

extension Grid {
  /// The quiet zone as a share of a symbol's width; the symbol with the fewest modules needs most.
  var quietShare: Double {
    let sides = (forms.first ?? []).flatMap(\.symbolSides)
    return Double(ModuleMatrix.quietZone) / Double(sides.min() ?? 21)
  }
}

extension Box {
  /// The sizes of every text inside at a looseness, in points.
  func textSizes(at looseness: Double) -> [Double] {
    switch content {
    case .text(let paragraph): [paragraph.style.size(at: looseness)]
    case .column(let children, _), .row(let children, _): children.flatMap { $0.textSizes(at: looseness) }
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
