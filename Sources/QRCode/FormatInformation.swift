/// The 15 bits that tell a reader the level and the mask (ISO/IEC 18004, 7.9).
enum FormatInformation {
  /// The bits; the lowest one is the first of `places`.
  static func bits(level: ErrorCorrectionLevel, mask: Int) -> Int {
    // The rest of the division by x¹⁰ + x⁸ + x⁵ + x⁴ + x² + x + 1, and a pattern so that the bits are never all 0.
    let indicated = (level.indicator << 3 | mask).withBinaryRest(degree: 10, generator: 0b101_0011_0111)
    return indicated ^ 0b101_0100_0001_0010
  }

  /// The two places of each bit, as columns and rows: around the finder pattern at the top left, and beside the others.
  static func places(side: Int) -> [[(column: Int, row: Int)]] {
    (0..<15).map { bit in
      // The timing patterns, at 6, are jumped over.
      let around = bit < 8 ? (8, bit < 6 ? bit : bit + 1) : (bit == 8 ? 7 : 14 - bit, 8)
      let beside = bit < 8 ? (side - 1 - bit, 8) : (8, side - 15 + bit)
      return [around, beside]
    }
  }
}

extension ErrorCorrectionLevel {
  /// The two bits of the format information (ISO/IEC 18004, table 12).
  fileprivate var indicator: Int {
    switch self {
    case .low: 0b01
    case .medium: 0b00
    case .quartile: 0b11
    case .high: 0b10
    }
  }
}

extension Int {
  /// The number followed by `degree` bits that correct it: the rest of its division by `generator`, without carries.
  func withBinaryRest(degree: Int, generator: Int) -> Int {
    var rest = self << degree
    while rest >> degree != 0 {
      let highest = Int.bitWidth - 1 - rest.leadingZeroBitCount
      rest ^= generator << (highest - degree)
    }
    return self << degree | rest
  }
}
