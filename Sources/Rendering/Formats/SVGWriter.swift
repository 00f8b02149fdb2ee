import CCairo
import PageModel

/// Writes one page as SVG.
struct SVGWriter {
  let fonts: CairoFonts

  /// The document, without anything that depends on what the process drew before.
  func data(of page: Page) throws(RenderingError) -> [UInt8] {
    var written: [UInt8] = []
    let sink = ByteSink { written.append(contentsOf: $0) }
    defer { withExtendedLifetime(sink) {} }
    let created = unsafe cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.pointer, page.size.width, page.size.height)
    let surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: "beginning an SVG")
    unsafe cairo_svg_surface_set_document_unit(surface.surface, CAIRO_SVG_UNIT_PT)
    try unsafe PageDrawing(context: surface.context, fonts: fonts, moduleEdges: .exact).draw(page.items)
    try surface.finish(doing: "ending an SVG")
    return Self.withStableIdentifier(written)
  }

  /// Cairo numbers its surfaces through the life of the process and writes that number as the identifier
  /// of the outermost group: it is replaced, so that the same page gives the same bytes.
  private static func withStableIdentifier(_ bytes: [UInt8]) -> [UInt8] {
    let marker = Array("<g id=\"surface".utf8)
    guard let start = bytes.firstRange(of: marker) else { return bytes }
    let rest = bytes[start.upperBound...]
    let number = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return bytes[..<start.lowerBound] + Array("<g id=\"page".utf8) + rest.dropFirst(number.count)
  }
}
