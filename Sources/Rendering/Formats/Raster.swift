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
  /// Pixels from one row to the next.
  public let rowStride: Int
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
    rowStride = unsafe Int(cairo_image_surface_get_stride(surface.surface)) / 4
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

  /// Gives the pixels for the time of one call: `0xRRGGBB` in the lower 24 bits, rows `rowStride` apart.
  public func withPixels<Result>(_ body: (Span<UInt32>) throws -> Result) rethrows -> Result {
    let start = unsafe cairo_image_surface_get_data(surface.surface)
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: rowStride * height * 4)
    // Cairo aligns its rows to four bytes at least, so a pixel is a whole number of the machine's words.
    return try unsafe bytes.withMemoryRebound(to: UInt32.self) { pixels in
      try unsafe body(pixels.span)
    }
  }

  /// The raster as a PNG file that knows its size on paper.
  public func png(dotsPerInch: Double) throws(RenderingError) -> [UInt8] {
    do {
      return try withPixels { pixels in
        try PNGEncoder.encode(
          pixels, width: width, height: height, rowStride: rowStride, dotsPerInch: dotsPerInch,
          colors: .roundedEdges)
      }
    } catch {
      throw .packing(reason: String(describing: error))
    }
  }
}
