/// The lines of a day that are known, as sorted numbers; equal lines stand as often as they were met in one file.
struct LineSet: Sendable, Hashable {
  private(set) var sorted: [UInt64]

  init(sorted: [UInt64] = []) { self.sorted = sorted }

  /// Adds the lines of a file, and says which of them are new.
  ///
  /// The same lines met again in another file are known; a file that has a line twice has two lines. So of a line that is
  /// known *a* times and stands *b* times in the file, *b* − *a* are new.
  ///
  /// - Complexity: O(*n* log *n*) in the lines of the file, and O(*m*) in those that are known.
  /// - Returns: The places of the new lines in `lines`; `nil` where all are new.
  mutating func add(_ lines: [UInt64]) -> [Int]? {
    guard !sorted.isEmpty else {
      sorted = RadixSort.sorted(lines)
      return nil
    }
    let order = lines.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }
    var merged: [UInt64] = []
    merged.reserveCapacity(sorted.count + lines.count)
    var new: [Int] = []
    var known = 0
    var place = 0
    while place < order.count {
      let line = lines[order[place]]
      while known < sorted.count, sorted[known] < line {
        merged.append(sorted[known])
        known += 1
      }
      var before = 0
      while known < sorted.count, sorted[known] == line {
        merged.append(line)
        known += 1
        before += 1
      }
      while place < order.count, lines[order[place]] == line {
        if before > 0 {
          before -= 1
        } else {
          merged.append(line)
          new.append(order[place])
        }
        place += 1
      }
    }
    merged.append(contentsOf: sorted[known...])
    sorted = merged
    return new
  }

  /// Whether a line is known; O(log *n*).
  func contains(_ line: UInt64) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == line
  }

  /// Adds those of some lines that are not known yet, each once.
  ///
  /// - Complexity: O(*m*) in all lines.
  mutating func formUnion(_ lines: [UInt64]) {
    let missing = Set(lines).filter { !contains($0) }
    guard !missing.isEmpty else { return }
    _ = add(Array(missing))
  }
}
