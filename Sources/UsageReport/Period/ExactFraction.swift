/// A quotient of two whole numbers in lowest terms, whose denominator is above zero.
public struct ExactFraction: Sendable, Hashable {
  /// What is divided.
  public let numerator: Int
  /// What it is divided by.
  public let denominator: Int

  /// Makes a fraction; the denominator must not be zero.
  init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a fraction over zero")
    var (divisor, rest) = (abs(numerator), abs(denominator))
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    divisor *= denominator.signum()
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// So many parts of one, rounded half away from zero: `parts(10)` of 7/4 is 18.
  public func parts(_ parts: Int) -> Int {
    let (quotient, rest) = (numerator * parts).quotientAndRemainder(dividingBy: denominator)
    return quotient + (2 * abs(rest) >= denominator ? numerator.signum() : 0)
  }
}
