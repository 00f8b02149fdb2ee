/// A request of a person for a link, as it is kept until it is sure which of them are scans: 16 bytes.
struct Candidate: Sendable, Hashable, Comparable {
  /// Seconds since 1970 UTC.
  let second: UInt32
  /// The number of the link in the store, and in the highest bit whether it was typed.
  let linkAndMark: UInt32
  /// Who asked, as a keyed number.
  let client: UInt64

  var link: UInt32 { linkAndMark & 0x7FFF_FFFF }

  /// By client, link and time; a scanned link before a typed one of the same second.
  static func < (left: Candidate, right: Candidate) -> Bool {
    (left.client, left.link, left.second, left.linkAndMark)
      < (right.client, right.link, right.second, right.linkAndMark)
  }
}

/// The rule that a client who opens a link again within seconds has scanned it once.
enum RepeatRule {
  /// Of one client on one link nothing is counted for so many seconds after what was counted.
  static let seconds: UInt32 = 30

  /// Which of sorted candidates are scans.
  ///
  /// - Complexity: O(*n*).
  static func scans(among sorted: [Candidate]) -> [Candidate] {
    var counted: [Candidate] = []
    for candidate in sorted {
      if let last = counted.last, last.client == candidate.client, last.link == candidate.link,
        candidate.second - last.second <= seconds
      {
        continue
      }
      counted.append(candidate)
    }
    return counted
  }
}
