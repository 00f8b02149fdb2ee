import CCairo
import PageModel

/// A page as pixels, owned by Cairo.
@safe
public struct Raster: ~Copyable {
  private let surface: CairoSurface
  /// Held for Cairo, which draws into it.
  private let buffer: PixelBuffer
  private let packing: PNGMemory
  /// Rounding colours would show as stripes where they pass into each other.
  private var colors = PNGEncoder.Colors.roundedEdges
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

  /// Makes a raster for a page of `size` points; its pixels hold anything until a page is drawn.
  init(
    _ size: Size, dotsPerInch: Double, pixels: PixelMemory, packing: PNGMemory
  ) throws(RenderingError) {
    let scale = dotsPerInch / 72
    let width = max(Int((size.width * scale).rounded()), 1)
    let height = max(Int((size.height * scale).rounded()), 1)
    guard width <= Self.mostPixels, height <= Self.mostPixels else {
      throw .tooLarge(width: width, height: height)
    }
    let stride = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, Int32(width))
    let rowStride = Int(stride) / MemoryLayout<UInt32>.size
    guard let buffer = pixels.buffer(rowStride * height) else {
      throw .cairo(doing: "making a raster", reason: "out of memory")
    }
    let created = unsafe cairo_image_surface_create_for_data(
      UnsafeMutableRawPointer(buffer.start).assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24,
      Int32(width), Int32(height), stride)
    surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: "making a raster")
    self.buffer = buffer
    self.packing = packing
    self.width = width
    self.height = height
    self.rowStride = rowStride
    pixelsPerPoint = scale
  }

  /// Draws a page; modules of symbols lie on whole pixels or as exact outlines.
  mutating func draw(
    _ page: Page, onWholePixels: Bool, fonts: CairoFonts, pictures: PictureCache
  ) throws(RenderingError) {
    colors = page.hasGradients || !page.pictures.isEmpty ? .exact : .roundedEdges
    let ground = page.ground
    let drawing = unsafe PageDrawing(
      context: surface.context, fonts: fonts, pictures: pictures,
      moduleEdges: onWholePixels ? .wholePixels(perPoint: pixelsPerPoint) : .exact)
    // Every pixel once: the paper itself would cover the last column and row in part, over what was there before.
    drawing.paint(ground ?? .white)
    unsafe cairo_scale(surface.context, pixelsPerPoint, pixelsPerPoint)
    try drawing.draw(page.items.dropFirst(ground == nil ? 0 : 1))
    unsafe cairo_surface_flush(surface.surface)
    try surface.check(doing: "drawing a raster")
  }

  /// Gives the pixels for the time of one call: `0xRRGGBB` in the lower 24 bits, rows `rowStride` apart.
  public func withPixels<Result>(_ body: (Span<UInt32>) throws -> Result) rethrows -> Result {
    try unsafe body(UnsafeBufferPointer(start: buffer.start, count: rowStride * height).span)
  }

  /// The raster as a PNG file that knows its size on paper.
  public func png(dotsPerInch: Double) throws(RenderingError) -> [UInt8] {
    do {
      return try withPixels { pixels in
        try PNGEncoder.encode(
          pixels, width: width, height: height, rowStride: rowStride, dotsPerInch: dotsPerInch,
          colors: colors, reusing: packing)
      }
    } catch {
      throw .packing(reason: String(describing: error))
    }
  }
}

extension Page {
  /// Whether colours pass into each other anywhere.
  fileprivate var hasGradients: Bool {
    items.contains { item in
      if case .rectangle(let shape) = item.content, case .linear? = shape.fill { return true }
      return false
    }
  }

  /// The colour of the first item where that is nothing but a fill of the whole paper.
  fileprivate var ground: Color? {
    guard case .rectangle(let shape)? = items.first?.content, shape.borders == nil,
      shape.corners == .straight,
      shape.frame == Rectangle(x: 0, y: 0, width: size.width, height: size.height),
      case .color(let color)? = shape.fill
    else { return nil }
    return color
  }
}
