import Foundation

extension Color {
  /// How light the colour is on a screen, 0 for black and 1 for white (WCAG 2.2, "relative luminance").
  public var luminance: Double {
    func linear(_ part: UInt8) -> Double { Self.linearParts[Int(part)] }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, 1 for none and 21 for black on white (WCAG 2.2, "contrast ratio").
  public func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// A part of sRGB as an amount of light.
  private static let linearParts: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension Page {
  /// The colours on which the text at `index` of the items lies, as far as they can be told: those of the shapes behind
  /// its ink, the nearest first, down to one that covers all of it.
  ///
  /// `nil` where something lies behind it whose colours are not known, and for items that are no text or have no ink.
  public func grounds(ofText index: Int) -> [Color]? {
    guard case .text(let run) = items[index].content, let ink = run.ink else { return nil }
    var colors: [Color] = []
    for item in items[..<index].reversed() {
      if case .text = item.content { continue }
      let extent = item.clip.map { item.extent?.intersection($0) } ?? item.extent
      guard let extent, extent.overlaps(ink) else { continue }
      switch item.content {
      case .rectangle(let shape):
        guard let fill = shape.fill else { continue }
        // A gradient counts by what lies below the corners and the middle of the ink.
        let places = [ink.center] + ink.corners
        for color in places.map({ fill.color(at: $0, in: shape.frame) }) where !colors.contains(color) {
          colors.append(color)
        }
        // Rounded corners leave no more than this of a box free.
        let corner = shape.corners.largest * 0.3
        let inside = Edges(top: corner, right: corner, bottom: corner, left: corner)
        if extent.inset(by: inside).contains(ink) { return colors }
      case .polygon(let points, let fill):
        if ink.sample.contains(where: { $0.isInside(points) }) { colors.append(fill) }
      default:
        return nil
      }
    }
    return colors
  }
}

extension Rectangle {
  /// The four corners.
  fileprivate var corners: [Point] {
    [
      Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: minX, y: maxY), Point(x: maxX, y: maxY),
    ]
  }

  /// Points spread evenly over the rectangle.
  fileprivate var sample: [Point] {
    (0...8).flatMap { column in
      (0...4).map { row in
        Point(x: minX + size.width * Double(column) / 8, y: minY + size.height * Double(row) / 4)
      }
    }
  }
}

extension Point {
  /// Whether the point lies in a polygon (by the even-odd rule).
  fileprivate func isInside(_ points: [Point]) -> Bool {
    var isInside = false
    for (index, end) in points.enumerated() {
      let start = points[index == 0 ? points.count - 1 : index - 1]
      guard (start.y > y) != (end.y > y) else { continue }
      if x < (end.x - start.x) * (y - start.y) / (end.y - start.y) + start.x { isInside.toggle() }
    }
    return isInside
  }
}
