/// Room for what is unescaped: as much as the longest line, taken once for each worker.
///
/// Nothing that is unescaped grows, so that a line always fits; what would not is cut off.
@safe
struct ScratchBytes: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// The number of bytes that were written.
  private(set) var count = 0

  init(capacity: Int = LineCutter.longestLine + 1) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { unsafe base.deallocate() }

  /// Forgets what was written; views of it are no longer valid.
  mutating func clear() { count = 0 }

  mutating func append(_ byte: UInt8) {
    guard count < capacity else { return }
    unsafe base[count] = byte
    count += 1
  }

  /// Takes the last bytes away.
  mutating func shorten(to newCount: Int) { count = min(count, max(newCount, 0)) }

  subscript(_ index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return unsafe base[index]
  }

  /// What was written.
  var view: ByteView { unsafe ByteView(UnsafeBufferPointer(start: base, count: count)) }
}
