/// The same word under each of the eight masks.
typealias MaskLanes = SIMD8<UInt64>

/// A number for each mask.
typealias MaskCounts = SIMD8<Int>

extension MaskLanes {
  /// How many bits are set in each lane.
  @inline(__always)
  var bitCounts: MaskCounts {
    // First in every two bits, then in every four, then in every byte; the product adds up the bytes.
    let twos = self &- (self &>> 1 & 0x5555_5555_5555_5555)
    let fours = (twos & 0x3333_3333_3333_3333) &+ (twos &>> 2 & 0x3333_3333_3333_3333)
    let bytes = (fours &+ fours &>> 4) & 0x0F0F_0F0F_0F0F_0F0F
    return MaskCounts(truncatingIfNeeded: (bytes &* 0x0101_0101_0101_0101) &>> 56)
  }
}
