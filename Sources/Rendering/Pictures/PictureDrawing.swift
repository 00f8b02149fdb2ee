import CCairo
import PageModel

extension PageDrawing {
  /// Draws a picture into its window: outlines as outlines, pixels as they are.
  func draw(_ shape: PictureShape) throws(RenderingError) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if shape.isCut {
      addPath(of: RoundedRectangle(shape.window, shape.corners))
      unsafe cairo_clip(context)
    }
    let picture = shape.picture
    switch (picture.format, picture.isGray) {
    case (.svg, false):
      try unsafe pictures.vector(picture).draw(in: shape.frame, on: context)
    case (.svg, true):
      // Cairo cannot turn what others draw grey, so that outlines become pixels here: those of the raster, or 600 an
      // inch where there is none.
      let image = try pictures.pixels(
        ofOutlines: picture, size: shape.frame.size, pixelsPerPoint: isRaster ? pixelsPerPoint : 600.0 / 72)
      paint(try CairoPicture(image, original: nil), in: shape.frame)
    default:
      paint(try pictures.surface(picture), in: shape.frame)
    }
  }

  private func paint(_ source: CairoPicture, in frame: Rectangle) {
    unsafe cairo_translate(context, frame.minX, frame.minY)
    unsafe cairo_scale(
      context, frame.size.width / Double(source.width), frame.size.height / Double(source.height))
    unsafe cairo_set_source_surface(context, source.surface, 0, 0)
    let pattern = unsafe cairo_get_source(context)
    unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
    if isRaster {
      // Without it the outermost pixels fade into nothing where a picture is made larger.
      unsafe cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
      unsafe cairo_rectangle(context, 0, 0, Double(source.width), Double(source.height))
      unsafe cairo_fill(context)
    } else {
      unsafe cairo_paint(context)
    }
  }

  private var isRaster: Bool {
    unsafe cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE
  }

  private var pixelsPerPoint: Double {
    var matrix = cairo_matrix_t()
    unsafe cairo_get_matrix(context, &matrix)
    return max(matrix.xx, 1e-3)
  }
}
