/// The radii of the four corners of a rectangle, in points.
public struct CornerRadii: Sendable, Hashable {
  /// The corner at the top left.
  public var topLeft: Double
  /// The corner at the top right.
  public var topRight: Double
  /// The corner at the bottom right.
  public var bottomRight: Double
  /// The corner at the bottom left.
  public var bottomLeft: Double

  /// Makes radii, clockwise from the top left.
  public init(topLeft: Double, topRight: Double, bottomRight: Double, bottomLeft: Double) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.bottomLeft = bottomLeft
  }

  /// Makes four corners of one radius.
  public init(_ radius: Double) {
    self.init(topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius)
  }

  /// Four straight corners.
  public static let straight = CornerRadii(0)

  /// The largest of them.
  public var largest: Double { max(topLeft, topRight, bottomRight, bottomLeft) }

  /// Each radius changed by a rule.
  public func map(_ change: (Double) -> Double) -> CornerRadii {
    CornerRadii(
      topLeft: change(topLeft), topRight: change(topRight), bottomRight: change(bottomRight),
      bottomLeft: change(bottomLeft))
  }

  /// The radii of an outline that runs inside this one, at these distances from its sides.
  public func inset(by edges: Edges) -> CornerRadii {
    CornerRadii(
      topLeft: max(topLeft - max(edges.top, edges.left), 0),
      topRight: max(topRight - max(edges.top, edges.right), 0),
      bottomRight: max(bottomRight - max(edges.bottom, edges.right), 0),
      bottomLeft: max(bottomLeft - max(edges.bottom, edges.left), 0))
  }

  /// The radii as a rectangle of `size` has room for them: all smaller by one factor where two together are longer than
  /// the side that they share (CSS Backgrounds and Borders 3, 4.5).
  public func fitting(_ size: Size) -> CornerRadii {
    let sides = [
      (size.width, topLeft + topRight), (size.width, bottomLeft + bottomRight),
      (size.height, topLeft + bottomLeft), (size.height, topRight + bottomRight),
    ]
    let factor = sides.reduce(1) { least, side in side.1 > side.0 ? min(least, side.0 / side.1) : least }
    return factor < 1 ? map { $0 * max(factor, 0) } : self
  }
}

extension CornerRadii: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Makes four corners of one radius.
  public init(floatLiteral radius: Double) { self.init(radius) }

  /// Makes four corners of one radius.
  public init(integerLiteral radius: Int) { self.init(Double(radius)) }
}
