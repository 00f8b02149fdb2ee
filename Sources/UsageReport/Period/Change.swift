/// How a number of scans changed on the period before.
public enum Change: Sendable, Hashable {
  /// Nothing is known of the period before.
  case unknown
  /// The two are equal.
  case none
  /// From zero, of which there is no per cent.
  case new
  /// By a number, and by tenths of a per cent of the period before, rounded half away from zero.
  case by(Int, percentTenths: Int)

  /// The change from one number to another.
  public init(from previous: Int?, to current: Int) {
    guard let previous else {
      self = .unknown
      return
    }
    self =
      switch (previous, current) {
      case let (previous, current) where previous == current: .none
      case (0, _): .new
      default:
        .by(
          current - previous,
          percentTenths: ExactFraction(current - previous, over: previous).parts(1000))
      }
  }
}
