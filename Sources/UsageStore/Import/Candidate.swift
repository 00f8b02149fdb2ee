/// A request of a person for a link, as it is kept until it is sure which of them are scans: 16 bytes.
struct Candidate: Sendable, Hashable {
  /// Seconds since 1970 UTC.
  let second: UInt32
  /// The number of the link in the store, from 1, and in the highest bit whether it was typed.
  let linkAndMark: UInt32
  /// Who asked, as a keyed number.
  let client: UInt64

  var link: UInt32 { linkAndMark & 0x7FFF_FFFF }
  var isTyped: Bool { linkAndMark >> 31 == 1 }

  /// By time; a scanned link before a typed one of the same second.
  static func isEarlier(_ left: Candidate, _ right: Candidate) -> Bool {
    // Nearly always the first says it.
    if left.second != right.second { return left.second < right.second }
    return (left.linkAndMark, left.client) < (right.linkAndMark, right.client)
  }

  /// Candidates in the order of time.
  ///
  /// - Complexity: O(*n*) where they are nearly so already, as those of logs are.
  static func inOrder(_ candidates: [Candidate]) -> [Candidate] {
    var ordered = candidates
    BucketSort.finish(&ordered, isEarlier)
    return ordered
  }

  /// Two lists in the order of time as one; O(*n*).
  static func merged(_ left: [Candidate], _ right: [Candidate]) -> [Candidate] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    var merged: [Candidate] = []
    merged.reserveCapacity(left.count + right.count)
    var place = 0
    for candidate in right {
      while place < left.count, !isEarlier(candidate, left[place]) {
        merged.append(left[place])
        place += 1
      }
      merged.append(candidate)
    }
    merged.append(contentsOf: left[place...])
    return merged
  }
}
