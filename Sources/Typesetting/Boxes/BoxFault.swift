public import PageModel

/// Why boxes cannot be placed.
public enum BoxFault: Error, Hashable, Sendable {
  /// A text cannot be set narrow enough: its widest word needs more room than there is, in points.
  case wordTooWide(source: Int, needed: Double, available: Double, origin: LayoutOrigin)
  /// Boxes need more room than there is, in points.
  case tooLarge(needed: Size, available: Size, origin: LayoutOrigin)
  /// The tiles do not fit with the smallest symbols and text: the height that is needed and there, in
  /// points, and the tile (from 0) that is higher than the others, where one stands out.
  case tilesDoNotFit(needed: Double, available: Double, tallest: Int?, origin: LayoutOrigin)
}
