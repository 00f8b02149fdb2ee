/// How much each version of a symbol holds at each level.
///
/// The encoder looks here first, so that it draws a symbol once: drawing (eight masks, each weighed) is nearly all of
/// the cost.
enum SymbolCapacity {
  /// The smallest and the largest version.
  static let versions = 1...40

  /// The smallest version from `minimum` on that holds `bytes` in `mode` at `level`.
  static func version(
    for bytes: [UInt8], mode: EncodingMode, level: ErrorCorrectionLevel, from minimum: Int
  ) -> Int? {
    (minimum...versions.upperBound).first {
      fits(bytes.count, mode: mode, version: $0, level: level)
    }
  }

  /// Whether `count` characters fit into a symbol of `version` at `level`.
  static func fits(_ count: Int, mode: EncodingMode, version: Int, level: ErrorCorrectionLevel) -> Bool {
    let bits = mode.bitCount(characters: count, version: version)
    return count < 1 << mode.lengthBits(version: version)
      && bits <= dataCodewords(version: version, level: level) * 8
  }

  /// The characters that fit into the largest symbol at `level`.
  static func largest(mode: EncodingMode, level: ErrorCorrectionLevel) -> Int {
    let version = versions.upperBound
    var count = 0
    // 14 bits count up to 16,383 characters, more than any symbol holds.
    for bit in (0..<14).reversed() where fits(count | 1 << bit, mode: mode, version: version, level: level) {
      count |= 1 << bit
    }
    return count
  }

  /// The bytes of a symbol that carry data (ISO/IEC 18004, table 7; tests hold them against libqrencode).
  static func dataCodewords(version: Int, level: ErrorCorrectionLevel) -> Int {
    switch level {
    case .low: low[version - 1]
    case .medium: medium[version - 1]
    case .quartile: quartile[version - 1]
    case .high: high[version - 1]
    }
  }

  /// The blocks that the codewords of a symbol are divided into (ISO/IEC 18004, table 9).
  static func blocks(version: Int, level: ErrorCorrectionLevel) -> Int {
    switch level {
    case .low: lowBlocks[version - 1]
    case .medium: mediumBlocks[version - 1]
    case .quartile: quartileBlocks[version - 1]
    case .high: highBlocks[version - 1]
    }
  }

  private static let low = [
    19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795, 861,
    932, 1006, 1094, 1174, 1276, 1370, 1468, 1531, 1631, 1735, 1843, 1955, 2071, 2191, 2306, 2434, 2566,
    2702, 2812, 2956,
  ]
  private static let medium = [
    16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669,
    714, 782, 860, 914, 1000, 1062, 1128, 1193, 1267, 1373, 1455, 1541, 1631, 1725, 1812, 1914, 1992,
    2102, 2216, 2334,
  ]
  private static let quartile = [
    13, 22, 34, 48, 62, 76, 88, 110, 132, 154, 180, 206, 244, 261, 295, 325, 367, 397, 445, 485,
    512, 568, 614, 664, 718, 754, 808, 871, 911, 985, 1033, 1115, 1171, 1231, 1286, 1354, 1426, 1502,
    1582, 1666,
  ]
  private static let high = [
    9, 16, 26, 36, 46, 60, 66, 86, 100, 122, 140, 158, 180, 197, 223, 253, 283, 313, 341, 385,
    406, 442, 464, 514, 538, 596, 628, 661, 701, 745, 793, 845, 901, 961, 986, 1054, 1096, 1142, 1222,
    1276,
  ]
  private static let lowBlocks = [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16,
    17, 18, 19, 19, 20, 21, 22, 24, 25,
  ]
  private static let mediumBlocks = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28,
    29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]
  private static let quartileBlocks = [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35,
    38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
  ]
  private static let highBlocks = [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42,
    45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
  ]
}
