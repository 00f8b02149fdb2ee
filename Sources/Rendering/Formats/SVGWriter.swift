import CCairo
import PageModel

/// Writes one page as SVG.
struct SVGWriter {
  let fonts: CairoFonts
  let pictures: PictureCache

  /// The document, without anything that depends on what the process drew before.
  func data(of page: Page) throws(RenderingError) -> [UInt8] {
    var written: [UInt8] = []
    let sink = ByteSink { written.append(contentsOf: $0) }
    defer { withExtendedLifetime(sink) {} }
    let created = unsafe cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.pointer, page.size.width, page.size.height)
    let surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: "beginning an SVG")
    unsafe cairo_svg_surface_set_document_unit(surface.surface, CAIRO_SVG_UNIT_PT)
    try unsafe PageDrawing(
      context: surface.context, fonts: fonts, pictures: pictures, moduleEdges: .exact
    )
    .draw(page.items)
    try surface.finish(doing: "ending an SVG")
    return SVGIdentifiers.stable(written)
  }
}
