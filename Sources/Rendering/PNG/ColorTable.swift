/// The colours of an image in the order in which they are met.
struct ColorTable {
  /// More colours than this are a photo.
  static let capacity = 8192
  /// Stands for "none": colours have 24 bits.
  static let noColor = UInt32.max
  /// So many pixels in a row are a surface, not the edge of one.
  private static let solidRun = 16
  /// A power of two, so that a hash is cut to size by its upper bits, and four times the capacity for few collisions.
  private static let slotBits = 15

  /// The colours as `0xRRGGBB`.
  private(set) var colors: [UInt32] = []
  /// Pixels of each colour, without those in rows that repeat the row above.
  private(set) var counts: [Int] = []
  /// Whether a colour fills a surface somewhere.
  private(set) var isSolid: [Bool] = []
  /// Open addressing: the color and its index, side by side.
  private var keys = [UInt32](repeating: noColor, count: 1 << slotBits)
  private var indices = [UInt16](repeating: 0, count: 1 << slotBits)

  /// Counts a row; `false` where the image has more than `limit` colours.
  mutating func add(_ row: Span<UInt32>, limit: Int) -> Bool {
    var start = 0
    while start < row.count {
      let color = row[start] & 0xFF_FFFF
      let end = row.endOfRun(from: start)
      let index = insert(color)
      guard colors.count <= limit else { return false }
      counts[index] += end - start
      if end - start >= Self.solidRun { isSolid[index] = true }
      start = end
    }
    return true
  }

  /// The place of a colour in `colors`.
  func index(of color: UInt32) -> Int? {
    let slot = slot(of: color)
    return keys[slot] == color ? Int(indices[slot]) : nil
  }

  private mutating func insert(_ color: UInt32) -> Int {
    let slot = slot(of: color)
    if keys[slot] == color { return Int(indices[slot]) }
    keys[slot] = color
    indices[slot] = UInt16(colors.count)
    colors.append(color)
    counts.append(0)
    isSolid.append(false)
    return colors.count - 1
  }

  /// The slot that holds a colour, or the free one where it belongs (Fibonacci hashing, linear probing).
  private func slot(of color: UInt32) -> Int {
    var slot = Int((color &* 2_654_435_769) >> (32 - UInt32(Self.slotBits)))
    while keys[slot] != color && keys[slot] != Self.noColor { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}

extension Span<UInt32> {
  /// The end of the pixels from `start` on that have one colour; their upper 8 bits do not count.
  ///
  /// Eight pixels at a time: a poster is mostly paper, and this loop sees every pixel of it.
  func endOfRun(from start: Int) -> Int {
    let color = self[start] & 0xFF_FFFF
    var end = start + 1
    while end + 8 <= count {
      let pixels = unsafe withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: end * MemoryLayout<UInt32>.size, as: SIMD8<UInt32>.self)
      }
      guard pixels & 0xFF_FFFF == SIMD8(repeating: color) else { break }
      end += 8
    }
    while end < count, self[end] & 0xFF_FFFF == color { end += 1 }
    return end
  }
}
