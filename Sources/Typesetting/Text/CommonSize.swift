/// The texts that are set in one size: the smallest that any of them needs.
public struct CommonSize: Sendable, Hashable {
  /// How far texts are looked for that are to be alike.
  public enum Reach: Sendable, Hashable {
    /// In the nearest grid of tiles, else in the nearest row.
    case row
    /// In everything that is placed together.
    case board
  }

  /// What the texts have in common, such as the name of their style.
  public let name: String
  /// Where they lie.
  public let reach: Reach

  /// Makes a common size.
  public init(name: String, reach: Reach) {
    self.name = name
    self.reach = reach
  }
}
