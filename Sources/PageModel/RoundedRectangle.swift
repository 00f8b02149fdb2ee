/// A rectangle whose corners are quarters of ellipses.
public struct RoundedRectangle: Sendable, Hashable {
  /// The rectangle around it, in points.
  public let frame: Rectangle
  /// How far each corner reaches along the sides that it joins, in points.
  public let topLeft: Size, topRight: Size, bottomRight: Size, bottomLeft: Size

  /// Makes an outline with corners that are quarters of circles, as large as the frame has room for.
  public init(_ frame: Rectangle, _ corners: CornerRadii) {
    let corners = corners.fitting(frame.size)
    func round(_ radius: Double) -> Size { Size(width: radius, height: radius) }
    self.init(
      frame: frame, topLeft: round(corners.topLeft), topRight: round(corners.topRight),
      bottomRight: round(corners.bottomRight), bottomLeft: round(corners.bottomLeft))
  }

  private init(frame: Rectangle, topLeft: Size, topRight: Size, bottomRight: Size, bottomLeft: Size) {
    self.frame = frame
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.bottomLeft = bottomLeft
  }

  /// Whether no corner is round.
  public var isStraight: Bool {
    [topLeft, topRight, bottomRight, bottomLeft].allSatisfy { $0.width <= 0 || $0.height <= 0 }
  }

  /// The outline as far inside as `edges` say; a corner between two unlike distances becomes a quarter of an ellipse
  /// (CSS Backgrounds and Borders 3, 4.2).
  public func inset(by edges: Edges) -> RoundedRectangle {
    let inside = frame.inset(by: edges)
    func less(_ corner: Size, _ across: Double, _ down: Double) -> Size {
      Size(width: max(corner.width - across, 0), height: max(corner.height - down, 0))
    }
    return RoundedRectangle(
      frame: Rectangle(
        x: inside.minX, y: inside.minY, width: max(inside.size.width, 0), height: max(inside.size.height, 0)),
      topLeft: less(topLeft, edges.left, edges.top), topRight: less(topRight, edges.right, edges.top),
      bottomRight: less(bottomRight, edges.right, edges.bottom),
      bottomLeft: less(bottomLeft, edges.left, edges.bottom))
  }

  /// A part of the way around the outline.
  public enum Step: Sendable, Hashable {
    /// Begins a way.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A curve of Bézier with its two handles.
    case curve(Point, Point, Point)
  }

  /// How far the handles of a curve lie from the ends of a quarter circle of radius 1: 4/3·(√2 − 1).
  private static let handle = 4.0 / 3 * (2.0.squareRoot() - 1)

  /// The way around it, clockwise from the upper side; the last step comes back to the first point.
  public var steps: [Step] {
    let (left, right, top, bottom) = (frame.minX, frame.maxX, frame.minY, frame.maxY)
    var steps: [Step] = [.move(Point(x: left + topLeft.width, y: top))]
    /// Goes to `start`, and around the corner that both sides meet at to `end`.
    func turn(from start: Point, at corner: Point, to end: Point, _ extent: Size) {
      steps.append(.line(start))
      guard extent.width > 0, extent.height > 0 else { return }
      func handle(_ point: Point) -> Point {
        Point(
          x: point.x + (corner.x - point.x) * Self.handle, y: point.y + (corner.y - point.y) * Self.handle)
      }
      steps.append(.curve(handle(start), handle(end), end))
    }
    turn(
      from: Point(x: right - topRight.width, y: top), at: Point(x: right, y: top),
      to: Point(x: right, y: top + topRight.height), topRight)
    turn(
      from: Point(x: right, y: bottom - bottomRight.height), at: Point(x: right, y: bottom),
      to: Point(x: right - bottomRight.width, y: bottom), bottomRight)
    turn(
      from: Point(x: left + bottomLeft.width, y: bottom), at: Point(x: left, y: bottom),
      to: Point(x: left, y: bottom - bottomLeft.height), bottomLeft)
    turn(
      from: Point(x: left, y: top + topLeft.height), at: Point(x: left, y: top),
      to: Point(x: left + topLeft.width, y: top), topLeft)
    return steps
  }
}
