/// Packs the streams of PDF files; one worker owns it.
final class PDFPacking {
  private let deflater: Deflater

  init() throws(RenderingError) {
    do { deflater = try Deflater(level: 6) } catch { throw .packing(reason: String(describing: error)) }
  }

  /// The bytes as one zlib stream.
  func packed(_ bytes: Span<UInt8>) throws(RenderingError) -> [UInt8] {
    do { return try deflater.packed(bytes) } catch { throw .packing(reason: String(describing: error)) }
  }
}
