/// Arithmetic with bytes as polynomials modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2).
enum GaloisField {
  /// The product of two bytes.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    guard left != 0, right != 0 else { return 0 }
    return powers[(logarithms[Int(left)] + logarithms[Int(right)]) % 255]
  }

  /// The powers of 2 by their exponents, 0 to 254.
  static let powers: [UInt8] = {
    var powers: [UInt8] = []
    var power = 1
    for _ in 0..<255 {
      powers.append(UInt8(power))
      power <<= 1
      if power > 0xFF { power ^= 0b1_0001_1101 }
    }
    return powers
  }()

  /// The exponents by the powers of 2; 0 is none, and has no exponent.
  static let logarithms: [Int] = {
    var logarithms = [Int](repeating: 0, count: 256)
    for (exponent, power) in powers.enumerated() { logarithms[Int(power)] = exponent }
    return logarithms
  }()
}
