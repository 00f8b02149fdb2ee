import CCairo

/// A picture of opaque pixels that can be written as PNG, by Cairo's writer.
public struct PixelPicture {
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  private var pixels: [UInt32]

  /// Why a picture cannot be written.
  public enum Fault: Error {
    /// Cairo refuses it: it is empty, or too large.
    case unwritable
  }

  /// Makes a picture of one colour, `0xRRGGBB`.
  public init(width: Int, height: Int, color: UInt32) {
    self.width = width
    self.height = height
    pixels = Array(repeating: color, count: width * height)
  }

  /// The colour of a pixel, `0xRRGGBB`, counted from the left and the top.
  public subscript(x: Int, y: Int) -> UInt32 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  /// The picture as a PNG file.
  public func png() throws -> [UInt8] {
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { unsafe cairo_surface_destroy(surface) }
    guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = unsafe cairo_image_surface_get_data(surface)
    else { throw Fault.unwritable }
    unsafe cairo_surface_flush(surface)
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    for y in 0..<height {
      for x in 0..<width {
        unsafe UnsafeMutableRawPointer(data).storeBytes(
          of: self[x, y], toByteOffset: y * stride + 4 * x, as: UInt32.self)
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
    var bytes: [UInt8] = []
    let status = unsafe withUnsafeMutablePointer(to: &bytes) { pointer in
      unsafe cairo_surface_write_to_png_stream(
        surface,
        { closure, data, count in
          guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
          unsafe closure.assumingMemoryBound(to: [UInt8].self).pointee.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, pointer)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw Fault.unwritable }
    return bytes
  }
}
