public import PageModel

/// Where a shadow lies, and what was on the page before it and may be covered by it.
public struct PlacedShadow: Sendable {
  /// What it covers at the most, in points on the page.
  public let reach: Rectangle
  /// How many texts were placed before it: the first of `PlacedBoxes.inks`.
  public let inksBefore: Int
  /// How many items were placed before it: the first of `PlacedBoxes.items`.
  public let itemsBefore: Int
  /// The place in the layout file that made it.
  public let origin: LayoutOrigin
}

extension BoxPlacement {
  /// Places boxes that lie beside each other, each in its rectangle; all their shadows lie behind all of them.
  mutating func place(_ boxes: [(box: Box, frame: Rectangle)]) {
    for (box, frame) in boxes { castShadow(of: box, in: frame) }
    for (box, frame) in boxes { place(box, in: frame) }
  }

  /// Draws the shadow of a box, where it has one; nobody reads it aloud.
  mutating func castShadow(of box: Box, in frame: Rectangle) {
    guard let shadow = box.appearance.shadow else { return }
    result.shadows.append(
      PlacedShadow(
        reach: shadow.reach(under: frame), inksBefore: result.inks.count, itemsBefore: result.items.count,
        origin: box.origin))
    for shape in shadow.shapes(under: frame, corners: box.appearance.corners) {
      result.items.append(PageItem(.rectangle(shape), origin: box.origin))
    }
  }
}
