/// Packs pixels into a PNG file.
///
/// How rows are written and how hard they are packed was measured on an A3 poster at 300 dpi (3508 by 4961 pixels,
/// 1,380 colours, ten symbols), as CPU time of libdeflate 1.14 alone, where Cairo's own writer takes 392 ms and 695 kB:
///
///     level                              1           2           4           6
///     palette, no filter         42 ms 465   25 ms 469   25 ms 403   33 ms 356 kB
///     palette, equal rows "up"   43 ms 426   24 ms 429   25 ms 373   31 ms 335 kB
///     palette, all rows "up"     45 ms 346   24 ms 345   25 ms 337   28 ms 321 kB
///     true colour, no filter     69 ms 912   64 ms 880   67 ms 844   77 ms 751 kB
///     true colour, all rows "up" 133 ms 732  65 ms 714   67 ms 719   75 ms 680 kB
///
/// So: "up" for all rows, whose zeros cost nothing to make where rows are known as runs of colours; level 4 for
/// a palette and 2 for true colour; and a palette wherever the colours allow it.
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
  ///   - memory: What is kept from one image to the next.
  /// - Returns: The bytes of the file, the same for the same pixels on every machine.
  public static func encode(
    _ pixels: Span<UInt32>, width: Int, height: Int, rowStride: Int, dotsPerInch: Double,
    colors: Colors = .exact, reusing memory: PNGMemory = PNGMemory()
  ) throws(PNGError) -> [UInt8] {
    // PNG's numbers are 31 bits wide; a row of 2^28 pixels is far beyond what Cairo draws.
    guard (1..<1 << 28).contains(width), (1..<1 << 28).contains(height), rowStride >= width else {
      throw .badSize(width: width, height: height)
    }
    guard pixels.count >= rowStride * (height - 1) + width else { throw .tooFewPixels(pixels.count) }
    let image = PNGImage(width: width, height: height, rowStride: rowStride)
    let limit = colors == .exact ? 256 : ColorTable.capacity
    let runs = PixelRuns(image, of: pixels, limit: limit)
    let palette = runs.flatMap { PNGPalette(exact: $0.table) ?? PNGPalette(rounding: $0.table) }
    let deflater: Deflater
    if let runs, let palette {
      image.writeIndexed(runs, palette: palette, to: &memory.rows)
      deflater = try Deflater(level: indexedLevel)
    } else {
      image.writeTrueColor(pixels, to: &memory.rows)
      deflater = try Deflater(level: trueColorLevel)
    }
    let rows = memory.rows
    return file(image, palette: palette, dotsPerInch: dotsPerInch, packed: try deflater.packed(rows.span))
  }

  private static let indexedLevel: Int32 = 4
  private static let trueColorLevel: Int32 = 2

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

/// The rows of the last image before they were packed.
///
/// A page at 300 dpi has 17 MB of them, and fresh memory costs the machine more time than writing to it.
public final class PNGMemory {
  var rows: [UInt8] = []

  /// Makes an empty memory.
  public init() {}
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
    bytes += bigEndian(Int(Deflater.checksum(bytes.span.extracting(start..<bytes.count))))
  }
}
