/// Packs pixels into a PNG file.
///
/// Measured on an A3 poster at 300 dpi (3508 by 4961 pixels, a band, ten symbols, text) beside Cairo's own writer
/// with 387 ms and 445 kB: libspng 74 ms and 835 kB at best, libdeflate 63 ms and 467 kB plus 30 ms of filtering,
/// this encoder over ISA-L 29 ms and 602 kB in true colour, 22 ms and 306 kB with a palette. So: ISA-L, row by row,
/// and a palette wherever the colours allow it.
public enum PNGEncoder {
  /// What may happen to colours where there are more than a palette holds.
  public enum Colors: Sendable, Hashable {
    /// Every pixel stays as it is; beyond 256 colours the file is about twice as large.
    case exact
    /// Pixels on the edges of text and shapes are rounded by less than 16 of 255 where that saves the palette.
    ///
    /// Colours that fill any 16 pixels in a row stay exact.
    case roundedEdges
  }

  /// Packs `pixels` and says how large they are meant to be.
  ///
  /// - Parameters:
  ///   - pixels: `0xRRGGBB` in the lower 24 bits of each, as Cairo's `RGB24` holds them; the upper 8 are ignored.
  ///   - width: Pixels across.
  ///   - height: Pixels down.
  ///   - rowStride: Pixels from one row to the next, at least `width`.
  ///   - dotsPerInch: The resolution, written in whole pixels per metre.
  ///   - colors: What may happen to colours beyond 256.
  /// - Returns: The bytes of the file, the same for the same pixels.
  public static func encode(
    _ pixels: Span<UInt32>, width: Int, height: Int, rowStride: Int, dotsPerInch: Double,
    colors: Colors = .exact
  ) throws(PNGError) -> [UInt8] {
    // PNG's numbers are 31 bits wide; a row of 2^28 pixels is far beyond what Cairo draws.
    guard (1..<1 << 28).contains(width), (1..<1 << 28).contains(height), rowStride >= width else {
      throw .badSize(width: width, height: height)
    }
    guard pixels.count >= rowStride * (height - 1) + width else { throw .tooFewPixels(pixels.count) }
    let image = PNGImage(width: width, height: height, rowStride: rowStride)
    let palette = image.palette(of: pixels, colors: colors)
    let stream = try DeflateStream()
    if let palette {
      try image.packIndexed(pixels, palette: palette, into: stream)
    } else {
      try image.packTrueColor(pixels, into: stream)
    }
    return file(image, palette: palette, dotsPerInch: dotsPerInch, packed: stream.bytes)
  }

  private static func file(
    _ image: PNGImage, palette: PNGPalette?, dotsPerInch: Double, packed: [UInt8]
  ) -> [UInt8] {
    var writer = PNGWriter(reserving: packed.count + 1024)
    // 8 bits; colour type 3 is a palette and 2 is red, green, blue; deflate, the five filters, no interlacing.
    let kind: [UInt8] = [8, palette == nil ? 2 : 3, 0, 0, 0]
    writer.append("IHDR", bigEndian(image.width) + bigEndian(image.height) + kind)
    // The intent: 0, perceptual.
    writer.append("sRGB", [0])
    let pixelsPerMetre = Int(min(max(1, (dotsPerInch / 0.0254).rounded()), Double(Int32.max)))
    writer.append("pHYs", bigEndian(pixelsPerMetre) + bigEndian(pixelsPerMetre) + [1])
    if let palette {
      let parts = palette.entries.flatMap { [$0 >> 16, $0 >> 8, $0] }
      writer.append("PLTE", parts.map(UInt8.init(truncatingIfNeeded:)))
    }
    writer.append("IDAT", packed)
    writer.append("IEND", [])
    return writer.bytes
  }
}

/// Why pixels cannot become a PNG file.
public enum PNGError: Error, Sendable, Hashable {
  /// There are no pixels, or more than the format counts.
  case badSize(width: Int, height: Int)
  /// There are fewer pixels than the size says.
  case tooFewPixels(Int)
  /// Memory ran out, or the packed pixels pass 2 GiB.
  case packingFailed
}

/// A number as PNG writes it: four bytes, the largest first.
func bigEndian(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// The chunks of a PNG file, each with its length and checksum.
private struct PNGWriter {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
    bytes += [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
  }

  mutating func append(_ name: String, _ data: [UInt8]) {
    bytes += bigEndian(data.count)
    let start = bytes.count
    bytes += name.utf8
    bytes += data
    bytes += bigEndian(Int(DeflateStream.checksum(bytes.span.extracting(start..<bytes.count))))
  }
}
