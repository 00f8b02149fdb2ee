/// The modules of a version that hold no data (ISO/IEC 18004, 6.3), and where the others take their data from.
struct FunctionPatterns {
  /// The rows of the dark modules; the format information, which depends on level and mask, is left light.
  private(set) var dark: ModuleLines
  /// The rows of all modules that are no data, dark and light ones.
  private(set) var taken: ModuleLines

  /// Draws the patterns of `version`.
  init(version: Int) {
    let side = 17 + 4 * version
    dark = ModuleLines(side: side)
    taken = ModuleLines(side: side)
    drawTiming()
    for (column, row) in [(3, 3), (side - 4, 3), (3, side - 4)] { drawFinder(column: column, row: row) }
    drawAlignment(version: version)
    takeFormat()
    if version >= 7 { drawVersion(version) }
  }

  /// The places of the data modules, in the order of the codewords' bits (ISO/IEC 18004, 7.7.3): two columns at a time
  /// from the right, upwards first, and then down and up in turns.
  var dataPlaces: [UInt16] {
    let side = taken.side
    var places: [UInt16] = []
    var isUpward = true
    // Column 6 is all timing pattern, and the pairs go on beside it.
    for right in Array(stride(from: side - 1, to: 6, by: -2)) + [5, 3, 1] {
      for step in 0..<side {
        let row = isUpward ? side - 1 - step : step
        for column in [right, right - 1] where !taken[column, row] {
          places.append(taken.place(ofPosition: column, line: row))
        }
      }
      isUpward.toggle()
    }
    return places
  }

  /// The middles of alignment patterns, on both axes (ISO/IEC 18004, annex E).
  static func alignmentPositions(version: Int) -> [Int] {
    guard version > 1 else { return [] }
    let last = 10 + 4 * version
    let gaps = version / 7 + 1
    // An even distance, from the last one back; what is left over makes the first gap smaller.
    let even = (last - 6 + 2 * gaps - 1) / (2 * gaps) * 2
    let distance = version == 32 ? 26 : even
    return [6] + (0..<gaps).map { last - $0 * distance }.reversed()
  }

  private mutating func set(_ column: Int, _ row: Int, isDark: Bool) {
    dark[column, row] = isDark
    taken[column, row] = true
  }

  private mutating func drawTiming() {
    for position in 0..<dark.side {
      set(position, 6, isDark: position % 2 == 0)
      set(6, position, isDark: position % 2 == 0)
    }
  }

  /// Three squares in one another, and the separator around them.
  private mutating func drawFinder(column: Int, row: Int) {
    let square = 0..<dark.side
    for down in -4...4 {
      for across in -4...4 where square.contains(column + across) && square.contains(row + down) {
        let ring = max(abs(across), abs(down))
        set(column + across, row + down, isDark: ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment(version: Int) {
    let positions = Self.alignmentPositions(version: version)
    guard let first = positions.first, let last = positions.last else { return }
    for row in positions {
      for column in positions {
        // Three corners are taken by finder patterns.
        let corners = [(first, first), (last, first), (first, last)]
        if corners.contains(where: { $0 == (column, row) }) { continue }
        for down in -2...2 {
          for across in -2...2 {
            set(column + across, row + down, isDark: max(abs(across), abs(down)) != 1)
          }
        }
      }
    }
  }

  /// Takes the modules of the format information; the one above it at the bottom is always dark.
  private mutating func takeFormat() {
    for (column, row) in FormatInformation.places(side: dark.side).joined() {
      set(column, row, isDark: false)
    }
    set(8, dark.side - 8, isDark: true)
  }

  /// Six by three modules beside the finder patterns at the top right and the bottom left (ISO/IEC 18004, 7.10).
  private mutating func drawVersion(_ version: Int) {
    // The rest of the division by x¹² + x¹¹ + x¹⁰ + x⁹ + x⁸ + x⁵ + x² + 1.
    let information = version.withBinaryRest(degree: 12, generator: 0b1_1111_0010_0101)
    for bit in 0..<18 {
      let isDark = information >> bit & 1 == 1
      set(dark.side - 11 + bit % 3, bit / 3, isDark: isDark)
      set(bit / 3, dark.side - 11 + bit % 3, isDark: isDark)
    }
  }
}
