import PageModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One choice of form, columns and text size, for which the size of the symbols is still to be found.
struct GridCandidate {
  let grid: Grid
  let room: Size
  let form: Int
  let columns: Int
  let looseness: Double
  /// The mean size of text of the first form at its wanted sizes, in points.
  let referenceTextSize: Double
  /// The best that text can count for here: every text in the size that looseness gives it.
  let textBound: Double

  private var tiles: [Box] { grid.forms[form] }
  private var widths: [Double] { grid.symbolWidths }
  private var rows: Int { (tiles.count + columns - 1) / columns }
  private var tileWidth: Double {
    (room.width - grid.gap.width * Double(columns - 1)) / Double(columns)
  }

  /// The best plan, if it beats `score`.
  func plan(better score: Double) -> GridPlan? {
    // The smallest symbols that could still win tell in one measurement whether to look further.
    let low = firstWidth { self.score(symbol: $0, text: textBound) > score }
    guard low < widths.count, let heights = rowHeights(symbol: widths[low]) else { return nil }
    var known = [low: heights]
    let high = largestThatFits(from: low, &known)
    // Larger symbols leave less room for text, so that some in between may serve better than the largest.
    var best: GridPlan?
    for index in Set([0, 1, 2, 3, 4].map { low + (high - low) * $0 / 4 }).sorted() {
      let symbol = widths[index]
      guard let heights = known[index] ?? rowHeights(symbol: symbol) else { continue }
      let ownScore = self.score(symbol: symbol, text: textScore(symbol: symbol))
      guard ownScore > best?.score ?? score else { continue }
      best = GridPlan(
        form: form, columns: columns, tightness: tightness(symbol: symbol), tileWidth: tileWidth,
        rowHeights: heights, score: ownScore)
    }
    return best
  }

  /// The index of the first width for which `holds` is true, as it is for all larger ones; their number if for none.
  private func firstWidth(where holds: (Double) -> Bool) -> Int {
    var low = 0
    var high = widths.count
    while low < high {
      let middle = (low + high) / 2
      if holds(widths[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The index of the largest width that fits; the one at `low` is known to. Notes the heights of rows on the way.
  private func largestThatFits(from low: Int, _ known: inout [Int: [Double]]) -> Int {
    var low = low
    var high = widths.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if let heights = rowHeights(symbol: widths[middle]) {
        known[middle] = heights
        low = middle
      } else {
        high = middle
      }
    }
    return low
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
      measuring.visitTexts(of: tile, width: tileWidth) { paragraph, measure in
        sizes += measure.size
        count += 1
        if measure.size < paragraph.style.size(at: looseness) { cost += 0.06 }
        cost += 0.04 * Double(max(measure.lineCount - paragraph.style.lines, 0))
        if measure.breaksWords { cost += 0.06 }
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
      tightness.plateWidth * Double(rows) + gaps <= room.height + 0.01
    else { return nil }
    let measuring = BoxMeasuring(tightness: tightness)
    var left = room.height - grid.gap.height * Double(rows - 1)
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
  func visitTexts(of box: Box, width: Double, _ visit: (Paragraph, Paragraph.Measure) -> Void) {
    let inner = width - box.horizontalInsets
    switch box.content {
    case .text(let paragraph):
      visit(paragraph, paragraph.measure(within: inner, looseness: tightness.looseness))
    case .column(let children, _):
      for child in children { visitTexts(of: child, width: self.width(of: child, inColumn: inner), visit) }
    case .row(let children, let gap):
      guard let widths = RowWidths(of: children, gap: gap, within: inner, self) else { return }
      for child in children { visitTexts(of: child, width: widths.width(of: child), visit) }
    case .symbol, .star, .rule, .grid:
      break
    }
  }
}
