/// Boxes one under the other that go on where the page ends; lengths in points.
///
/// A table among them breaks between its rows and repeats its heads; every other box stays whole.
public struct Flow: Sendable {
  /// One of the boxes.
  public struct Block: Sendable {
    /// The box.
    public let box: Box
    /// Whether it stands on the page of what follows it, as a heading does.
    public let keepsWithNext: Bool

    /// Makes a block.
    public init(_ box: Box, keepsWithNext: Bool) {
      self.box = box
      self.keepsWithNext = keepsWithNext
    }

    /// The table that it is, which breaks between its rows.
    var table: CellGrid? {
      guard case .cells(let grid) = box.content, grid.table != nil, !grid.rows.isEmpty else { return nil }
      return grid
    }

    /// How many pieces it can be broken into.
    var pieces: Int { table?.rows.count ?? 1 }
  }

  /// The boxes.
  public let blocks: [Block]
  /// The distance between them.
  public let gap: Double

  /// Makes a flow.
  public init(_ blocks: [Block], gap: Double) {
    self.blocks = blocks
    self.gap = gap
  }
}
