/// A distance on the page.
///
///     Length.mm(25.4).points  // 72
public struct Length: Sendable, Hashable, Comparable {
  /// The distance in points of 1/72 inch.
  public let points: Double

  /// Makes a length from points of 1/72 inch.
  public static func pt(_ points: Double) -> Length { Length(points: points) }

  /// Makes a length from millimetres.
  public static func mm(_ millimetres: Double) -> Length { Length(points: millimetres * 72 / 25.4) }

  /// No distance.
  public static let zero = Length(points: 0)

  /// The distance in millimetres.
  public var millimetres: Double { points * 25.4 / 72 }

  /// Compares distances.
  public static func < (left: Length, right: Length) -> Bool { left.points < right.points }

  /// Adds distances.
  public static func + (left: Length, right: Length) -> Length { .pt(left.points + right.points) }

  /// Subtracts distances.
  public static func - (left: Length, right: Length) -> Length { .pt(left.points - right.points) }

  /// Scales a distance.
  public static func * (left: Length, factor: Double) -> Length { .pt(left.points * factor) }
}
