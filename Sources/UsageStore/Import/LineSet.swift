/// The lines of a day that are known, as sorted numbers; equal lines stand as often as they were met in one file.
struct LineSet: Sendable, Hashable {
  private(set) var sorted: [UInt64]

  init(sorted: [UInt64] = []) { self.sorted = sorted }

  /// A line and where it stands in its file.
  private struct Placed {
    let line: UInt64
    let place: Int
  }

  /// Adds the lines of a file, and says which of them are new.
  ///
  /// The same lines met again in another file are known; a file that has a line twice has two lines. So of a line that is
  /// known *a* times and stands *b* times in the file, *b* − *a* are new.
  ///
  /// - Complexity: O(*n*) in the lines of the file, whose bits are all alike, and O(*m*) in those that are known.
  /// - Returns: For each of `lines` whether it is new; `nil` where all are.
  mutating func add(_ lines: [UInt64]) -> [Bool]? {
    guard !sorted.isEmpty else {
      sorted = BucketSort.sorted(lines) { $0 }
      return nil
    }
    let placed = BucketSort.sorted(lines.enumerated().map { Placed(line: $1, place: $0) }) { $0.line }
    var merged: [UInt64] = []
    merged.reserveCapacity(sorted.count + lines.count)
    var isNew = [Bool](repeating: false, count: lines.count)
    var known = 0
    var next = 0
    while next < placed.count {
      let line = placed[next].line
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
      while next < placed.count, placed[next].line == line {
        if before > 0 {
          before -= 1
        } else {
          merged.append(line)
          isNew[placed[next].place] = true
        }
        next += 1
      }
    }
    merged.append(contentsOf: sorted[known...])
    sorted = merged
    return isNew
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
