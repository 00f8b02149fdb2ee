/// A request of a person for a link, as it is kept until it is sure which of them are scans: 16 bytes.
struct Candidate: Sendable, Hashable {
  /// Seconds since 1970 UTC.
  let second: UInt32
  /// The number of the link in the store, and in the highest bit whether it was typed.
  let linkAndMark: UInt32
  /// Who asked, as a keyed number.
  let client: UInt64

  var link: UInt32 { linkAndMark & 0x7FFF_FFFF }

  /// By time; a scanned link before a typed one of the same second.
  static func isEarlier(_ left: Candidate, _ right: Candidate) -> Bool {
    (left.second, left.linkAndMark, left.client) < (right.second, right.linkAndMark, right.client)
  }
}

/// The rule that a client who opens a link again within seconds has scanned it once.
struct RepeatRule {
  /// Of one client on one link nothing is counted for so many seconds after what was counted.
  static let seconds: UInt32 = 30

  /// When each client's link was counted last; a table with open addressing, since there is an entry for nearly every request.
  private var slots: [Candidate?]

  /// Makes room for so many requests.
  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
  }

  /// Which of some candidates are scans.
  ///
  /// - Complexity: O(*n*) where they are in the order of time already, as logs are.
  static func scans(among candidates: [Candidate]) -> [Candidate] {
    var rule = RepeatRule(capacity: candidates.count)
    return inOrder(candidates).filter { rule.isScan($0) }
  }

  /// The candidates in the order of time.
  static func inOrder(_ candidates: [Candidate]) -> [Candidate] {
    let isOrdered = zip(candidates, candidates.dropFirst()).allSatisfy { !Candidate.isEarlier($1, $0) }
    return isOrdered ? candidates : candidates.sorted(by: Candidate.isEarlier)
  }

  /// Whether a candidate is a scan; they are asked in the order of time, no more than there is room for.
  mutating func isScan(_ candidate: Candidate) -> Bool {
    var slot = Int(
      truncatingIfNeeded: (candidate.client ^ UInt64(candidate.link) &* 0x9E37_79B9_7F4A_7C15)
        & UInt64(slots.count - 1))
    while let last = slots[slot] {
      if last.client == candidate.client, last.link == candidate.link {
        guard candidate.second - last.second > Self.seconds else { return false }
        slots[slot] = candidate
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = candidate
    return true
  }
}
