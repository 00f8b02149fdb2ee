import PageModel

/// A finished page as pixels of 8-bit grey: 0 is black, 255 is white.
public struct GrayRaster: Sendable, Hashable {
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  /// Pixels for each point of 1/72 inch.
  public let pixelsPerPoint: Double
  /// Bytes from one row to the next, at least `width`.
  public let rowStride: Int
  /// Row by row from the top left.
  public let bytes: [UInt8]

  /// Makes a raster from its rows.
  public init(width: Int, height: Int, pixelsPerPoint: Double, rowStride: Int? = nil, bytes: [UInt8]) {
    let stride = rowStride ?? width
    precondition(width > 0 && height > 0 && stride >= width, "a raster has pixels")
    precondition(bytes.count >= stride * (height - 1) + width, "a raster has all of its rows")
    precondition(pixelsPerPoint > 0, "a raster has a scale")
    self.width = width
    self.height = height
    self.pixelsPerPoint = pixelsPerPoint
    self.rowStride = stride
    self.bytes = bytes
  }

  /// The grey of the pixel at `x`, `y`, which must lie inside.
  public subscript(x: Int, y: Int) -> UInt8 { bytes[y * rowStride + x] }

  /// Every pixel.
  var bounds: PixelRegion { PixelRegion(x: 0, y: 0, width: width, height: height) }

  /// Whether there is a pixel at `x`, `y`.
  func contains(x: Int, y: Int) -> Bool { (0..<width).contains(x) && (0..<height).contains(y) }

  /// The pixels that a rectangle in points touches, cut off at the edges.
  func pixels(in rectangle: Rectangle) -> PixelRegion {
    region(
      left: (rectangle.minX * pixelsPerPoint).rounded(.down),
      top: (rectangle.minY * pixelsPerPoint).rounded(.down),
      right: (rectangle.maxX * pixelsPerPoint).rounded(.up),
      bottom: (rectangle.maxY * pixelsPerPoint).rounded(.up))
  }

  /// The pixels that lie inside a rectangle in points, cut off at the edges.
  func wholePixels(in rectangle: Rectangle) -> PixelRegion {
    region(
      left: (rectangle.minX * pixelsPerPoint).rounded(.up),
      top: (rectangle.minY * pixelsPerPoint).rounded(.up),
      right: (rectangle.maxX * pixelsPerPoint).rounded(.down),
      bottom: (rectangle.maxY * pixelsPerPoint).rounded(.down))
  }

  /// The first pixel of a row that is darker than `threshold`.
  func firstPixel(in columns: Range<Int>, y: Int, darkerThan threshold: UInt8) -> Int? {
    let row = y * rowStride
    return columns.first { bytes[row + $0] < threshold }
  }

  /// Clamped before they become integers, since a page may ask for anything.
  private func region(left: Double, top: Double, right: Double, bottom: Double) -> PixelRegion {
    let left = Int(min(max(0, left), Double(width)))
    let top = Int(min(max(0, top), Double(height)))
    let right = Int(min(max(Double(left), right), Double(width)))
    let bottom = Int(min(max(Double(top), bottom), Double(height)))
    return PixelRegion(x: left, y: top, width: right - left, height: bottom - top)
  }
}

/// An upright rectangle of whole pixels.
struct PixelRegion: Sendable, Hashable {
  let x: Int
  let y: Int
  let width: Int
  let height: Int
}
