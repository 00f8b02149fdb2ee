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

  /// The place of a colour in `colors`, where it is put at the end when it is new.
  mutating func index(of color: UInt32) -> Int {
    let slot = slot(of: color)
    if keys[slot] == color { return Int(indices[slot]) }
    keys[slot] = color
    indices[slot] = UInt16(colors.count)
    colors.append(color)
    counts.append(0)
    isSolid.append(false)
    return colors.count - 1
  }

  /// Notes that a colour fills `length` pixels in a row.
  mutating func count(_ index: Int, length: Int) {
    counts[index] += length
    if length >= Self.solidRun { isSolid[index] = true }
  }

  /// The slot that holds a colour, or the free one where it belongs (Fibonacci hashing, linear probing).
  private func slot(of color: UInt32) -> Int {
    var slot = Int((color &* 2_654_435_769) >> (32 - UInt32(Self.slotBits)))
    while keys[slot] != color && keys[slot] != Self.noColor { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
