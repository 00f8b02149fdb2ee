/// The modules of a square as bits, line by line; a set bit is a dark module.
///
/// The lines are rows, or columns after `transposed()`. Bit 0 of the first word of a line is its first module, and
/// bits after the last module are 0.
struct ModuleLines: Sendable {
  /// Modules per side.
  let side: Int
  /// Words per line: one to three.
  let wordsPerLine: Int
  /// The lines, one after another.
  private(set) var words: [UInt64]

  /// A square of light modules.
  init(side: Int) {
    self.side = side
    wordsPerLine = (side + 63) / 64
    words = [UInt64](repeating: 0, count: side * wordsPerLine)
  }

  /// The module at `position` in `line`.
  subscript(position: Int, line: Int) -> Bool {
    get { words[line * wordsPerLine + position / 64] >> UInt64(position % 64) & 1 == 1 }
    set {
      let bit = UInt64(1) << UInt64(position % 64)
      if newValue {
        words[line * wordsPerLine + position / 64] |= bit
      } else {
        words[line * wordsPerLine + position / 64] &= ~bit
      }
    }
  }

  /// Where a module lies, for `place(_:at:)`: the number of its bit in all words.
  func place(ofPosition position: Int, line: Int) -> UInt16 {
    UInt16(line * wordsPerLine * 64 + position)
  }

  /// Makes the modules at `places`, which are light, dark where `bytes` have a 1, the highest bit of a byte first.
  mutating func draw(_ bytes: [UInt8], at places: [UInt16]) {
    for (index, byte) in bytes.enumerated() {
      for bit in 0..<8 {
        let place = places[index * 8 + bit]
        words[Int(place >> 6)] |= UInt64(byte >> UInt8(7 - bit) & 1) &<< UInt64(place)
      }
    }
  }

  /// Rows as columns, or columns as rows.
  func transposed() -> ModuleLines {
    var result = ModuleLines(side: side)
    for above in 0..<wordsPerLine {
      let lines = above * 64..<min(above * 64 + 64, side)
      for left in 0..<wordsPerLine {
        var block = BitBlock(repeating: 0)
        for line in lines { block[line - above * 64] = words[line * wordsPerLine + left] }
        Self.transpose(&block)
        for line in left * 64..<min(left * 64 + 64, side) {
          result.words[line * wordsPerLine + above] = block[line - left * 64]
        }
      }
    }
    return result
  }

  private typealias BitBlock = InlineArray<64, UInt64>

  /// Swaps rows and columns of 64 words.
  ///
  /// The quarters at the top right and the bottom left change places, then the same is done within each quarter, and
  /// so on down to single bits. One step of the inner loop does it for all quarters that lie in two words.
  private static func transpose(_ block: inout BitBlock) {
    var width = 32
    var left: UInt64 = 0xFFFF_FFFF
    while width > 0 {
      var line = 0
      while line < 64 {
        let different = (block[line] &>> UInt64(width) ^ block[line + width]) & left
        block[line] ^= different &<< UInt64(width)
        block[line + width] ^= different
        line = (line + width + 1) & ~width
      }
      width /= 2
      left ^= left &<< UInt64(width)
    }
  }
}
