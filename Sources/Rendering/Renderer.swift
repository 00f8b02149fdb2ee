public import PageModel

/// Draws pages in every format; one worker owns it and no task shares it.
public final class Renderer {
  private let fonts = CairoFonts()
  private let pixels = PixelMemory()
  private let packing = PNGMemory()

  /// Makes a renderer.
  public init() {}

  /// Begins a PDF document whose bytes go to `write`; what that throws, the writer throws.
  public func pdf(
    _ information: DocumentInformation, write: @escaping ([UInt8]) throws -> Void
  ) throws(RenderingError) -> PDFWriter {
    try PDFWriter(information, fonts: fonts, write: write)
  }

  /// One page as a whole PDF document.
  public func pdf(of page: Page, _ information: DocumentInformation) throws -> [UInt8] {
    var written: [UInt8] = []
    let writer = try pdf(information) { written.append(contentsOf: $0) }
    try writer.add(page)
    try writer.finish()
    return written
  }

  /// One page as SVG.
  public func svg(of page: Page) throws(RenderingError) -> [UInt8] {
    try SVGWriter(fonts: fonts).data(of: page)
  }

  /// One page as pixels at `dotsPerInch`, with modules of symbols on whole pixels, as pictures want them,
  /// or as exact outlines, as a printer will draw a PDF.
  ///
  /// A raster takes the memory of the one before when that is gone.
  public func raster(
    of page: Page, dotsPerInch: Double, onWholePixels: Bool
  ) throws(RenderingError) -> Raster {
    let raster = try Raster(page.size, dotsPerInch: dotsPerInch, pixels: pixels, packing: packing)
    try raster.draw(page, onWholePixels: onWholePixels, fonts: fonts)
    return raster
  }
}
