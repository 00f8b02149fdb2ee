import CZXing
import PageModel

/// Finds QR symbols in rasters.
public enum SymbolReader {
  /// How pixels become dark or light before symbols are looked for.
  public enum Threshold: Sendable, Hashable {
    /// Dark up to half of white: the fastest, right for artwork.
    case fixed
    /// Dark against the surroundings, as a phone decides it; three times slower.
    case local
  }

  /// Reads every symbol of a raster that the reader finds; on crowded pages it may stop short of all.
  public static func read(
    _ raster: GrayRaster, threshold: Threshold = .fixed
  ) throws(ReadingError) -> [ReadSymbol] {
    try read(raster, region: raster.bounds, threshold: threshold)
  }

  /// Reads the symbols of a part of a raster; their places are those on the whole page.
  static func read(
    _ raster: GrayRaster, region: PixelRegion, threshold: Threshold
  ) throws(ReadingError) -> [ReadSymbol] {
    guard region.width > 0, region.height > 0 else { return [] }
    let symbols = try SymbolList(raster, region: region, threshold: threshold)
    return (0..<symbols.count).map { symbols.symbol(at: $0, region: region, scale: raster.pixelsPerPoint) }
  }
}

/// Why a raster could not be looked at; a page without symbols is no error.
public enum ReadingError: Error, Sendable, Hashable {
  /// Memory ran out, or the library failed inside.
  case readerFailed
  /// The raster has more pixels to a side than the reader can count.
  case rasterTooLarge
}

/// The reader's list of symbols, freed with the value.
@safe private struct SymbolList: ~Copyable {
  private let pointer: OpaquePointer

  init(
    _ raster: GrayRaster, region: PixelRegion, threshold: SymbolReader.Threshold
  ) throws(ReadingError) {
    guard let width = Int32(exactly: region.width), let height = Int32(exactly: region.height),
      let stride = Int32(exactly: raster.rowStride)
    else { throw .rasterTooLarge }
    let binarizer = threshold == .fixed ? CZXING_FIXED_THRESHOLD : CZXING_LOCAL_AVERAGE
    let start = region.y * raster.rowStride + region.x
    // Looking harder visits every row instead of every twentieth: an A3 page at 72 dpi gave 10 symbols of 10 instead of 4.
    let pointer = unsafe raster.bytes.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      guard let base = bytes.baseAddress else { return nil }
      let image = unsafe czxing_image(
        pixels: base + start, width: width, height: height, row_stride: stride)
      return unsafe czxing_read(image, binarizer, true)
    }
    guard let pointer = unsafe pointer else { throw .readerFailed }
    unsafe self.pointer = pointer
  }

  deinit { unsafe czxing_free(pointer) }

  var count: Int { unsafe czxing_count(pointer) }

  func symbol(at index: Int, region: PixelRegion, scale: Double) -> ReadSymbol {
    let symbol = unsafe czxing_symbol_at(pointer, index)
    let bytes = unsafe Array(UnsafeBufferPointer(start: symbol.bytes, count: symbol.byte_count))
    let (x, y) = unsafe (symbol.corner_x, symbol.corner_y)
    let corners = [(x.0, y.0), (x.1, y.1), (x.2, y.2), (x.3, y.3)].map {
      Point(x: Double(region.x + Int($0.0)) / scale, y: Double(region.y + Int($0.1)) / scale)
    }
    let level = unsafe symbol.level == 0 ? nil : Character(Unicode.Scalar(UInt8(bitPattern: symbol.level)))
    return unsafe ReadSymbol(bytes: bytes, corners: corners, level: level, isMirrored: symbol.mirrored)
  }
}
