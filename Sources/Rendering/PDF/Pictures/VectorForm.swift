import CCairo
import PageModel

/// The outlines of an SVG as a form of a PDF: drawn by librsvg into a PDF of Cairo's, and taken over from there.
struct VectorForm {
  private let image: VectorImage
  private let size: Size
  private let meaning: PictureColors
  private let hasText: Bool

  /// The resolution of outlines that cannot be taken over, 600 an inch: as fine as office printers are.
  static let rasterPixelsPerPoint = 600.0 / 72

  /// The longer side of the page that Cairo is given, in points.
  ///
  /// Coordinates have six digits at any size; what Cairo turns into pixels, such as a blurred shadow, has a pixel for each
  /// of these points.
  private static let side = 1500.0

  init(_ image: VectorImage, _ picture: Picture, _ meaning: PictureColors) {
    self.image = image
    self.meaning = meaning
    let scale = Self.side / max(picture.size.width, picture.size.height)
    size = Size(width: picture.size.width * scale, height: picture.size.height * scale)
    hasText = picture.remarks.contains(.text)
  }

  /// Writes the form; `nil`, and nothing written, where it holds what a document for the archive cannot: text in the
  /// machine's own fonts, inks of unknown meaning.
  func write(to file: inout PDFFile) throws -> (number: Int, matrix: [Double])? {
    guard !hasText else { return nil }
    let drawn = try page()
    guard let objects = try ForeignPage(drawn, meaning)?.objects else { return nil }
    let number = try objects.write(to: &file)
    return (number, [1 / size.width, 0, 0, 1 / size.height, 0, 0])
  }

  /// One page of Cairo's with the picture on all of it.
  private func page() throws -> [UInt8] {
    var written: [UInt8] = []
    let sink = ByteSink { written.append(contentsOf: $0) }
    defer { withExtendedLifetime(sink) {} }
    let created = unsafe cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.pointer, size.width, size.height)
    let surface = try unsafe CairoSurface(takingOwnershipOf: created, doing: "beginning a picture")
    try unsafe image.draw(
      in: Rectangle(x: 0, y: 0, width: size.width, height: size.height), on: surface.context)
    try surface.finish(doing: "ending a picture")
    return written
  }
}
