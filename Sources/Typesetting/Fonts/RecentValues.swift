/// A cache that keeps what was asked for lately and forgets the rest, in memory that does not grow.
///
/// Values live in two generations. What is asked for again moves to the young one; when that is full, the old one is
/// dropped and the young one becomes old. The captions of a board, which every office asks for, so stay for a whole run,
/// and the texts of single offices go.
struct RecentValues<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let capacity: Int

  /// Makes a cache of at most twice `capacity` values.
  init(capacity: Int) { self.capacity = capacity }

  /// The value of a key, where it was kept; setting it keeps it.
  subscript(_ key: Key) -> Value? {
    mutating get {
      if let value = young[key] { return value }
      guard let value = old[key] else { return nil }
      keep(value, for: key)
      return value
    }
    set {
      if let newValue { keep(newValue, for: key) }
    }
  }

  private mutating func keep(_ value: Value, for key: Key) {
    if young.count >= capacity {
      old = young
      young = Dictionary(minimumCapacity: capacity)
    }
    young[key] = value
  }
}
