/// A place on the page in points, x to the right and y down from the top left corner.
public struct Point: Sendable, Hashable {
  /// Points to the right.
  public var x: Double
  /// Points down.
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: 0, y: 0)
}

/// A width and a height in points.
public struct Size: Sendable, Hashable {
  /// Points across.
  public var width: Double
  /// Points down.
  public var height: Double

  /// Makes a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in points, y down.
public struct Rectangle: Sendable, Hashable {
  /// The top left corner.
  public var origin: Point
  /// The extent to the right and down.
  public var size: Size

  /// Makes a rectangle from its corner and extent.
  public init(x: Double, y: Double, width: Double, height: Double) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// The left edge.
  public var minX: Double { origin.x }
  /// The top edge.
  public var minY: Double { origin.y }
  /// The right edge.
  public var maxX: Double { origin.x + size.width }
  /// The bottom edge.
  public var maxY: Double { origin.y + size.height }

  /// The rectangle moved by an offset.
  public func offset(by point: Point) -> Rectangle {
    Rectangle(x: minX + point.x, y: minY + point.y, width: size.width, height: size.height)
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rectangle) -> Rectangle {
    let x = min(minX, other.minX)
    let y = min(minY, other.minY)
    return Rectangle(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
  }

  /// Whether the insides meet by more than `tolerance` points in both directions.
  public func overlaps(_ other: Rectangle, tolerance: Double = 0.01) -> Bool {
    min(maxX, other.maxX) - max(minX, other.minX) > tolerance
      && min(maxY, other.maxY) - max(minY, other.minY) > tolerance
  }

  /// Whether `other` lies inside, give or take `tolerance` points.
  public func contains(_ other: Rectangle, tolerance: Double = 0.01) -> Bool {
    other.minX >= minX - tolerance && other.minY >= minY - tolerance
      && other.maxX <= maxX + tolerance && other.maxY <= maxY + tolerance
  }

  /// The rectangle made smaller by `edges`.
  public func inset(by edges: Edges) -> Rectangle {
    Rectangle(
      x: minX + edges.left, y: minY + edges.top,
      width: size.width - edges.left - edges.right, height: size.height - edges.top - edges.bottom)
  }
}

/// Distances from the four edges of a box, in points.
public struct Edges: Sendable, Hashable {
  /// Points from the top.
  public var top: Double
  /// Points from the right.
  public var right: Double
  /// Points from the bottom.
  public var bottom: Double
  /// Points from the left.
  public var left: Double

  /// Makes edges in the order top, right, bottom, left.
  public init(top: Double, right: Double, bottom: Double, left: Double) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  /// No distance on any side.
  public static let zero = Edges(top: 0, right: 0, bottom: 0, left: 0)
}
