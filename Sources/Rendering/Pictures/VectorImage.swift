import CCairo
import CRsvg
import PageModel

/// An SVG file that librsvg has read from its bytes alone: without an address it opens no other file.
@safe
final class VectorImage {
  private let handle: UnsafeMutablePointer<RsvgHandle>

  /// Reads the file; throws where it is no SVG, or asks for more than librsvg's limits allow.
  init(_ bytes: [UInt8]) throws(PictureProblem) {
    guard let handle = unsafe rsvg_handle_new_from_data(bytes, gsize(bytes.count), nil) else {
      throw .damaged(.svg)
    }
    unsafe rsvg_handle_set_dpi(handle, 96)
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe g_object_unref(handle) }

  /// The extent in points that the file asks for, else that of its view box; `nil` where it says neither.
  var size: Size? {
    var (width, height) = (0.0, 0.0)
    if unsafe rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
      var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
      var (across, down) = (RsvgLength(), RsvgLength())
      var box = RsvgRectangle()
      unsafe rsvg_handle_get_intrinsic_dimensions(
        handle, &hasWidth, &across, &hasHeight, &down, &hasBox, &box)
      guard hasBox != 0 else { return nil }
      (width, height) = (box.width, box.height)
    }
    // A proportion beyond these is a mistake, and would not survive being scaled.
    guard width.isFinite, height.isFinite, width > 1e-6, height > 1e-6, (1e-4...1e4).contains(width / height)
    else { return nil }
    return Size(width: width * 0.75, height: height * 0.75)
  }

  /// Draws it into a rectangle of a context; throws where something in it goes beyond librsvg's limits.
  func draw(in frame: Rectangle, on context: OpaquePointer) throws(RenderingError) {
    var viewport = RsvgRectangle(
      x: frame.minX, y: frame.minY, width: frame.size.width, height: frame.size.height)
    var failure: UnsafeMutablePointer<GError>?
    guard unsafe rsvg_handle_render_document(handle, context, &viewport, &failure) == 0 else { return }
    let reason = unsafe failure.map { unsafe String(cString: $0.pointee.message) } ?? "unknown"
    unsafe g_clear_error(&failure)
    throw .cairo(doing: "drawing an SVG picture", reason: reason)
  }

  /// Its pixels at an extent.
  func pixels(width: Int, height: Int) throws(RenderingError) -> PixelImage {
    let created = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    let surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: "making a picture of an SVG")
    try surface.check(doing: "making a picture of an SVG")
    // It may hold text.
    try MachineFonts.alone { () throws(RenderingError) in
      try unsafe draw(
        in: Rectangle(x: 0, y: 0, width: Double(width), height: Double(height)), on: surface.context)
    }
    unsafe cairo_surface_flush(surface.surface)
    try surface.check(doing: "drawing an SVG picture")
    return unsafe PixelImage(premultiplied: surface.surface, width: width, height: height)
  }
}

extension PixelImage {
  /// The pixels of a surface with coverage, whose colours Cairo keeps multiplied by it.
  fileprivate init(premultiplied surface: OpaquePointer, width: Int, height: Int) {
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    let start = unsafe cairo_image_surface_get_data(surface)
    var colors = [UInt8](repeating: 255, count: width * height * 3)
    var alpha = [UInt8](repeating: 0, count: width * height)
    for row in 0..<height {
      guard let line = unsafe start.map({ unsafe UnsafeRawPointer($0 + row * stride) }) else { break }
      for column in 0..<width {
        let pixel = unsafe line.load(fromByteOffset: column * 4, as: UInt32.self)
        let coverage = pixel >> 24
        let place = row * width + column
        alpha[place] = UInt8(coverage)
        guard coverage > 0 else { continue }
        for (part, shift) in [16, 8, 0].enumerated() {
          let value = ((pixel >> UInt32(shift) & 255) * 255 + coverage / 2) / coverage
          colors[place * 3 + part] = UInt8(min(value, 255))
        }
      }
    }
    let isOpaque = alpha.allSatisfy { $0 == 255 }
    self.init(width: width, height: height, colors: colors, alpha: isOpaque ? nil : alpha)
  }
}
