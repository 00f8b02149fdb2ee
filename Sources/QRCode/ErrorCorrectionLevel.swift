/// How much of a symbol may be lost before it cannot be read any more.
public enum ErrorCorrectionLevel: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// L: about 7 % of the codewords can be restored.
  case low
  /// M: about 15 %.
  case medium
  /// Q: about 25 %.
  case quartile
  /// H: about 30 %.
  case high

  /// Compares levels; the stronger is the greater.
  public static func < (left: ErrorCorrectionLevel, right: ErrorCorrectionLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
