import CCairo
import PageModel

/// A page as pixels, owned by Cairo.
@safe
public struct Raster: ~Copyable {
  private let surface: CairoSurface
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  /// Bytes from one row to the next.
  public let stride: Int
  /// Pixels a point.
  public let pixelsPerPoint: Double

  /// Cairo's coordinates are 16 bits wide.
  private static let mostPixels = 32_767

  /// Makes a white raster for a page of `size` points.
  init(_ size: Size, dotsPerInch: Double) throws(RenderingError) {
    pixelsPerPoint = dotsPerInch / 72
    width = max(Int((size.width * pixelsPerPoint).rounded()), 1)
    height = max(Int((size.height * pixelsPerPoint).rounded()), 1)
    guard width <= Self.mostPixels, height <= Self.mostPixels else {
      throw .tooLarge(width: width, height: height)
    }
    let created = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: "making a raster")
    stride = unsafe Int(cairo_image_surface_get_stride(surface.surface))
  }

  /// Draws a page; modules of symbols lie on whole pixels or as exact outlines.
  func draw(_ page: Page, onWholePixels: Bool, fonts: CairoFonts) throws(RenderingError) {
    unsafe cairo_set_source_rgb(surface.context, 1, 1, 1)
    unsafe cairo_paint(surface.context)
    unsafe cairo_scale(surface.context, pixelsPerPoint, pixelsPerPoint)
    let edges: PageDrawing.ModuleEdges = onWholePixels ? .wholePixels(perPoint: pixelsPerPoint) : .exact
    try unsafe PageDrawing(context: surface.context, fonts: fonts, moduleEdges: edges).draw(page)
    unsafe cairo_surface_flush(surface.surface)
    try surface.check(doing: "drawing a raster")
  }

  /// Gives the pixels for the time of one call: 32 bits each in the machine's byte order, red in bits 16
  /// to 23, green in 8 to 15, blue in 0 to 7, rows `stride` bytes apart.
  func withPixels<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = unsafe cairo_image_surface_get_data(surface.surface)
    return try unsafe body(UnsafeRawBufferPointer(start: start, count: stride * height))
  }

  /// The brightness of every pixel, row by row without gaps, 0 black to 255 white (ITU-R BT.601).
  public func grayBytes() -> [UInt8] {
    unsafe withPixels { pixels in
      unsafe [UInt8](unsafeUninitializedCapacity: width * height) { gray, count in
        for row in 0..<height {
          for column in 0..<width {
            let pixel = unsafe pixels.load(fromByteOffset: row * stride + column * 4, as: UInt32.self)
            let red = (pixel >> 16) & 0xFF
            let green = (pixel >> 8) & 0xFF
            let blue = pixel & 0xFF
            unsafe gray[row * width + column] = UInt8((red * 299 + green * 587 + blue * 114) / 1000)
          }
        }
        count = width * height
      }
    }
  }
}
