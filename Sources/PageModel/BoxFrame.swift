/// The rectangle that a box of a layout was given, whether it draws anything or not.
public struct BoxFrame: Sendable, Hashable {
  /// The outer edge, in points on the page.
  public let frame: Rectangle
  /// The place in the layout file that made it.
  public let origin: LayoutOrigin

  /// Makes a frame.
  public init(frame: Rectangle, origin: LayoutOrigin) {
    self.frame = frame
    self.origin = origin
  }
}
