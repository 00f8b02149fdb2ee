/// What is common to all boxes of a grid while they are measured and placed.
struct Tightness {
  /// The size of text: -1 the smallest, 0 the wanted, 1 the largest size of each style.
  var looseness: Double
  /// The width of every symbol without its quiet zone, in points.
  var symbolWidth: Double
  /// The quiet zone beside it, as a share of the symbol's width.
  var quietShare: Double

  /// Whether every text keeps the size that looseness gives it, so that all tiles of a grid look alike; at
  /// the smallest size there is nothing left to keep, and text wraps as far as it takes.
  var keepsCommonSize: Bool

  /// The side of the square that a symbol and its quiet zone take, in points.
  var plateWidth: Double { symbolWidth * (1 + 2 * quietShare) }

  /// Text at its wanted size and no symbols: what holds outside a grid.
  static let relaxed = Tightness(looseness: 0, symbolWidth: 0, quietShare: 0, keepsCommonSize: false)
}
