#if canImport(Glibc)
  import Glibc
#endif

/// The size of an image, and the ways to pack its rows.
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

  /// Whether a row is the same as the one above; on a poster two rows of three are.
  func repeatsRowAbove(_ y: Int, of pixels: Span<UInt32>) -> Bool {
    guard y > 0 else { return false }
    return unsafe pixels.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      let row = unsafe start + y * rowStride
      return unsafe memcmp(row, row - rowStride, width * MemoryLayout<UInt32>.size) == 0
    }
  }

  /// Writes a row as the numbers of its colours, or as "the same as above".
  func packIndexed(
    _ pixels: Span<UInt32>, palette: PNGPalette, into stream: borrowing DeflateStream
  ) throws(PNGError) {
    var indices = [UInt8](repeating: 0, count: width + 1)
    var previous = indices
    var repeated = indices
    repeated[0] = Filter.up
    for y in 0..<height {
      let isLast = y == height - 1
      if repeatsRowAbove(y, of: pixels) {
        try stream.write(repeated.span, isLast: isLast)
        continue
      }
      swap(&indices, &previous)
      palette.number(pixels.extracting(row(y)), into: &indices)
      // Rows of other pixels may have the same numbers: the upper 8 bits are noise, and edges are rounded.
      if y > 0, indices == previous {
        try stream.write(repeated.span, isLast: isLast)
      } else {
        try stream.write(indices.span, isLast: isLast)
      }
    }
  }

  /// Writes every row but the first as the difference to the row above, which is mostly zeros.
  func packTrueColor(_ pixels: Span<UInt32>, into stream: borrowing DeflateStream) throws(PNGError) {
    var bytes = [UInt8](repeating: 0, count: 3 * width + 1)
    var repeated = bytes
    repeated[0] = Filter.up
    for y in 0..<height {
      let isLast = y == height - 1
      if repeatsRowAbove(y, of: pixels) {
        try stream.write(repeated.span, isLast: isLast)
        continue
      }
      bytes[0] = y == 0 ? Filter.none : Filter.up
      let row = pixels.extracting(row(y))
      if y == 0 {
        for x in 0..<width { store(row[x], (0, 0, 0), at: 3 * x + 1, in: &bytes) }
      } else {
        let above = pixels.extracting(self.row(y - 1))
        for x in 0..<width { store(row[x], parts(above[x]), at: 3 * x + 1, in: &bytes) }
      }
      try stream.write(bytes.span, isLast: isLast)
    }
  }

  private func store(
    _ pixel: UInt32, _ above: (UInt8, UInt8, UInt8), at offset: Int, in bytes: inout [UInt8]
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
