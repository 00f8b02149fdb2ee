/// What every mask changes in a symbol of one version and level: data modules, and the format information.
///
/// An XOR with the drawn symbol gives the symbol under a mask, so that masks are tried without drawing.
struct MaskPatterns: Sendable {
  /// The windows of the rows.
  let rows: [MaskLanes]
  /// The windows of the columns.
  let columns: [MaskLanes]

  /// The patterns for data modules outside of `taken`.
  init(level: ErrorCorrectionLevel, taken: ModuleLines, windows: LineWindows) {
    let places = FormatInformation.places(side: taken.side)
    let patterns = Mask.all.map { mask in
      var pattern = ModuleLines(side: taken.side)
      for row in 0..<taken.side {
        for column in 0..<taken.side where !taken[column, row] {
          pattern[column, row] = Mask.flips(mask, column: column, row: row)
        }
      }
      let format = FormatInformation.bits(level: level, mask: mask)
      for (bit, places) in places.enumerated() {
        for (column, row) in places { pattern[column, row] = format >> bit & 1 == 1 }
      }
      return pattern
    }
    rows = Self.lanes(patterns.map { windows.words(of: $0) })
    columns = Self.lanes(patterns.map { windows.words(of: $0.transposed()) })
  }

  /// Brings the words of the masks beside one another.
  static func lanes(_ words: [[UInt64]]) -> [MaskLanes] {
    words[0].indices.map { index in MaskLanes(words.map { $0[index] }) }
  }
}
