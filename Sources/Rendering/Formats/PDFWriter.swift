import CCairo
public import PageModel

/// Writes pages into one PDF document, page by page.
public final class PDFWriter {
  private let surface: CairoSurface
  /// Cairo writes into it until the surface is gone.
  private let sink: ByteSink
  private let fonts: CairoFonts

  /// Begins a document; `write` is given its bytes in order.
  init(
    _ information: DocumentInformation, fonts: CairoFonts,
    write: @escaping ([UInt8]) throws -> Void
  ) throws(RenderingError) {
    sink = ByteSink(write)
    self.fonts = fonts
    let action = "beginning a PDF"
    let created = unsafe cairo_pdf_surface_create_for_stream(ByteSink.write, sink.pointer, 1, 1)
    surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: action)
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, information.title), (CAIRO_PDF_METADATA_AUTHOR, information.author),
      (CAIRO_PDF_METADATA_CREATOR, "bangtin"), (CAIRO_PDF_METADATA_CREATE_DATE, information.date),
    ]
    for (key, value) in entries {
      unsafe cairo_pdf_surface_set_metadata(surface.surface, key, value)
    }
  }

  /// Draws the next page.
  public func add(_ page: Page) throws {
    try sink.reporting { try draw(page) }
  }

  private func draw(_ page: Page) throws(RenderingError) {
    unsafe cairo_pdf_surface_set_size(surface.surface, page.size.width, page.size.height)
    try unsafe PageDrawing(context: surface.context, fonts: fonts, moduleEdges: .exact).draw(page.items)
    drawLinks(of: page)
    unsafe cairo_show_page(surface.context)
    try surface.check(doing: "drawing a PDF page")
  }

  /// Makes areas that can be clicked.
  private func drawLinks(of page: Page) {
    guard !page.links.isEmpty else { return }
    // Links alone make Cairo 1.16 refer to structure elements that it never writes: a damaged file to qpdf.
    // A group around them, one without a meaning of its own, makes it write them.
    let group = "NonStruct"
    unsafe cairo_tag_begin(surface.context, group, nil)
    for link in page.links {
      unsafe cairo_tag_begin(surface.context, CAIRO_TAG_LINK, link.cairoAttributes)
      unsafe cairo_tag_end(surface.context, CAIRO_TAG_LINK)
    }
    unsafe cairo_tag_end(surface.context, group)
  }

  /// Ends the document and hands over its last bytes.
  public func finish() throws {
    try sink.reporting { try surface.finish(doing: "ending a PDF") }
  }
}

extension LinkArea {
  /// The area and address as Cairo's tags take them.
  var cairoAttributes: String {
    let numbers = [frame.minX, frame.minY, frame.size.width, frame.size.height]
      .map { String(Double(Int(($0 * 1000).rounded())) / 1000) }
    return "rect=[\(numbers.joined(separator: " "))] uri='\(Self.quoted(address))'"
  }

  /// An address in ASCII, as PDF wants it, with the characters masked that would end a string: Cairo's first,
  /// and then that of PDF, which Cairo writes as it is.
  private static func quoted(_ address: String) -> String {
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "'"): result += #"\'"#
      // Of each two backslashes Cairo takes the first.
      case UInt8(ascii: "("): result += #"\\("#
      case UInt8(ascii: ")"): result += #"\\)"#
      case UInt8(ascii: "\\"): result += #"\\\\"#
      case 0x21...0x7E:
        result += String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
