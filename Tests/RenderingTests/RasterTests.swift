import PageModel
import Recording
import Rendering
import Testing

/// Pages as pixels, and the memory that pages share one after the other.
@Suite struct RasterTests {
  private static let paper = Color(red: 253, green: 251, blue: 246)
  private static let red = Color(red: 158, green: 27, blue: 22)

  /// A page whose size is no whole number of pixels, with a slanted shape on it.
  private static func page(_ fill: Color, ground: Fill? = .color(paper)) -> Page {
    let origin = LayoutOrigin(file: "layout.yaml", line: 1)
    let size = Size(width: 70.3, height: 50.6)
    let frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    let shape = [Point(x: 10, y: 4), Point(x: 61, y: 15), Point(x: 33, y: 44)]
    return Page(
      size: size,
      items: [
        PageItem(.rectangle(RectangleShape(frame: frame, fill: ground)), origin: origin),
        PageItem(.polygon(shape, fill: fill), origin: origin),
      ],
      structure: [])
  }

  private static func pixels(_ raster: borrowing Raster) -> [UInt32] {
    let (width, height, rowStride) = (raster.width, raster.height, raster.rowStride)
    return raster.withPixels { pixels in
      (0..<width * height).map { pixels[$0 / width * rowStride + $0 % width] & 0xFF_FFFF }
    }
  }

  @Test func aPNGFileShowsTheRaster() throws {
    let raster = try Renderer().raster(of: Self.page(Self.red), dotsPerInch: 300, onWholePixels: true)
    let file = try PNGFile(raster.png(dotsPerInch: 300))
    #expect((file.width, file.height) == (raster.width, raster.height))
    let wrong = zip(file.pixels, Self.pixels(raster)).filter { difference($0, $1) >= 16 }
    #expect(wrong.isEmpty)
  }

  @Test func thePaperReachesTheEdges() throws {
    let raster = try Renderer().raster(of: Self.page(Self.red), dotsPerInch: 100, onWholePixels: true)
    let pixels = Self.pixels(raster)
    #expect(pixels.suffix(raster.width).allSatisfy { $0 == 0xFDFBF6 })
    #expect((1...raster.height).allSatisfy { pixels[$0 * raster.width - 1] == 0xFDFBF6 })
    let plain = try Renderer().raster(
      of: Self.page(Self.red, ground: nil), dotsPerInch: 100, onWholePixels: true)
    #expect(Self.pixels(plain).first == 0xFFFFFF)
  }

  @Test func thePageBeforeLeavesNoTrace() throws {
    let renderer = Renderer()
    let first = Self.page(.black)
    let second = Self.page(Self.red)
    let alone = try Renderer().raster(of: second, dotsPerInch: 120, onWholePixels: true).png(dotsPerInch: 120)
    _ = try renderer.raster(of: first, dotsPerInch: 200, onWholePixels: true).png(dotsPerInch: 200)
    #expect(
      try renderer.raster(of: second, dotsPerInch: 120, onWholePixels: true).png(dotsPerInch: 120) == alone)
  }

  @Test func aRasterThatIsKeptIsNotDrawnOver() throws {
    let renderer = Renderer()
    let kept = try renderer.raster(of: Self.page(.black), dotsPerInch: 100, onWholePixels: true)
    let before = Self.pixels(kept)
    let other = try renderer.raster(of: Self.page(Self.red), dotsPerInch: 100, onWholePixels: true)
    #expect(Self.pixels(kept) == before)
    #expect(Self.pixels(other) != before)
  }

  @Test("colours that pass into each other are no stripes in the PNG")
  func keepsGradients() throws {
    let size = Size(width: 200, height: 100)
    let frame = Rectangle(x: 0, y: 0, width: 200, height: 100)
    let stops = [LinearGradient.Stop(Self.paper, at: 0), LinearGradient.Stop(Self.red, at: 1)]
    // Not on whole pixels, so that there are more colours than a palette holds.
    let fill = Fill.linear(LinearGradient(angle: 33, stops: stops))
    let page = Page(
      size: size, items: [PageItem(.rectangle(RectangleShape(frame: frame, fill: fill)), origin: .program)],
      structure: [])
    let raster = try Renderer().raster(of: page, dotsPerInch: 300, onWholePixels: true)
    let file = try raster.png(dotsPerInch: 300)
    // Colour type 2: every pixel as it is (PNG, 11.2.2).
    #expect(file[25] == 2)
    let colors = Set(Self.pixels(raster))
    #expect(colors.count > 256)
  }
}
