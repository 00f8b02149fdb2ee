import PageModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One choice of form, columns and text size, for which the size of the symbols is still to be found.
struct GridCandidate {
  let planning: GridPlanning
  let form: Int
  let tiles: [Box]
  let columns: Int
  let looseness: Double
  /// The widths that symbols may have, in points, ascending.
  let widths: [Double]
  /// The mean size of text of the first form at its wanted sizes, in points.
  let referenceTextSize: Double
  /// The best that text can count for here: every text in the size that looseness gives it.
  let textBound: Double

  private var grid: Grid { planning.grid }
  private var rows: Int { (tiles.count + columns - 1) / columns }
  private var tileWidth: Double {
    (planning.room.width - grid.gap.width * Double(columns - 1)) / Double(columns)
  }

  /// The best plan, if it beats `score`.
  func plan(better score: Double) -> GridPlan? {
    // The smallest symbols that could still win tell in one measurement whether to look further.
    guard let low = widths.firstIndex(where: { self.score(symbol: $0, text: textBound) > score }),
      rowHeights(symbol: widths[low]) != nil
    else { return nil }
    let high = largestThatFits(from: low)
    // Larger symbols leave less room for text, so that some in between may serve better than the largest.
    var best: GridPlan?
    for index in Set([0, 1, 2, 3, 4].map { low + (high - low) * $0 / 4 }).sorted() {
      let plan = plan(symbol: widths[index])
      if let plan, plan.score > best?.score ?? score { best = plan }
    }
    return best
  }

  /// The index of the largest width that fits; the one at `low` is known to.
  private func largestThatFits(from low: Int) -> Int {
    var low = low
    var high = widths.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if rowHeights(symbol: widths[middle]) != nil { low = middle } else { high = middle }
    }
    return low
  }

  private func plan(symbol: Double) -> GridPlan? {
    guard let heights = rowHeights(symbol: symbol) else { return nil }
    return GridPlan(
      form: form, columns: columns, tightness: tightness(symbol: symbol), tileWidth: tileWidth,
      rowHeights: heights, score: score(symbol: symbol, text: textScore(symbol: symbol)))
  }

  private func tightness(symbol: Double) -> Tightness {
    Tightness(looseness: looseness, symbolWidth: symbol, quietShare: grid.quietShare)
  }

  /// Symbols smaller than wanted weigh most, then small text, then holes in the last row; each weight was
  /// judged on rendered boards of 1 to 24 codes.
  private func score(symbol: Double, text: Double) -> Double {
    let ratio = symbol / grid.wantedSymbol
    let holes = Double(rows * columns - tiles.count) / Double(columns)
    // Neither grows beyond what is wanted at the cost of the other.
    let symbols = ratio < 1 ? 3 * (ratio - 1) : text < 0 ? 0 : 0.5 * (min(ratio, 2.5) - 1)
    // Under two thirds of what is wanted a board is printed with a warning: anything better is.
    let warned = ratio < 2.0 / 3 ? 0.5 : 0
    return symbols + (ratio < 1 ? min(text, 0) : text) - 0.6 * holes - warned
  }

  /// What text counts for: the logarithm of its mean size, less for each text that is smaller than the others
  /// of its style, has more lines than its style wants, or is a link broken within a word.
  private func textScore(symbol: Double) -> Double {
    let measuring = BoxMeasuring(tightness: tightness(symbol: symbol))
    var sizes = 0.0
    var count = 0.0
    var cost = 0.0
    for tile in tiles {
      measuring.visitTexts(of: tile, width: tileWidth) { paragraph, setting in
        sizes += setting.size
        count += 1
        if setting.size < paragraph.style.size(at: looseness) { cost += 0.06 }
        cost += 0.04 * Double(max(setting.lines.count - paragraph.style.lines, 0))
        if setting.breaksWords { cost += 0.06 }
      }
    }
    guard count > 0 else { return 0 }
    return log(sizes / count / referenceTextSize) - cost
  }

  /// The heights of the rows, or `nil` when they do not fit into the room.
  private func rowHeights(symbol: Double) -> [Double]? {
    let tightness = tightness(symbol: symbol)
    // Most choices fail by their symbols alone, which spares measuring their text.
    let gaps = grid.gap.height * Double(rows - 1)
    guard tightness.plateWidth <= tileWidth + 0.01,
      tightness.plateWidth * Double(rows) + gaps <= planning.room.height + 0.01
    else { return nil }
    let measuring = BoxMeasuring(tightness: tightness)
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

extension BoxMeasuring {
  /// Calls `visit` with every text of a box that is `width` wide, and how it is set there.
  func visitTexts(of box: Box, width: Double, _ visit: (Paragraph, Paragraph.Setting) -> Void) {
    let inner = width - box.horizontalInsets
    switch box.content {
    case .text(let paragraph):
      visit(paragraph, paragraph.setting(within: inner, looseness: tightness.looseness))
    case .column(let children, _):
      for child in children { visitTexts(of: child, width: self.width(of: child, inColumn: inner), visit) }
    case .row(let children, let gap):
      guard let widths = widths(of: children, gap: gap, within: inner) else { return }
      for (child, own) in zip(children, widths) { visitTexts(of: child, width: own, visit) }
    case .symbol, .star, .rule, .grid:
      break
    }
  }
}
