/// Counts the set bits of many words, as a number in binary for every bit position.
///
/// Adding six words to all positions at once takes some forty logical operations. Counting the bits of each word would
/// take a dozen, since a program for every processor must not use the instruction that some have for it.
struct BitTally {
  /// One bit of all the numbers in each; they count up to 2,047.
  private var planes = InlineArray<11, MaskLanes>(repeating: MaskLanes())

  /// Adds 1 for each bit of three words, and 2 for each bit of three others.
  @inline(__always)
  mutating func add(
    ones: (MaskLanes, MaskLanes, MaskLanes), twos: (MaskLanes, MaskLanes, MaskLanes)
  ) {
    let (one, firstTwo) = Self.sum(ones.0, ones.1, ones.2)
    let (secondTwo, firstFour) = Self.sum(twos.0, twos.1, twos.2)
    let carryToTwos = planes[0] & one
    planes[0] ^= one
    let (two, secondFour) = Self.sum(firstTwo, secondTwo, carryToTwos)
    let carryToFours = planes[1] & two
    planes[1] ^= two
    let (four, firstEight) = Self.sum(firstFour, secondFour, carryToFours)
    let carryToEights = planes[2] & four
    planes[2] ^= four
    var carry: MaskLanes
    (planes[3], carry) = Self.sum(planes[3], firstEight, carryToEights)
    for plane in 4..<planes.count {
      let next = planes[plane] & carry
      planes[plane] ^= carry
      carry = next
    }
  }

  /// The sums over all positions, for each lane.
  var totals: MaskCounts {
    var totals = MaskCounts()
    for plane in planes.indices { totals &+= planes[plane].bitCounts &<< plane }
    return totals
  }

  /// Adds three bits at every position: the lower and the higher bit of the sum.
  @inline(__always)
  private static func sum(
    _ first: MaskLanes, _ second: MaskLanes, _ third: MaskLanes
  ) -> (low: MaskLanes, high: MaskLanes) {
    let either = first ^ second
    return (either ^ third, first & second | either & third)
  }
}
