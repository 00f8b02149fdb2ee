import PageModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The five-pointed star of the flag.
enum Star {
  /// The inner corners of a regular pentagram lie at (3 − √5)/2 of the outer radius.
  private static let innerRadius = (3 - 5.0.squareRoot()) / 2

  /// The ten corners of the largest regular star in `frame`, one point upwards, clockwise.
  static func points(in frame: Rectangle) -> [Point] {
    let angles = (0..<10).map { Double($0) * .pi / 5 }
    let unit = angles.enumerated().map { index, angle in
      let radius = index.isMultiple(of: 2) ? 1 : innerRadius
      return Point(x: radius * sin(angle), y: -radius * cos(angle))
    }
    // A star on its point is wider than high: 2·sin 72° across, 1 + cos 36° down.
    let width = 2 * sin(2 * Double.pi / 5)
    let height = 1 + cos(Double.pi / 5)
    let scale = min(frame.size.width / width, frame.size.height / height)
    let center = Point(
      x: frame.minX + frame.size.width / 2,
      y: frame.minY + (frame.size.height - scale * height) / 2 + scale)
    return unit.map { Point(x: center.x + $0.x * scale, y: center.y + $0.y * scale) }
  }
}
