/// What covers an area.
public enum Fill: Sendable, Hashable {
  /// One colour all over.
  case color(Color)
  /// Colours that pass into each other along a line.
  case linear(LinearGradient)

  /// Black all over.
  public static let black = Fill.color(.black)
  /// White all over.
  public static let white = Fill.color(.white)

  /// The colour at a point of the area `frame`; of points outside, that of the nearest end of a gradient.
  public func color(at point: Point, in frame: Rectangle) -> Color {
    switch self {
    case .color(let color): color
    case .linear(let gradient): gradient.color(at: gradient.place(of: point, in: frame))
    }
  }

  /// The colours that were written: one, or those of a gradient's stops in order.
  public var colors: [Color] {
    switch self {
    case .color(let color): [color]
    case .linear(let gradient): gradient.stops.map(\.color)
    }
  }

  /// The fill of a larger area that looks the same where the smaller one was.
  public func kept(from frame: Rectangle, in larger: Rectangle) -> Fill {
    switch self {
    case .color: self
    case .linear(let gradient): .linear(gradient.kept(from: frame, in: larger))
    }
  }

  /// The fill in greys of equal luminance.
  var gray: Fill {
    switch self {
    case .color(let color): .color(color.gray)
    case .linear(let gradient): .linear(gradient.gray)
    }
  }
}
