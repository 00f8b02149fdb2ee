import PageModel
import Testing

@Suite("Linear gradients")
struct LinearGradientTests {
  private static let red = Color(red: 200, green: 0, blue: 0)
  private static let blue = Color(red: 0, green: 0, blue: 100)
  private static let frame = Rectangle(x: 10, y: 20, width: 200, height: 100)

  private static func gradient(_ angle: Double) -> LinearGradient {
    LinearGradient(angle: angle, stops: [.init(red, at: 0), .init(blue, at: 1)])
  }

  private static let lines: [(angle: Double, start: Point, end: Point)] = [
    (0, Point(x: 10, y: 70), Point(x: 210, y: 70)), (90, Point(x: 110, y: 20), Point(x: 110, y: 120)),
    (180, Point(x: 210, y: 70), Point(x: 10, y: 70)), (-90, Point(x: 110, y: 120), Point(x: 110, y: 20)),
    (450, Point(x: 110, y: 20), Point(x: 110, y: 120)), (45, Point(x: 35, y: -5), Point(x: 185, y: 145)),
  ]

  @Test(
    "the line runs through the middle, and its ends give two corners or edges their colours", arguments: lines
  )
  func line(_ angle: Double, _ start: Point, _ end: Point) {
    let line = Self.gradient(angle).line(in: Self.frame)
    for (found, wanted) in [(line.start, start), (line.end, end)] {
      #expect(
        abs(found.x - wanted.x) < 1e-9 && abs(found.y - wanted.y) < 1e-9, "\(found) instead of \(wanted)")
    }
  }

  @Test(
    "the corners that the line points away from and to have the colours of its ends",
    arguments: [30.0, 45, 77])
  func cornersHaveTheEnds(_ angle: Double) {
    let fill = Fill.linear(Self.gradient(angle))
    #expect(fill.color(at: Point(x: 10, y: 20), in: Self.frame) == Self.red)
    #expect(fill.color(at: Point(x: 210, y: 120), in: Self.frame) == Self.blue)
    #expect(fill.color(at: Self.frame.center, in: Self.frame) == Color(red: 100, green: 0, blue: 50))
  }

  @Test("between stops colours mix evenly; before the first and after the last nothing changes")
  func mixes() {
    let gradient = LinearGradient(
      angle: 0, stops: [.init(Self.red, at: 0.25), .init(.white, at: 0.5), .init(Self.blue, at: 0.75)])
    #expect(gradient.color(at: -3) == Self.red && gradient.color(at: 0.2) == Self.red)
    #expect(gradient.color(at: 0.375) == Color(red: 228, green: 128, blue: 128))
    #expect(gradient.color(at: 0.5) == .white)
    #expect(gradient.color(at: 0.8) == Self.blue && gradient.color(at: 7) == Self.blue)
  }

  @Test("a larger area keeps every colour where it was", arguments: [0.0, 90, 33, 200, -71])
  func keepsColors(_ angle: Double) {
    let fill = Fill.linear(
      LinearGradient(
        angle: angle, stops: [.init(Self.red, at: 0), .init(.white, at: 0.3), .init(Self.blue, at: 1)]))
    let larger = Self.frame.inset(by: Edges(top: -9, right: 0, bottom: -4, left: -30))
    let kept = fill.kept(from: Self.frame, in: larger)
    #expect(kept != fill)
    for x in stride(from: 10.0, through: 210, by: 25) {
      for y in stride(from: 20.0, through: 120, by: 20) {
        let (before, after) = (
          fill.color(at: Point(x: x, y: y), in: Self.frame), kept.color(at: Point(x: x, y: y), in: larger)
        )
        // A half may be rounded either way.
        #expect(abs(Int(before.red) - Int(after.red)) <= 1 && abs(Int(before.blue) - Int(after.blue)) <= 1)
      }
    }
  }

  @Test("inks are mixed where both are known, and left to the profile where one is not")
  func mixesInks() {
    let press = Color(
      red: 158, green: 27, blue: 22, ink: .process(cyan: 0.2, magenta: 1, yellow: 1, black: 0.2))
    #expect(
      press.mixed(with: .white, share: 0.5).ink == .process(cyan: 0.1, magenta: 0.5, yellow: 0.5, black: 0.1))
    #expect(press.mixed(with: Self.red, share: 0.5).ink == nil)
    #expect(Color.black.mixed(with: .white, share: 0.5).ink == nil)
    #expect(press.mixed(with: .white, share: 0) == press && press.mixed(with: .white, share: 1) == .white)
  }

  @Test("a gradient in greys is grey, and as light as in colours everywhere")
  func isGray() throws {
    let yellow = Color(red: 255, green: 230, blue: 0)
    let gradient = LinearGradient(angle: 0, stops: [.init(Self.blue, at: 0.1), .init(yellow, at: 0.9)])
    let page = Page(
      size: Size(width: 10, height: 10),
      items: [
        PageItem(
          .rectangle(RectangleShape(frame: Self.frame, fill: Fill.linear(gradient))), origin: .program)
      ], structure: [])
    guard case .rectangle(let shape)? = page.gray.items.first?.content, case .linear(let gray)? = shape.fill
    else {
      Issue.record("the gradient has become something else")
      return
    }
    for place in stride(from: 0.0, through: 1, by: 0.01) {
      let (found, wanted) = (gray.color(at: place), gradient.color(at: place).gray)
      #expect(found.isGray)
      #expect(abs(Int(found.red) - Int(wanted.red)) <= 3, "\(place): \(found.red) instead of \(wanted.red)")
    }
  }
}
