/// How badly a symbol can be read under each mask, by the four rules of ISO/IEC 18004, table 11.
///
/// The standard leaves open how its rules are counted. This counts like libqrencode, whose symbols hang on walls: in
/// the third rule the quiet zone is light, patterns like a finder's count in every scale, and one that has light on
/// both sides counts once.
struct MaskPenalty {
  private let rows: MaskedLines
  private let columns: MaskedLines
  private let windows: LineWindows
  /// The penalty of each mask.
  private(set) var total = MaskCounts()

  /// Weighs a symbol.
  init(rows: MaskedLines, columns: MaskedLines, windows: LineWindows) {
    self.rows = rows
    self.columns = columns
    self.windows = windows
    for window in 0..<windows.count { addPatterns(window: window) }
    addColours()
  }

  private mutating func addPatterns(window: Int) {
    let owned = MaskLanes(repeating: windows.owned[window])
    let pairMask = MaskLanes(repeating: windows.pairs[window])
    var tally = BitTally()
    var above = MaskLanes()
    // None in the first row, which has no row above it.
    var pairsAbove = MaskLanes()
    for index in windows.indices(of: window) {
      let row = rows[index]
      let column = columns[index]
      let rowRuns = LineRuns(row, owned: owned, pairMask: pairMask)
      let columnRuns = LineRuns(column, owned: owned, pairMask: pairMask)
      // Rule 2: 3 points for two by two modules of one colour.
      let blocks = rowRuns.pairs & pairsAbove & ~(row ^ above) & owned
      // Rule 1: 3 points for five modules of one colour in line, and 1 for each more: 1 for each five, 2 for each run.
      tally.add(
        ones: (rowRuns.fives, columnRuns.fives, blocks), twos: (rowRuns.starts, columnRuns.starts, blocks))
      above = row
      pairsAbove = rowRuns.pairs
      addFinders(rowRuns, in: rows, index: index)
      addFinders(columnRuns, in: columns, index: index)
    }
    total &+= tally.totals
  }

  /// Rule 3: 40 points for a pattern like a finder's.
  @inline(__always)
  private mutating func addFinders(_ runs: LineRuns, in lines: MaskedLines, index: Int) {
    if runs.finders != MaskLanes() { total &+= runs.finders.bitCounts &* 40 }
    guard runs.largeMiddles != MaskLanes() else { return }
    for lane in total.indices {
      total[lane] += 40 * lines.largeFinders(middles: runs.largeMiddles[lane], index: index, lane: lane)
    }
  }

  /// Rule 4: 10 points for every whole 5 % by which the share of dark modules differs from a half.
  private mutating func addColours() {
    var dark = MaskCounts()
    for window in 0..<windows.count {
      let owned = MaskLanes(repeating: windows.owned[window])
      for index in windows.indices(of: window) { dark &+= (rows[index] & owned).bitCounts }
    }
    let modules = windows.side * windows.side
    for lane in total.indices {
      let percent = (200 * dark[lane] + modules) / modules / 2
      total[lane] += abs(percent - 50) / 5 * 10
    }
  }
}
