import CCairo
import PageModel

/// Draws the items of a page in order; every decision was taken before.
@safe
struct PageDrawing {
  /// How the modules of symbols meet the grid of the target.
  enum ModuleEdges {
    /// As exact outlines, for formats that scale.
    case exact
    /// On whole pixels, for a raster of this many pixels a point.
    case wholePixels(perPoint: Double)
  }

  let context: OpaquePointer
  let fonts: CairoFonts
  let pictures: PictureCache
  let moduleEdges: ModuleEdges

  /// Covers all of the target with a colour.
  func paint(_ color: Color) {
    setColor(color)
    unsafe cairo_paint(context)
  }

  /// Draws items, back to front.
  func draw(_ items: some Sequence<PageItem>) throws(RenderingError) {
    setFontOptions()
    for item in items {
      switch item.content {
      case .rectangle(let shape): draw(shape)
      case .polygon(let points, let fill): draw(points, fill)
      case .text(let run): try draw(run)
      case .symbol(let symbol): try draw(symbol)
      case .picture(let shape): try draw(shape)
      }
    }
  }

  /// Outlines as the font's designer drew them: hinting would move them to one device's pixels.
  private func setFontOptions() {
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_set_font_options(context, options)
  }

  func setColor(_ color: Color) {
    unsafe cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  private func draw(_ shape: RectangleShape) {
    if let fill = shape.fill {
      addPath(of: RoundedRectangle(shape.frame, shape.corners))
      fillPath(with: fill, in: shape.frame)
    }
    if let border = shape.borders?.allAround {
      let half = border.width / 2
      let middle = Edges(top: half, right: half, bottom: half, left: half)
      addPath(of: RoundedRectangle(shape.frame, shape.corners).inset(by: middle))
      setColor(border.color)
      unsafe cairo_set_line_width(context, border.width)
      unsafe cairo_stroke(context)
    } else {
      for band in shape.borderBands { draw(band) }
    }
  }

  private func draw(_ band: BorderBand) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if let corners = band.within {
      addPolygon(corners)
      unsafe cairo_clip(context)
    }
    addPath(of: band.outer)
    if let inner = band.inner { addPath(of: inner) }
    setColor(band.color)
    unsafe cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    unsafe cairo_fill(context)
  }

  func addPath(of outline: RoundedRectangle) {
    let frame = outline.frame
    guard !outline.isStraight else {
      unsafe cairo_rectangle(context, frame.minX, frame.minY, frame.size.width, frame.size.height)
      return
    }
    for step in outline.steps {
      switch step {
      case .move(let point): unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point): unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        unsafe cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      }
    }
    unsafe cairo_close_path(context)
  }

  private func draw(_ points: [Point], _ fill: Color) {
    addPolygon(points)
    setColor(fill)
    unsafe cairo_fill(context)
  }

  private func addPolygon(_ points: [Point]) {
    guard let first = points.first else { return }
    unsafe cairo_move_to(context, first.x, first.y)
    for point in points.dropFirst() { unsafe cairo_line_to(context, point.x, point.y) }
    unsafe cairo_close_path(context)
  }

  /// Draws a run with the text that it stands for, so that a PDF can be searched.
  private func draw(_ run: GlyphRun) throws(RenderingError) {
    setColor(run.color)
    unsafe cairo_set_font_face(context, try fonts.handle(of: run.face))
    unsafe cairo_set_font_size(context, run.size)
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(
        index: UInt(glyph.identifier), x: run.origin.x + glyph.position.x,
        y: run.origin.y + glyph.position.y)
    }
    let clusters = run.clusters.map { cluster in
      cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
    }
    unsafe cairo_show_text_glyphs(
      context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(0))
  }

  /// Draws a symbol as one path without an edge between modules, so that no viewer can show a hairline.
  private func draw(_ symbol: SymbolShape) throws(RenderingError) {
    setColor(symbol.color)
    if case .wholePixels(let perPoint) = moduleEdges, let snapped = symbol.onWholePixels(perPoint) {
      // Exact numbers on the grid of pixels cover each pixel wholly or not at all.
      unsafe cairo_set_antialias(context, CAIRO_ANTIALIAS_NONE)
      addOutline(of: snapped)
      unsafe cairo_fill(context)
      unsafe cairo_set_antialias(context, CAIRO_ANTIALIAS_DEFAULT)
      if let logo = snapped.logoShape { try draw(logo) }
    } else {
      addOutline(of: symbol)
      unsafe cairo_fill(context)
      if let logo = symbol.logoShape { try draw(logo) }
    }
  }

  private func addOutline(of symbol: SymbolShape) {
    let origin = symbol.frame.origin
    let module = symbol.moduleSize
    for contour in symbol.modules.outline {
      addPolygon(
        contour.corners.map {
          Point(x: origin.x + Double($0.x) * module, y: origin.y + Double($0.y) * module)
        })
    }
  }
}
