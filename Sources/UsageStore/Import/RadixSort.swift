/// Sorts numbers whose bits are all alike, as those of lines are: by 16 bits at a time from the lowest, four times faster than
/// by comparing for a day's 100,000 lines (measured where an import of 3 million lines spent most of its time sorting).
enum RadixSort {
  /// Below this comparing is as fast.
  private static let least = 4096

  /// The numbers in rising order.
  ///
  /// - Complexity: O(*n*), and 512 KB besides the numbers twice.
  static func sorted(_ numbers: [UInt64]) -> [UInt64] {
    guard numbers.count > least else { return numbers.sorted() }
    var source = numbers
    var target = numbers
    var starts = [Int](repeating: 0, count: 1 << 16)
    for shift in stride(from: UInt64(0), to: 64, by: 16) {
      for index in starts.indices { starts[index] = 0 }
      for number in source { starts[Int(truncatingIfNeeded: number >> shift & 0xFFFF)] += 1 }
      var sum = 0
      for index in starts.indices {
        let count = starts[index]
        starts[index] = sum
        sum += count
      }
      for number in source {
        let bucket = Int(truncatingIfNeeded: number >> shift & 0xFFFF)
        target[starts[bucket]] = number
        starts[bucket] += 1
      }
      swap(&source, &target)
    }
    return source
  }
}
