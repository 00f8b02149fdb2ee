/// How a grid is drawn in the room it was given.
struct GridPlan {
  /// Which form the tiles take.
  let form: Int
  /// How many tiles stand side by side.
  let columns: Int
  /// The sizes common to all tiles.
  let tightness: Tightness
  /// The width of every tile, in points.
  let tileWidth: Double
  /// The height of each row, in points.
  let rowHeights: [Double]
  /// How good it is; greater is better.
  let score: Double
}
