import TestRuns
import Testing

@testable import QRCode

/// The penalty by whole words is the one that a walk along the modules finds.
///
/// Squares of random runs have what symbols seldom have, such as large patterns like a finder's.
@Suite struct MaskPenaltyTests {
  @Test(arguments: [1, 2, 4, 9, 10, 11, 20, 21, 22, 23, 27, 33, 34, 40])
  func everyMaskIsWeighedAsModuleByModule(version: Int) throws {
    let side = 17 + 4 * version
    let windows = LineWindows(side: side)
    try forEachSeed(1) { random in
      let drawn = Self.square(side: side, from: &random)
      let patterns = Mask.all.map { _ in Self.square(side: side, from: &random) }
      let penalty = MaskPenalty(
        rows: Self.masked(drawn, patterns, windows),
        columns: Self.masked(drawn.transposed(), patterns.map { $0.transposed() }, windows), windows: windows)
      for (mask, pattern) in patterns.enumerated() {
        let expected = WalkedPenalty(side: side) { drawn[$0, $1] != pattern[$0, $1] }.total
        #expect(penalty.total[mask] == expected, "mask \(mask)")
      }
    }
  }

  @Test func largePatternsLikeAFindersCountAtTheEdgesToo() {
    for side in [21, 57, 109] {
      for scale in 1...side / 7 {
        let last = side - 7 * scale
        for before in [0, scale, 4 * scale - 1, 4 * scale, last] where before <= last {
          var drawn = ModuleLines(side: side)
          for part in [0, 2, 3, 4, 6] {
            for module in 0..<scale { drawn[before + part * scale + module, side / 2] = true }
          }
          let windows = LineWindows(side: side)
          let patterns = Mask.all.map { _ in ModuleLines(side: side) }
          let rows = Self.masked(drawn, patterns, windows)
          let columns = Self.masked(drawn.transposed(), patterns, windows)
          let expected = WalkedPenalty(side: side) { drawn[$0, $1] }.total
          #expect(MaskPenalty(rows: rows, columns: columns, windows: windows).total[0] == expected)
          #expect(MaskPenalty(rows: columns, columns: rows, windows: windows).total[7] == expected)
        }
      }
    }
  }

  private static func masked(
    _ drawn: ModuleLines, _ patterns: [ModuleLines], _ windows: LineWindows
  ) -> MaskedLines {
    MaskedLines(
      lines: windows.words(of: drawn), patterns: MaskPatterns.lanes(patterns.map(windows.words)),
      windows: windows)
  }

  /// Rows of short runs, and some of patterns like a finder's in a row.
  private static func square(side: Int, from generator: inout SeededGenerator) -> ModuleLines {
    var lines = ModuleLines(side: side)
    for line in 0..<side {
      let scale = Int.random(in: 1...3, using: &generator)
      let isPlanted = Int.random(in: 0..<4, using: &generator) == 0
      var position = Int.random(in: 0..<6, using: &generator)
      var isDark = true
      while position < side {
        let lengths = isPlanted ? [1, 1, 1, 3, 3, 4] : [1, 1, 2, 3, 5]
        let length = (lengths.randomElement(using: &generator) ?? 1) * (isPlanted ? scale : 1)
        for module in position..<min(position + length, side) { lines[module, line] = isDark }
        position += length
        isDark.toggle()
      }
    }
    return lines
  }
}
