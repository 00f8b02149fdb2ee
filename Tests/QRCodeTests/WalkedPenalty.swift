/// The four rules as libqrencode counts them, module by module and run by run.
struct WalkedPenalty {
  private let side: Int
  private let isDark: (_ column: Int, _ row: Int) -> Bool

  init(side: Int, isDark: @escaping (_ column: Int, _ row: Int) -> Bool) {
    self.side = side
    self.isDark = isDark
  }

  var total: Int {
    let lines = (0..<side).reduce(0) { sum, line in
      sum + penalty(ofRuns: runs { isDark($0, line) }) + penalty(ofRuns: runs { isDark(line, $0) })
    }
    return lines + blocks + colours
  }

  /// The lengths of light and dark runs in turns; the first one is light, and may have no modules.
  private func runs(_ isDark: (Int) -> Bool) -> [Int] {
    var runs = [0]
    var colour = false
    for position in 0..<side {
      if isDark(position) != colour {
        runs.append(0)
        colour.toggle()
      }
      runs[runs.count - 1] += 1
    }
    return runs
  }

  private func penalty(ofRuns runs: [Int]) -> Int {
    let long = runs.filter { $0 >= 5 }.reduce(0) { $0 + $1 - 2 }
    let middles = stride(from: 3, to: runs.count - 2, by: 2).filter { index in
      let unit = runs[index] / 3
      let beside = [-2, -1, 1, 2].map { runs[index + $0] }
      guard runs[index] == 3 * unit, beside.allSatisfy({ $0 == unit }) else { return false }
      // The first and the last light run go on into the quiet zone.
      let isLightBefore = index == 3 || runs[index - 3] >= 4 * unit
      let isLightAfter = index + 4 >= runs.count || runs[index + 3] >= 4 * unit
      return isLightBefore || isLightAfter
    }
    return long + 40 * middles.count
  }

  private var blocks: Int {
    var count = 0
    for row in 1..<side {
      for column in 1..<side {
        let colours = [isDark(column, row), isDark(column - 1, row), isDark(column, row - 1)]
        if colours.allSatisfy({ $0 == isDark(column - 1, row - 1) }) { count += 1 }
      }
    }
    return 3 * count
  }

  private var colours: Int {
    var dark = 0
    for row in 0..<side {
      for column in 0..<side where isDark(column, row) { dark += 1 }
    }
    let percent = (200 * dark + side * side) / (side * side) / 2
    return abs(percent - 50) / 5 * 10
  }
}
