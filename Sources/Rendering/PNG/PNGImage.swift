#if canImport(Glibc)
  import Glibc
#endif

/// The size of an image, and the ways to write its rows.
struct PNGImage {
  let width: Int
  let height: Int
  /// Pixels from one row to the next.
  let rowStride: Int

  /// The byte before each row that says how it is written (PNG, 9.2).
  private enum Filter {
    static let none: UInt8 = 0
    static let up: UInt8 = 2
  }

  /// Where the pixels of a row lie.
  func row(_ y: Int) -> Range<Int> { y * rowStride..<y * rowStride + width }

  /// Whether a row is the same as the one above; on a poster one row of three is.
  func repeatsRowAbove(_ y: Int, of pixels: Span<UInt32>) -> Bool {
    guard y > 0 else { return false }
    return unsafe pixels.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      let row = unsafe start + y * rowStride
      return unsafe memcmp(row, row - rowStride, width * MemoryLayout<UInt32>.size) == 0
    }
  }

  /// Writes the numbers of the colours, every row but the first as the difference to the row above, over all of `bytes`.
  func writeIndexed(_ image: PixelRuns, palette: PNGPalette, to bytes: inout [UInt8]) {
    resize(&bytes, bytesPerPixel: 1)
    var target = bytes.mutableSpan
    let length = width + 1
    // The last row that did not repeat the one above it.
    var above = 0..<0
    for y in 0..<height {
      let offset = y * length
      let row = image.rows[y]
      target[offset] = y == 0 ? Filter.none : Filter.up
      if row.isEmpty {
        fill(&target, offset + 1..<offset + length, with: 0)
      } else {
        writeDifference(
          of: image.runs[row], to: image.runs[above], palette.numbers, in: &target, at: offset + 1)
        above = row
      }
    }
  }

  /// Writes run by run how the numbers of a row differ from those above, where nothing lies above the first.
  private func writeDifference(
    of row: ArraySlice<PixelRuns.Run>, to rowAbove: ArraySlice<PixelRuns.Run>, _ numbers: [UInt8],
    in target: inout MutableSpan<UInt8>, at offset: Int
  ) {
    var start = 0
    var above = rowAbove.startIndex
    for run in row {
      let end = Int(run.end)
      while start < end {
        var (pieceEnd, numberAbove) = (end, UInt8(0))
        if above < rowAbove.endIndex {
          pieceEnd = min(end, Int(rowAbove[above].end))
          numberAbove = numbers[Int(rowAbove[above].color)]
          if pieceEnd == rowAbove[above].end { above += 1 }
        }
        let difference = numbers[Int(run.color)] &- numberAbove
        fill(&target, offset + start..<offset + pieceEnd, with: difference)
        start = pieceEnd
      }
    }
  }

  private func fill(_ target: inout MutableSpan<UInt8>, _ range: Range<Int>, with value: UInt8) {
    // A call for each pixel on the edge of a letter takes longer than the pixel.
    if range.count < 8 {
      for index in range { target[index] = value }
    } else {
      precondition(range.lowerBound >= 0 && range.upperBound <= target.count)
      unsafe target.withUnsafeMutableBufferPointer { unsafe $0[range].update(repeating: value) }
    }
  }

  /// Writes every row but the first as the difference to the row above, over all of `bytes`.
  func writeTrueColor(_ pixels: Span<UInt32>, to bytes: inout [UInt8]) {
    resize(&bytes, bytesPerPixel: 3)
    var target = bytes.mutableSpan
    for y in 0..<height {
      let offset = y * (3 * width + 1)
      target[offset] = y == 0 ? Filter.none : Filter.up
      let row = pixels.extracting(row(y))
      if y == 0 {
        for x in 0..<width { store(row[x], (0, 0, 0), at: offset + 1 + 3 * x, in: &target) }
      } else {
        let above = pixels.extracting(self.row(y - 1))
        for x in 0..<width { store(row[x], parts(above[x]), at: offset + 1 + 3 * x, in: &target) }
      }
    }
  }

  /// Every byte is written anew, so those of the image before are kept where they are as many.
  private func resize(_ bytes: inout [UInt8], bytesPerPixel: Int) {
    let count = (bytesPerPixel * width + 1) * height
    if bytes.count != count { bytes = [UInt8](repeating: 0, count: count) }
  }

  private func store(
    _ pixel: UInt32, _ above: (UInt8, UInt8, UInt8), at offset: Int, in bytes: inout MutableSpan<UInt8>
  ) {
    let (red, green, blue) = parts(pixel)
    bytes[offset] = red &- above.0
    bytes[offset + 1] = green &- above.1
    bytes[offset + 2] = blue &- above.2
  }

  private func parts(_ pixel: UInt32) -> (UInt8, UInt8, UInt8) {
    (
      UInt8(truncatingIfNeeded: pixel >> 16), UInt8(truncatingIfNeeded: pixel >> 8),
      UInt8(truncatingIfNeeded: pixel)
    )
  }
}
