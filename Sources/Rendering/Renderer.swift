public import PageModel

/// Draws pages in every format; one worker owns it and no task shares it.
public final class Renderer {
  private let fonts = CairoFonts()
  private let pictures = PictureCache()
  private let pixels = PixelMemory()
  private let packing = PNGMemory()
  private var pdfParts: PDFParts?

  /// Makes a renderer.
  public init() {}

  /// Begins a PDF document whose bytes go to `write`; what that throws, the writer throws.
  ///
  /// - Parameters:
  ///   - pages: Every page that will be added: the fonts hold their glyphs and no others.
  ///   - press: The colours of a press; those of a screen where there is none.
  public func pdf(
    _ information: DocumentInformation, showing pages: some Sequence<Page>, press: PressProfile? = nil,
    write: @escaping ([UInt8]) throws -> Void
  ) throws -> PDFWriter {
    try pdf(information, showing: GlyphUsage(pages), press: press, write: write)
  }

  /// The same for pages that are not at hand together, by what they show.
  public func pdf(
    _ information: DocumentInformation, showing usage: GlyphUsage, press: PressProfile? = nil,
    write: @escaping ([UInt8]) throws -> Void
  ) throws -> PDFWriter {
    let parts = try pdfParts ?? PDFParts()
    pdfParts = parts
    let colors: PDFColors =
      if let press {
        .press(press, packedProfile: try press.packed(by: parts.packing))
      } else {
        .screen(packedProfile: parts.packedColorProfile)
      }
    return try PDFWriter(
      information, showing: usage, fonts: parts.fonts, packing: parts.packing,
      colors: colors,
      pictures: PDFPictures(
        pictures, press: press, packedScreenProfile: parts.packedColorProfile), write: write)
  }

  /// One page as a whole PDF document.
  public func pdf(
    of page: Page, _ information: DocumentInformation, press: PressProfile? = nil
  ) throws -> [UInt8] {
    var written: [UInt8] = []
    let writer = try pdf(information, showing: [page], press: press) { written.append(contentsOf: $0) }
    try writer.add(page)
    try writer.finish()
    return written
  }

  /// One page as SVG.
  public func svg(of page: Page) throws(RenderingError) -> [UInt8] {
    try MachineFonts.draw(page) { () throws(RenderingError) in
      try SVGWriter(fonts: fonts, pictures: pictures).data(of: page)
    }
  }

  /// One page as pixels at `dotsPerInch`, with modules of symbols on whole pixels, as pictures want them,
  /// or as exact outlines, as a printer will draw a PDF.
  ///
  /// A raster takes the memory of the one before when that is gone.
  public func raster(
    of page: Page, dotsPerInch: Double, onWholePixels: Bool
  ) throws(RenderingError) -> Raster {
    var raster = try Raster(page.size, dotsPerInch: dotsPerInch, pixels: pixels, packing: packing)
    try MachineFonts.draw(page) { () throws(RenderingError) in
      try raster.draw(page, onWholePixels: onWholePixels, fonts: fonts, pictures: pictures)
    }
    return raster
  }
}

/// What the PDF documents of one worker share.
private struct PDFParts {
  let packing: PDFPacking
  let fonts: PDFFonts
  /// sRGB as every document holds it.
  let packedColorProfile: [UInt8]

  init() throws(RenderingError) {
    packing = try PDFPacking()
    fonts = PDFFonts(packing: packing)
    let profile = try ColorProfile.sRGB()
    packedColorProfile = try packing.packed(profile.span)
  }
}
