import PageModel
import Testing

@Suite("Contrast")
struct ContrastTests {
  private let ink = Color(red: 26, green: 26, blue: 26)
  private let red = Color(red: 0x9E, green: 0x1B, blue: 0x16)

  @Test("contrast is that of WCAG: 21 for black on white, 4.54 for its example grey")
  func ratios() {
    #expect(Color.black.contrast(with: .white) == 21)
    #expect(Color.white.contrast(with: .white) == 1)
    let grey = Color(red: 0x76, green: 0x76, blue: 0x76)
    #expect(abs(grey.contrast(with: .white) - 4.54) < 0.005)
    #expect(grey.contrast(with: .white) == Color.white.contrast(with: grey))
  }

  private func text(_ ink: Rectangle?) -> PageItem {
    let run = GlyphRun(
      face: FontFace(family: "Inter", weight: 400, path: ""), size: 10, color: self.ink, origin: .zero,
      glyphs: [], text: "a", clusters: [], ink: ink)
    return PageItem(.text(run), origin: .program)
  }

  private func box(_ frame: Rectangle, _ fill: Color?, radius: Double = 0, clip: Rectangle? = nil) -> PageItem
  {
    PageItem(
      .rectangle(RectangleShape(frame: frame, fill: fill.map(Fill.color), corners: CornerRadii(radius))),
      origin: .program, clip: clip
    )
  }

  private func grounds(_ items: [PageItem]) -> [Color]? {
    Page(size: Size(width: 100, height: 100), items: items, structure: []).grounds(ofText: items.count - 1)
  }

  @Test("the ground of a text is what lies nearest behind its ink, down to what covers all of it")
  func nearest() {
    let page = box(Rectangle(x: 0, y: 0, width: 100, height: 100), .white)
    let band = box(Rectangle(x: 0, y: 0, width: 100, height: 30), red)
    let inBand = text(Rectangle(x: 10, y: 10, width: 20, height: 10))
    #expect(grounds([page, band, inBand]) == [red])
    #expect(grounds([band, page, inBand]) == [.white])
    #expect(grounds([page, band, text(Rectangle(x: 10, y: 25, width: 20, height: 10))]) == [red, .white])
    #expect(grounds([page, band, text(Rectangle(x: 10, y: 40, width: 20, height: 10))]) == [.white])
    // Text behind text, and boxes without a fill, are no ground.
    #expect(
      grounds([page, band, inBand, box(Rectangle(x: 0, y: 0, width: 50, height: 50), nil), inBand]) == [red])
    #expect(grounds([page, text(nil)]) == nil)
  }

  @Test("what a clip hides and what a round corner leaves free is no ground")
  func hidden() {
    let page = box(Rectangle(x: 0, y: 0, width: 100, height: 100), .white)
    let small = Rectangle(x: 50, y: 0, width: 10, height: 10)
    let words = text(Rectangle(x: 0, y: 0, width: 20, height: 10))
    #expect(
      grounds([page, box(Rectangle(x: 0, y: 0, width: 100, height: 30), red, clip: small), words]) == [.white]
    )
    let round = box(Rectangle(x: 0, y: 0, width: 100, height: 30), red, radius: 10)
    #expect(grounds([page, round, words]) == [red, .white])
  }

  @Test("a polygon is a ground only where it lies behind the ink, and a symbol is none that can be told")
  func shapes() {
    let page = box(Rectangle(x: 0, y: 0, width: 100, height: 100), .white)
    let points = [Point(x: 50, y: 0), Point(x: 100, y: 100), Point(x: 0, y: 100)]
    let triangle = PageItem(.polygon(points, fill: red), origin: .program)
    #expect(
      grounds([page, triangle, text(Rectangle(x: 40, y: 60, width: 20, height: 10))]) == [red, .white])
    #expect(grounds([page, triangle, text(Rectangle(x: 0, y: 0, width: 20, height: 10))]) == [.white])
  }
}
