/// A line along the inside of a rectangle's edge.
public struct Border: Sendable, Hashable {
  /// The width of the line, in points.
  public let width: Double
  /// The colour of the line.
  public let color: Color

  /// Makes a line.
  public init(width: Double, color: Color) {
    self.width = width
    self.color = color
  }
}

/// The lines along the inside of a rectangle's four sides.
public struct Borders: Sendable, Hashable {
  /// The line of each side; `nil` where it has none.
  public var top: Border?, right: Border?, bottom: Border?, left: Border?

  /// Makes lines of single sides.
  public init(top: Border? = nil, right: Border? = nil, bottom: Border? = nil, left: Border? = nil) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  /// Makes one line all around.
  public init(_ border: Border) {
    self.init(top: border, right: border, bottom: border, left: border)
  }

  /// The line all around; `nil` where the sides differ.
  public var allAround: Border? { top == right && right == bottom && bottom == left ? top : nil }

  /// How wide the lines are, in points.
  public var widths: Edges {
    Edges(
      top: top?.width ?? 0, right: right?.width ?? 0, bottom: bottom?.width ?? 0, left: left?.width ?? 0)
  }

  /// Each line changed by a rule.
  public func map(_ change: (Border) -> Border) -> Borders {
    Borders(
      top: top.map(change), right: right.map(change), bottom: bottom.map(change), left: left.map(change))
  }
}

/// A part of a border in one colour: what lies between two outlines, as far as it lies within a polygon.
public struct BorderBand: Sendable, Hashable {
  /// The colour.
  public let color: Color
  /// The outline that it lies inside of.
  public let outer: RoundedRectangle
  /// The outline that it lies outside of; `nil` for a line of its own, of which nothing is left out.
  public let inner: RoundedRectangle?
  /// The corners of the polygon; `nil` where all between the outlines is of the colour.
  public let within: [Point]?
}

extension RectangleShape {
  /// The lines of single sides as rectangles, where corners are straight and no two that meet differ in colour; `nil` elsewhere.
  ///
  /// What lies between two outlines that run together on a side is nothing, but viewers draw a hairline there.
  private func straightLines(of borders: Borders) -> [BorderBand]? {
    let sides = [borders.top, borders.right, borders.bottom, borders.left]
    let areAlike = zip(sides, sides.dropFirst() + sides.prefix(1)).allSatisfy { one, next in
      guard let one, let next else { return true }
      return one.color == next.color
    }
    guard RoundedRectangle(frame, corners).isStraight, sides.contains(where: { $0 == nil }), areAlike else {
      return nil
    }
    let widths = borders.widths
    // Those to the left and right lie between those above and below, so that no place is drawn twice.
    let between = frame.inset(by: Edges(top: widths.top, right: 0, bottom: widths.bottom, left: 0))
    let frames = [
      Rectangle(x: frame.minX, y: frame.minY, width: frame.size.width, height: widths.top),
      Rectangle(
        x: frame.maxX - widths.right, y: between.minY, width: widths.right, height: between.size.height),
      Rectangle(
        x: frame.minX, y: frame.maxY - widths.bottom, width: frame.size.width, height: widths.bottom),
      Rectangle(x: frame.minX, y: between.minY, width: widths.left, height: between.size.height),
    ]
    return zip(sides, frames).compactMap { side, frame in
      guard let side, side.width > 0 else { return nil }
      return BorderBand(
        color: side.color, outer: RoundedRectangle(frame, .straight), inner: nil, within: nil)
    }
  }

  /// The border in parts of one colour each: one where all its lines have one colour, else one a side, which meet at a
  /// slant from the outer corner to the inner one (CSS Backgrounds and Borders 3, 4.4).
  public var borderBands: [BorderBand] {
    guard let borders else { return [] }
    if let lines = straightLines(of: borders) { return lines }
    let (widths, lines) = (borders.widths, [borders.top, borders.right, borders.bottom, borders.left])
    let outer = RoundedRectangle(frame, corners)
    let inner = outer.inset(by: widths)
    let colors = Set(lines.compactMap(\.?.color))
    if let color = colors.first, colors.count == 1 {
      return [BorderBand(color: color, outer: outer, inner: inner, within: nil)]
    }
    let (left, right, top, bottom) = (frame.minX, frame.maxX, frame.minY, frame.maxY)
    let corners = [
      (Point(x: left, y: top), Point(x: widths.left, y: widths.top)),
      (Point(x: right, y: top), Point(x: -widths.right, y: widths.top)),
      (Point(x: right, y: bottom), Point(x: -widths.right, y: -widths.bottom)),
      (Point(x: left, y: bottom), Point(x: widths.left, y: -widths.bottom)),
    ]
    return lines.enumerated().compactMap { side, line in
      guard let line, line.width > 0 else { return nil }
      let (first, second) = (corners[side], corners[(side + 1) % 4])
      let isAcross = side.isMultiple(of: 2)
      let (length, depth) = (
        isAcross ? frame.size.width : frame.size.height,
        (isAcross ? frame.size.height : frame.size.width) / 2
      )
      // Both slants go inwards together, until they meet or reach the middle of the rectangle.
      let closing = abs(isAcross ? first.1.x - second.1.x : first.1.y - second.1.y)
      let steps = min(closing > 0 ? length / closing : .infinity, depth / line.width)
      func inward(_ corner: (Point, Point)) -> Point {
        Point(x: corner.0.x + corner.1.x * steps, y: corner.0.y + corner.1.y * steps)
      }
      return BorderBand(
        color: line.color, outer: outer, inner: inner,
        within: [first.0, second.0, inward(second), inward(first)])
    }
  }
}
