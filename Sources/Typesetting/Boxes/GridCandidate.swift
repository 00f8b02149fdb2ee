import PageModel

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
    guard low < widths.count, let smallest = trial(symbol: widths[low]) else { return nil }
    var known = [low: smallest]
    let high = largestThatFits(from: low, &known)
    // Larger symbols leave less room for text, so that some in between may serve better than the largest.
    var best: GridPlan?
    for index in Set([0, 1, 2, 3, 4].map { low + (high - low) * $0 / 4 }).sorted() {
      let symbol = widths[index]
      guard let trial = known[index] ?? trial(symbol: symbol), trial.score > best?.score ?? score else {
        continue
      }
      best = GridPlan(
        form: form, columns: columns, tightness: tightness(symbol: symbol), tileWidth: tileWidth,
        rowHeights: trial.rowHeights, score: trial.score)
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

  /// The index of the largest width that fits, where the one at `low` is known to.
  ///
  /// Notes what is found on the way.
  private func largestThatFits(from low: Int, _ known: inout [Int: Trial]) -> Int {
    var low = low
    var high = widths.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if let trial = trial(symbol: widths[middle]) {
        known[middle] = trial
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

  /// What becomes of the tiles with symbols of one width.
  private struct Trial {
    let rowHeights: [Double]
    let score: Double
  }

  /// The rows with symbols of a width, or `nil` when they do not fit into the room.
  private func trial(symbol: Double) -> Trial? {
    let tightness = tightness(symbol: symbol)
    // Most choices fail by their symbols alone, which spares measuring their text.
    let (tiles, tileWidth, rows) = (tiles, tileWidth, rows)
    let gaps = grid.gap.height * Double(rows - 1)
    guard tightness.plateWidth <= tileWidth + 0.01,
      tightness.plateWidth * Double(rows) + gaps <= room.height + 0.01
    else { return nil }
    let measuring = BoxMeasuring(tightness: tightness)
    var left = room.height - grid.gap.height * Double(rows - 1)
    var heights: [Double] = []
    var tally = TextTally()
    for row in 0..<rows {
      var height = 0.0
      for tile in tiles[(row * columns)..<min((row + 1) * columns, tiles.count)] {
        guard let own = measuring.naturalHeight(of: tile, width: tileWidth, &tally) else { return nil }
        height = max(height, own)
      }
      left -= height
      guard left >= -0.01 else { return nil }
      heights.append(height)
    }
    return Trial(
      rowHeights: heights, score: score(symbol: symbol, text: tally.score(reference: referenceTextSize)))
  }
}
