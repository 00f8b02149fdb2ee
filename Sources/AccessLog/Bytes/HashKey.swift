/// The key of a hash over bytes, in the manner of wyhash (Wang Yi, public domain): products of 64 by 64 bits, 16 bytes each.
///
/// The words that bytes are mixed with come from the seed. They are constants in wyhash, where whoever writes one of them
/// into a log makes a product of zero, and so lines with equal hashes.
struct HashKey: Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// Makes the key of a seed; equal seeds make equal keys on every machine.
  init(seed: UInt64) {
    var state = seed
    first = Self.next(&state)
    second = Self.next(&state)
    third = Self.next(&state)
    fourth = Self.next(&state)
  }

  /// The next number of SplitMix64 (Steele, Lea and Flood 2014).
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// The hash of two words.
  func hash(_ left: UInt64, _ right: UInt64) -> UInt64 {
    Self.mix(first ^ 16, Self.mix(left ^ second, right ^ third) ^ fourth)
  }

  /// The hash of bytes, which takes about a nanosecond for 16 of them.
  func hash(_ bytes: ByteView) -> UInt64 {
    let count = bytes.count
    var state = fourth
    var (low, high): (UInt64, UInt64) = (0, 0)
    if count <= 16 {
      if count >= 4 {
        let step = (count >> 3) << 2
        low = UInt64(bytes.word32(at: 0)) << 32 | UInt64(bytes.word32(at: step))
        high = UInt64(bytes.word32(at: count - 4)) << 32 | UInt64(bytes.word32(at: count - 4 - step))
      } else if count > 0 {
        low = UInt64(bytes[0]) << 16 | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count - 1])
      }
    } else {
      var place = 0
      if count > 48 {
        // Three products at a time, which do not wait for each other.
        var (beside, besides) = (state, state)
        while place &+ 48 < count {
          let words = bytes.words(at: place)
          state = Self.mix(words.0 ^ first, words.1 ^ state)
          beside = Self.mix(words.2 ^ second, words.3 ^ beside)
          besides = Self.mix(words.4 ^ third, words.5 ^ besides)
          place &+= 48
        }
        state ^= beside ^ besides
      }
      while place &+ 16 < count {
        state = Self.mix(bytes.word64(at: place) ^ first, bytes.word64(at: place &+ 8) ^ state)
        place &+= 16
      }
      low = bytes.word64(at: count - 16)
      high = bytes.word64(at: count - 8)
    }
    return Self.mix(first ^ UInt64(truncatingIfNeeded: count), Self.mix(low ^ second, high ^ state))
  }
}
