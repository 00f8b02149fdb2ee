/// An image as runs of one colour: a poster is a hundred times shorter so, and its pixels are looked at only once.
struct PixelRuns {
  /// Pixels of one colour in a row.
  struct Run: Equatable {
    /// The place of the colour in the table.
    let color: UInt16
    /// The pixel after the last.
    let end: UInt32
  }

  /// The colours that were met.
  private(set) var table = ColorTable()
  /// The runs of all rows but those that repeat the row above.
  private(set) var runs: [Run] = []
  /// The runs of each row; a row that repeats the row above has none.
  private(set) var rows: [Range<Int>] = []

  /// Reads an image; `nil` where it has more than `limit` colours.
  init?(_ image: PNGImage, of pixels: Span<UInt32>, limit: Int) {
    rows.reserveCapacity(image.height)
    // The last row that was written down.
    var above = 0..<0
    for y in 0..<image.height {
      var row = runs.count..<runs.count
      if !image.repeatsRowAbove(y, of: pixels) {
        guard read(pixels.extracting(image.row(y)), limit: limit) else { return nil }
        row = row.lowerBound..<runs.count
        // The upper 8 bits of pixels are noise: rows may differ in nothing else.
        if runs[row] == runs[above] {
          runs.removeLast(row.count)
          row = runs.count..<runs.count
        } else {
          count(row)
          above = row
        }
      }
      rows.append(row)
    }
  }

  private mutating func read(_ row: Span<UInt32>, limit: Int) -> Bool {
    var start = 0
    while start < row.count {
      let end = row.endOfRun(from: start)
      let index = table.index(of: row[start] & 0xFF_FFFF)
      guard index < limit else { return false }
      runs.append(Run(color: UInt16(index), end: UInt32(end)))
      start = end
    }
    return true
  }

  private mutating func count(_ row: Range<Int>) {
    var start: UInt32 = 0
    for run in runs[row] {
      table.count(Int(run.color), length: Int(run.end - start))
      start = run.end
    }
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
