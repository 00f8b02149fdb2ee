/// What the rules said of agents that were met before: a month of a million lines has some thousand of them.
///
/// The agents are kept whole and compared, so that no two are taken for each other. It takes 1.2 MB for each worker at most
/// and begins anew when it is full.
struct AgentCache {
  private static let slotCount = 8192
  private static let mostAgents = 4096
  private static let mostBytes = 1 << 20
  /// A longer agent is no browser's, and is asked about anew each time.
  private static let longestAgent = 1024

  private struct Entry {
    var hash: UInt64 = 0
    var start: Int32 = 0
    /// The length and one; zero where the slot is free.
    var length: Int32 = 0
    var verdict = AgentVerdict(kind: .person, isStrange: false)
  }

  private var entries = [Entry](repeating: Entry(), count: slotCount)
  private var count = 0
  private var bytes: [UInt8] = []

  /// The verdict on an agent whose hash is `hash`; what `ask` says where it is not known.
  @inline(__always)
  mutating func verdict(on agent: ByteView, hash: UInt64, ask: () -> AgentVerdict) -> AgentVerdict {
    let mask = Self.slotCount &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].length != 0 {
      if entries[slot].hash == hash, equals(entries[slot], agent) { return entries[slot].verdict }
      slot = (slot &+ 1) & mask
    }
    let verdict = ask()
    keep(verdict, on: agent, hash: hash)
    return verdict
  }

  private func equals(_ entry: Entry, _ agent: ByteView) -> Bool {
    guard Int(entry.length) == agent.count + 1 else { return false }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe ByteView(buffer)[Int(entry.start)..<(Int(entry.start) + agent.count)].equals(agent)
    }
  }

  private mutating func keep(_ verdict: AgentVerdict, on agent: ByteView, hash: UInt64) {
    guard agent.count <= Self.longestAgent else { return }
    if count == Self.mostAgents || bytes.count + agent.count > Self.mostBytes {
      for slot in entries.indices { entries[slot] = Entry() }
      count = 0
      bytes.removeAll(keepingCapacity: true)
    }
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while entries[slot].length != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    entries[slot] = Entry(
      hash: hash, start: Int32(bytes.count), length: Int32(agent.count + 1), verdict: verdict)
    agent.append(to: &bytes)
    count += 1
  }
}
