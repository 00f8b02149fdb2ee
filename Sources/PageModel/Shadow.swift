/// A soft shadow of a box, drawn without transparency: some printers and print shops cannot do with that.
public struct Shadow: Sendable, Hashable {
  /// The colour where the shadow is deepest.
  public let color: Color
  /// The colour of the ground that it falls on.
  public let ground: Color
  /// How far it lies to the right of the box and below it, in points.
  public let offset: Point
  /// How far it reaches beyond its edge and into it until nothing is left of it and nothing is missing, in points.
  public let blur: Double

  /// Makes a shadow.
  public init(color: Color, ground: Color, offset: Point, blur: Double) {
    self.color = color
    self.ground = ground
    self.offset = offset
    self.blur = blur
  }

  /// So many shades are told from a soft edge by nobody at arm's length, for blurs of a few millimetres.
  private static let most = 12

  /// What it covers at the most under a box in `frame`, in points.
  public func reach(under frame: Rectangle) -> Rectangle { edge(of: frame, moved: blur) }

  /// The shadow of a box, from back to front: opaque shapes, each a little smaller and nearer to the colour than the
  /// one before.
  public func shapes(under frame: Rectangle, corners: CornerRadii) -> [RectangleShape] {
    guard blur > 0 else {
      return [RectangleShape(frame: edge(of: frame, moved: 0), fill: color, corners: corners)]
    }
    return (1...Self.most).compactMap { step in
      // The edge of each shade lies in the middle of the strip that it stands for.
      let inward = (Double(step) - 0.5) / Double(Self.most)
      let moved = blur * (1 - 2 * inward)
      let frame = edge(of: frame, moved: moved)
      guard frame.size.width > 0, frame.size.height > 0 else { return nil }
      return RectangleShape(
        frame: frame, fill: ground.mixed(with: color, share: Self.depth(Double(step) / Double(Self.most))),
        corners: corners.map { $0 + blur + moved })
    }
  }

  /// The depth of a shadow on the way across its edge, 0 to 1: steepest in the middle, as the blur of a lens is.
  private static func depth(_ share: Double) -> Double { share * share * (3 - 2 * share) }

  /// The box's edge where the shadow lies, `moved` points outwards.
  private func edge(of frame: Rectangle, moved: Double) -> Rectangle {
    frame.offset(by: offset).inset(by: Edges(top: -moved, right: -moved, bottom: -moved, left: -moved))
  }
}
