/// Packs the streams of PDF files; one worker owns it.
final class PDFPacking {
  private let deflater: Deflater

  /// Level 6: on A3 posters with ten symbols level 4 saved 7 % of the time of a PDF and cost 4 % of its size; level 7
  /// cost 13 % and saved 1 % (Benchmarks/PosterPDF, 2026-11-24).
  init() throws(RenderingError) {
    do { deflater = try Deflater(level: 6) } catch { throw .packing(reason: String(describing: error)) }
  }

  /// The bytes as one zlib stream.
  func packed(_ bytes: Span<UInt8>) throws(RenderingError) -> [UInt8] {
    do { return try deflater.packed(bytes) } catch { throw .packing(reason: String(describing: error)) }
  }
}
