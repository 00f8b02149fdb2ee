/// Which of the two paths of a short link was asked for.
public enum LinkMark: UInt8, Sendable, Hashable, CaseIterable {
  /// The path that the symbol holds.
  case scanned = 0
  /// The path that is printed to be typed, where it is another.
  case typed = 1
}
