import PageModel
import Rendering
import Testing

@Suite("Page drawing")
struct PageDrawingTests {
  private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)
  private static let information = DocumentInformation(
    title: "Tài liệu", author: "Đảng ủy", language: "vi", date: "2026-10-31T07:00:00Z")

  /// A checkerboard of 21 modules with a link on it.
  private static let page: Page = {
    let modules = ModuleMatrix(side: 21, modules: (0..<(21 * 21)).map { $0.isMultiple(of: 2) })
    let symbol = SymbolShape(
      frame: Rectangle(x: 20.3, y: 30.7, width: 50, height: 50),
      plate: Rectangle(x: 10, y: 20, width: 70, height: 70),
      modules: modules, color: .black, payload: "https://example.org/it's", code: "a")
    return Page(
      size: Size(width: 100, height: 120),
      items: [
        PageItem(
          .rectangle(
            RectangleShape(
              frame: Rectangle(x: 0, y: 0, width: 100, height: 10), fill: Color(red: 158, green: 27, blue: 22)
            )),
          origin: origin),
        PageItem(.symbol(symbol), origin: origin),
        PageItem(
          .rectangle(
            RectangleShape(
              frame: Rectangle(x: 5, y: 100, width: 90, height: 15),
              fill: .linear(LinearGradient(angle: 30, stops: [.init(.black, at: 0), .init(.white, at: 1)])),
              corners: 4)),
          origin: origin),
      ],
      structure: [
        StructureElement(
          .link(LinkArea(frame: symbol.plate, address: symbol.payload, description: "A: a")),
          [.element(StructureElement(.figure(alternative: "A"), [.item(1)]))])
      ])
  }()

  @Test("the same page gives the same PDF and SVG, whatever was drawn before")
  func isDeterministic() throws {
    let first = Renderer()
    let pdf = try first.pdf(of: Self.page, Self.information)
    let svg = try first.svg(of: Self.page)
    for _ in 0..<3 {
      let other = Renderer()
      _ = try other.raster(of: Self.page, dotsPerInch: 72, onWholePixels: true)
      #expect(try other.svg(of: Self.page) == svg)
      #expect(try other.pdf(of: Self.page, Self.information) == pdf)
    }
  }

  @Test("a fault of the receiver of bytes is thrown as it is")
  func passesOnFaults() throws {
    struct DiskFull: Error {}
    #expect(throws: DiskFull.self) {
      let writer = try Renderer().pdf(Self.information, showing: [Self.page]) { _ in throw DiskFull() }
      try writer.add(Self.page)
      try writer.finish()
    }
  }

  @Test("modules in a raster are whole pixels of pure dark and light", arguments: [72.0, 100, 150, 300, 301])
  func drawsWholePixels(_ dotsPerInch: Double) throws {
    let raster = try Renderer().raster(of: Self.page, dotsPerInch: dotsPerInch, onWholePixels: true)
    let symbol = try #require(Self.page.symbols.first?.onWholePixels(raster.pixelsPerPoint))
    let module = Int((symbol.moduleSize * raster.pixelsPerPoint).rounded())
    let left = Int((symbol.frame.minX * raster.pixelsPerPoint).rounded())
    let top = Int((symbol.frame.minY * raster.pixelsPerPoint).rounded())
    let wrong = raster.withPixels { pixels in
      (0..<(21 * module)).flatMap { y in
        (0..<(21 * module)).filter { x in
          let expected: UInt32 = symbol.modules[x / module, y / module] ? 0 : 0xFF_FFFF
          return pixels[(top + y) * raster.rowStride + left + x] & 0xFF_FFFF != expected
        }
      }
    }
    #expect(wrong == [])
    #expect(symbol.plate.contains(symbol.frame))
  }

  @Test("a picture beyond Cairo's coordinates is refused")
  func refusesHugeRasters() {
    #expect(throws: RenderingError.tooLarge(width: 33333, height: 40000)) {
      _ = try Renderer().raster(of: Self.page, dotsPerInch: 24_000, onWholePixels: true)
    }
  }
}
