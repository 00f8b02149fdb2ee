/// The identifiers of offices or of codes, found by the bytes of a path without making a string.
///
/// A hash table with open addressing, at least half empty: 36 to 68 bytes for each identifier beside its letters. All that a
/// look-up compares first lies together, as a table of a hundred thousand lies in no cache of a processor.
struct IdentifierTable: Sendable {
  /// An identifier that stands in a path.
  struct Run {
    /// Where it ends.
    let end: Int
    fileprivate let hash: UInt32
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// The number of the identifier, and one; zero where there is none.
    var number: UInt32 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
  }

  /// The identifiers one after the other.
  private var letters: [UInt8] = []
  /// Where each of them ends.
  private var ends: [UInt32] = []
  private var slots = [Slot](repeating: Slot(), count: 2)

  /// The number of identifiers.
  var count: Int { ends.count }

  /// The identifier of a number.
  subscript(_ index: Int) -> String { String(decoding: letters[range(index)], as: UTF8.self) }

  /// The number of an identifier, which is added where it is not there.
  mutating func insert(_ identifier: String) -> Int {
    let bytes = Array(identifier.lowercased().utf8)
    let (run, found) = unsafe bytes.withUnsafeBufferPointer { buffer in
      let view = unsafe ByteView(buffer)
      let run = Self.run(in: view, from: 0)
      return (run, index(of: run, in: view, from: 0))
    }
    if let found { return found }
    let slot = Slot(
      hash: run.hash, number: UInt32(ends.count + 1), start: UInt32(letters.count),
      end: UInt32(letters.count + bytes.count))
    letters += bytes
    ends.append(slot.end)
    if ends.count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: old.count * 2)
      for slot in old where slot.number != 0 { occupy(slot) }
    }
    occupy(slot)
    return ends.count - 1
  }

  /// The longest identifier from `start`, capitals folded; it may be empty.
  @inline(__always)
  static func run(in path: ByteView, from start: Int) -> Run {
    var position = start
    var (word, state): (UInt64, UInt64) = (0, 0x9E37_79B9_7F4A_7C15)
    while position < path.count {
      let byte = path[position]
      let small = byte | 0x20
      guard small &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") else { break }
      // What passed keeps its meaning with this bit, which digits and the hyphen have.
      word = word << 8 | UInt64(small)
      position &+= 1
      if (position &- start) & 7 == 0 {
        state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 32
        word = 0
      }
    }
    state = (state ^ word ^ UInt64(truncatingIfNeeded: position &- start) << 56) &* 0xD6E8_FEB8_6659_FD93
    return Run(end: position, hash: UInt32(truncatingIfNeeded: state >> 32))
  }

  /// The number of the identifier that stands in a path from `start` to the end of `run`.
  @inline(__always)
  func index(of run: Run, in path: ByteView, from start: Int) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(run.hash) & mask
    while true {
      let candidate = slots[slot]
      if candidate.number == 0 { return nil }
      if candidate.hash == run.hash, equals(candidate, path, start, run.end) {
        return Int(candidate.number) &- 1
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private func equals(_ slot: Slot, _ path: ByteView, _ start: Int, _ end: Int) -> Bool {
    let first = Int(slot.start)
    guard Int(slot.end) &- first == end &- start else { return false }
    for offset in 0..<(end &- start) where letters[first &+ offset] != path[start &+ offset] | 0x20 {
      return false
    }
    return true
  }

  private mutating func occupy(_ new: Slot) {
    let mask = slots.count - 1
    var slot = Int(new.hash) & mask
    while slots[slot].number != 0 { slot = (slot + 1) & mask }
    slots[slot] = new
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
