/// The commonest of any number of texts, in memory that does not grow (Misra and Gries 1982).
///
/// With at most ``capacity`` different texts the counts are exact. With more, those of the commonest are too low by at most
/// the *n*-th part of all, where *n* is the capacity, and every text that is commoner than that is there.
struct FrequentTexts {
  /// Different texts that are kept at most.
  static let capacity = 1000
  /// The bytes of a text that are kept, and by which texts are told from each other.
  static let longestText = 160
  private static let slotCount = 4096

  private var slots = [UInt16](repeating: 0, count: slotCount)
  private var hashes: [UInt64] = []
  private var counts: [Int] = []
  private var lengths: [UInt8] = []
  /// The texts, each in a place of its own of `longestText` bytes.
  private var bytes: [UInt8] = []
  /// What was taken off every count.
  private(set) var missing = 0

  /// Counts a text once more.
  mutating func add(_ text: ByteView, key: HashKey) {
    let text = text[0..<min(text.count, Self.longestText)]
    let hash = key.hash(text)
    if let found = find(text, hash) {
      counts[found] += 1
      return
    }
    if counts.count == Self.capacity {
      takeOneOff()
      guard counts.count < Self.capacity else { return }
    }
    let number = counts.count
    if bytes.count < (number + 1) * Self.longestText { bytes += repeatElement(0, count: Self.longestText) }
    text.copy(to: &bytes, at: number * Self.longestText)
    hashes.append(hash)
    counts.append(1)
    lengths.append(UInt8(text.count))
    occupy(hash, with: number)
  }

  /// The texts with their counts, in no order.
  var items: [(text: ArraySlice<UInt8>, count: Int)] {
    counts.indices.map { (bytes[range($0)], counts[$0]) }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number * Self.longestText)..<(number * Self.longestText + Int(lengths[number]))
  }

  private func find(_ text: ByteView, _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, equals(number, text) { return number }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private func equals(_ number: Int, _ text: ByteView) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe ByteView(buffer)[range(number)].equals(text) }
  }

  private mutating func occupy(_ hash: UInt64, with number: Int) {
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    slots[slot] = UInt16(number + 1)
  }

  /// Takes one off every count, and forgets the texts that have none left: each time a thousand texts that were added are
  /// paid with it, so that it costs little however many different texts there are.
  private mutating func takeOneOff() {
    missing += 1
    for slot in slots.indices { slots[slot] = 0 }
    var kept = 0
    for number in counts.indices where counts[number] > 1 {
      counts[kept] = counts[number] - 1
      hashes[kept] = hashes[number]
      lengths[kept] = lengths[number]
      let source = range(number).lowerBound
      for offset in 0..<Int(lengths[number]) {
        bytes[kept * Self.longestText + offset] = bytes[source + offset]
      }
      occupy(hashes[kept], with: kept)
      kept += 1
    }
    counts.removeLast(counts.count - kept)
    hashes.removeLast(hashes.count - kept)
    lengths.removeLast(lengths.count - kept)
  }
}
