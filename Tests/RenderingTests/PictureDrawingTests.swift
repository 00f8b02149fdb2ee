import Foundation
import PageModel
import Rendering
import Testing

/// What pictures look like as pixels, and how documents hold them.
@Suite struct `Drawing pictures` {
  private static let information = DocumentInformation(
    title: "Tài liệu", author: "Đảng ủy", language: "vi", date: "2026-10-31T07:00:00Z")

  /// The colour of a page at a point, drawn at four pixels a point.
  private static func colors(_ page: Page, _ points: [(Double, Double)]) throws -> [UInt32] {
    let raster = try Renderer().raster(of: page, dotsPerInch: 288, onWholePixels: true)
    let stride = raster.rowStride
    return raster.withPixels { pixels in
      points.map { x, y in pixels[Int(y * 4) * stride + Int(x * 4)] & 0xFF_FFFF }
    }
  }

  private static func expect(_ found: [UInt32], near wanted: [UInt32], within tolerance: Int = 40) {
    for (found, wanted) in zip(found, wanted) {
      #expect(
        difference(found, wanted) <= tolerance,
        "\(String(found, radix: 16)), not \(String(wanted, radix: 16))")
    }
  }

  @Test(arguments: [
    // Red lies on the left of the stored picture; where it is seen, by orientation.
    (UInt8(1), (15.0, 25.0), (65.0, 25.0)), (2, (65, 25), (15, 25)), (3, (65, 25), (15, 25)),
    (4, (15, 25), (65, 25)), (5, (25, 15), (25, 65)), (6, (25, 15), (25, 65)), (7, (25, 65), (25, 15)),
    (8, (25, 65), (25, 15)),
  ])
  func `A photo is turned as it was held`(
    _ orientation: UInt8, _ red: (Double, Double), _ blue: (Double, Double)
  ) throws {
    let picture = try TestPictures.read(TestPictures.jpeg(orientation: orientation))
    let page = TestPictures.page(picture, width: picture.aspect > 1 ? 60 : 30)
    Self.expect(try Self.colors(page, [red, blue]), near: [0xDC0000, 0x0000DC])
  }

  @Test func `Four inks of a photo become colours of a screen`() throws {
    let bytes = [UInt8](try Data(contentsOf: TestPictures.folder.appendingPathComponent("inks.jpg")))
    let page = TestPictures.page(try TestPictures.read(bytes))
    Self.expect(try Self.colors(page, [(15, 25), (65, 25)]), near: [0xDC0000, 0x0000DC], within: 48)
    // Nor are they left to whoever reads a PDF.
    let pdf = try Renderer().pdf(of: page, Self.information)
    #expect(!pdf.contains(bytes))
  }

  @Test func `A window shows its part of a picture and nothing beside it`() throws {
    let picture = try TestPictures.read(
      TestPictures.svg(
        "<path d=\"M0 0H50V50H0z\" fill=\"#DC0000\"/><path d=\"M50 0H100V50H50z\" fill=\"#0000DC\"/>"))
    let shape = PictureShape(
      picture: picture, frame: Rectangle(x: 0, y: 10, width: 100, height: 50),
      window: Rectangle(x: 30, y: 20, width: 40, height: 30), corners: 8)
    let points = [(31.0, 35.0), (69, 35), (28, 35), (72, 35), (50, 18), (50, 52), (31, 21), (69, 49)]
    Self.expect(
      try Self.colors(TestPictures.page([shape]), points),
      near: [0xDC0000, 0x0000DC] + [UInt32](repeating: 0xFFFFFF, count: 6), within: 2)
  }

  @Test func `Pictures of every kind become greys of their luminances`() throws {
    let wanted: [UInt32] = [Color(red: 0xDC, green: 0, blue: 0), Color(red: 0, green: 0, blue: 0xDC)].map {
      UInt32($0.gray.red) * 0x01_0101
    }
    let svg = TestPictures.svg(
      "<path d=\"M0 0H50V50H0z\" fill=\"#DC0000\"/><path d=\"M50 0H100V50H50z\" fill=\"#0000DC\"/>")
    let png = try TestPictures.png(width: 200, height: 100) { x, _ in x < 100 ? 0xDC0000 : 0x0000DC }
    for bytes in [svg, png, try TestPictures.jpeg(orientation: 1)] {
      let page = TestPictures.page(try TestPictures.read(bytes)).gray
      Self.expect(try Self.colors(page, [(15, 25), (65, 25)]), near: wanted, within: bytes == svg ? 1 : 6)
      let pdf = String(decoding: try Renderer().pdf(of: page, Self.information), as: UTF8.self)
      #expect(!pdf.contains("/DeviceRGB"))
    }
  }

  @Test func `A document holds a picture once, and a photo as it is`() throws {
    let bytes = try TestPictures.jpeg(orientation: 6)
    let page = TestPictures.page(try TestPictures.read(bytes), width: 20)
    let renderer = Renderer()
    var written: [UInt8] = []
    let writer = try renderer.pdf(Self.information, showing: [page, page]) { written += $0 }
    try writer.add(page)
    try writer.add(page)
    try writer.finish()
    let place = try #require(written.firstRange(of: bytes))
    #expect(written[place.upperBound...].firstRange(of: bytes) == nil)
  }

  @Test func `An SVG stays outlines in a PDF and in an SVG`() throws {
    let content = "<circle cx=\"50\" cy=\"25\" r=\"20\" fill=\"#9E1B16\" fill-opacity=\".5\"/>"
    let page = TestPictures.page(try TestPictures.read(TestPictures.svg(content)))
    let pdf = String(decoding: try Renderer().pdf(of: page, Self.information), as: UTF8.self)
    #expect(pdf.contains("/Subtype/Form") && !pdf.contains("/Subtype/Image"))
    let svg = String(decoding: try Renderer().svg(of: page), as: UTF8.self)
    #expect(svg.contains("<path") && !svg.contains("<image"))
  }

  @Test func `Text in an SVG becomes pixels in a PDF, which may hold no font of the machine`() throws {
    let page = TestPictures.page(try TestPictures.read(TestPictures.svg("<text y=\"30\">Chữ</text>")))
    let pdf = String(decoding: try Renderer().pdf(of: page, Self.information), as: UTF8.self)
    #expect(pdf.contains("/Subtype/Image") && !pdf.contains("/Subtype/Form"))
  }

  @Test func `The same pictures give the same bytes, whatever was drawn before`() throws {
    let effects = """
      <linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity=".5"/></linearGradient>
      <filter id="f"><feGaussianBlur stdDeviation="2"/></filter>
      <g opacity=".5"><rect width="60" height="30" fill="url(#g)"/><circle cx="50" cy="25" r="9" filter="url(#f)"/></g>
      """
    let pictures = [
      try TestPictures.read(TestPictures.svg(effects)),
      try TestPictures.read(TestPictures.png(width: 90, height: 60) { UInt32($0 * $1 * 77) }),
      try TestPictures.read(TestPictures.jpeg(orientation: 6)),
    ]
    let shapes = pictures.enumerated().map { place, picture in
      let frame = Rectangle(x: 5, y: 5 + Double(place) * 30, width: 25 * picture.aspect, height: 25)
      return PictureShape(picture: picture, frame: frame, window: frame)
    }
    for page in [TestPictures.page(shapes), TestPictures.page(shapes).gray] {
      let (pdf, svg) = (try Renderer().pdf(of: page, Self.information), try Renderer().svg(of: page))
      for _ in 0..<2 {
        let other = Renderer()
        _ = try other.raster(
          of: TestPictures.page(Array(shapes.reversed())), dotsPerInch: 72, onWholePixels: true)
        #expect(try other.pdf(of: page, Self.information) == pdf)
        #expect(try other.svg(of: page) == svg)
      }
    }
  }
}
