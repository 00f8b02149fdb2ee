/// The error correction codewords of one block: the rest of a division by a generator polynomial.
struct ReedSolomon: Sendable {
  /// The codewords that are added to a block, at most 30.
  let count: Int
  /// For every byte its product with the generator polynomial without the first coefficient.
  ///
  /// A whole step of the division is then one shift and one XOR of 32 bytes, instead of a multiplication for
  /// each codeword.
  private let products: [SIMD4<UInt64>]

  /// Prepares the division that gives `count` codewords (ISO/IEC 18004, annex A).
  init(count: Int) {
    self.count = count
    // (x - 1)(x - 2)(x - 4)…, the highest power first; subtracting is adding in this field.
    var generator: [UInt8] = [1]
    for exponent in 0..<count {
      let root = GaloisField.powers[exponent]
      let shifted = generator + [0]
      let multiplied = [0] + generator.map { GaloisField.product($0, root) }
      generator = zip(shifted, multiplied).map { $0 ^ $1 }
    }
    products = (0...UInt8.max).map { factor in
      var product = SIMD4<UInt64>()
      for (index, coefficient) in generator.dropFirst().enumerated() {
        let byte = UInt64(GaloisField.product(coefficient, factor))
        product[index / 8] |= byte << (56 - index % 8 * 8)
      }
      return product
    }
  }

  /// The codewords for a block of `data`.
  func codewords(for data: ArraySlice<UInt8>) -> [UInt8] {
    // The rest so far: its first byte is the highest of the first word.
    var rest = SIMD4<UInt64>()
    for byte in data {
      let factor = UInt8(truncatingIfNeeded: rest[0] >> 56) ^ byte
      let carried = SIMD4(rest[1] >> 56, rest[2] >> 56, rest[3] >> 56, 0)
      rest = (rest &<< 8 | carried) ^ products[Int(factor)]
    }
    return (0..<count).map { UInt8(truncatingIfNeeded: rest[$0 / 8] >> (56 - $0 % 8 * 8)) }
  }
}
