import PageModel
import Testing

@Suite("Borders and round corners")
struct BorderTests {
  private static let frame = Rectangle(x: 10, y: 20, width: 100, height: 40)
  private static let red = Color(red: 158, green: 27, blue: 22)

  private static func bands(_ borders: Borders, corners: CornerRadii = .straight) -> [BorderBand] {
    RectangleShape(frame: frame, fill: nil, borders: borders, corners: corners).borderBands
  }

  @Test("lines of one colour are one area between two outlines")
  func joinsOneColor() throws {
    let bands = Self.bands(
      Borders(top: Border(width: 1, color: .black), left: Border(width: 5, color: .black)), corners: 8)
    let band = try #require(bands.first)
    #expect(bands.count == 1)
    #expect(band.within == nil)
    #expect(band.inner?.frame == Rectangle(x: 15, y: 21, width: 95, height: 39))
    #expect(band.inner?.topLeft == Size(width: 3, height: 7), "a quarter of an ellipse")
    #expect(band.inner?.topRight == Size(width: 8, height: 7))
    #expect(band.inner?.bottomRight == Size(width: 8, height: 8))
  }

  @Test("lines of two colours meet on the line from the outer corner to the inner one, and share nothing")
  func splitsColors() throws {
    let bands = Self.bands(
      Borders(top: Border(width: 2, color: Self.red), left: Border(width: 4, color: .black)))
    #expect(bands.map(\.color) == [Self.red, .black])
    let (top, left) = (try #require(bands[0].within), try #require(bands[1].within))
    // The slant runs 4 to the right for 2 down; the top's part ends in the middle of the height, 20 down.
    #expect(
      top == [
        Point(x: 10, y: 20), Point(x: 110, y: 20), Point(x: 110, y: 40), Point(x: 50, y: 40),
      ])
    // The left's part ends where its slant meets the lower side, which has no line: in the middle of the width.
    #expect(
      left == [Point(x: 10, y: 60), Point(x: 10, y: 20), Point(x: 60, y: 45), Point(x: 60, y: 60)])
  }

  @Test("a rectangle without lines has no band, and a line without width neither")
  func leavesOutNothing() {
    #expect(RectangleShape(frame: Self.frame, fill: Self.red).borderBands.isEmpty)
    let borders = Borders(top: Border(width: 0, color: Self.red), left: Border(width: 1, color: .black))
    #expect(Self.bands(borders).map(\.color) == [.black])
  }

  @Test("corners that are longer than a side together become smaller by one factor")
  func fitsCorners() {
    let corners = CornerRadii(topLeft: 60, topRight: 20, bottomRight: 20, bottomLeft: 0)
    #expect(
      corners.fitting(Size(width: 100, height: 30))
        == CornerRadii(topLeft: 30, topRight: 10, bottomRight: 10, bottomLeft: 0))
    #expect(corners.fitting(Size(width: 100, height: 100)) == corners)
    #expect(corners.fitting(Size(width: 0, height: 10)) == .straight)
  }

  @Test("the way around an outline is closed, turns round corners alone and stays inside the frame")
  func goesAround() {
    let corners = CornerRadii(topLeft: 5, topRight: 0, bottomRight: 10, bottomLeft: 0)
    let steps = RoundedRectangle(Self.frame, corners).steps
    var points: [Point] = []
    var curves = 0
    for step in steps {
      switch step {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let end):
        curves += 1
        points += [first, second, end]
      }
    }
    #expect(curves == 2)
    #expect(points.first == points.last)
    for point in points {
      #expect((10...110).contains(point.x) && (20...60).contains(point.y))
    }
  }
}
