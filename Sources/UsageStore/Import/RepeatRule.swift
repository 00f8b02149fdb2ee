/// The rule that a client who opens a link again within seconds has scanned it once.
///
/// What was counted last of a client and a link is looked up in tables that hold little more than the last half minute, so that
/// they stay in the processor's cache, however long the day.
struct RepeatRule {
  /// Of one client on one link nothing is counted for so many seconds after what was counted.
  static let seconds: UInt32 = 30
  /// No candidate, since links are numbered from 1.
  private static let none = Candidate(second: 0, linkAndMark: 0, client: 0)

  /// What was counted since `start`, with open addressing.
  private var current = [Candidate](repeating: none, count: 1024)
  private var filled = 0
  private var start: UInt32 = 0
  /// What was counted before.
  private var previous: [Candidate] = []

  /// Whether a candidate is a scan; they are asked in the order of time.
  mutating func isScan(_ candidate: Candidate) -> Bool {
    let slot = Self.slot(of: candidate, in: current)
    let last = current[slot]
    if last.linkAndMark != 0 {
      guard candidate.second - last.second > Self.seconds else { return false }
      current[slot] = candidate
      return true
    }
    if !previous.isEmpty, candidate.second - start <= Self.seconds {
      let last = previous[Self.slot(of: candidate, in: previous)]
      if last.linkAndMark != 0, candidate.second - last.second <= Self.seconds { return false }
    }
    current[slot] = candidate
    filled += 1
    if filled > current.count / 2 { makeRoom(candidate.second) }
    return true
  }

  private mutating func makeRoom(_ second: UInt32) {
    if second - start > Self.seconds {
      // What the older table holds lies more than half a minute back.
      let size = current.count
      previous = current
      current = Array(repeating: Self.none, count: size)
      filled = 0
      start = second
    } else {
      let all = current.filter { $0.linkAndMark != 0 }
      current = Array(repeating: Self.none, count: current.count * 2)
      for candidate in all { current[Self.slot(of: candidate, in: current)] = candidate }
    }
  }

  /// Where a client's link stands in a table, or may stand.
  private static func slot(of candidate: Candidate, in table: [Candidate]) -> Int {
    let mixed = candidate.client ^ (UInt64(candidate.link) &* 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: mixed) & (table.count - 1)
    while table[slot].linkAndMark != 0,
      table[slot].client != candidate.client || table[slot].link != candidate.link
    {
      slot = (slot + 1) & (table.count - 1)
    }
    return slot
  }
}
