/// What one viewer wants to see.
public struct PreviewSelection: Sendable, Hashable {
  /// The identifier of an office; the first one where there is none.
  public let office: String?
  /// The name of a layout; the board's own where there is none.
  public let layout: String?

  /// Makes a selection.
  public init(office: String? = nil, layout: String? = nil) {
    self.office = office
    self.layout = layout
  }
}
