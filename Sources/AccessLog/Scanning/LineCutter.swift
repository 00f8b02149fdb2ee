/// Where lines end, which must be the same whatever pieces a stream comes in.
struct LineCutter {
  /// The bytes of the longest line that is read, its carriage return with it.
  ///
  /// nginx and Apache ask for requests of 8 KiB
  /// at most, so that a longer line is damaged: it is malformed, and no more than this of it is ever kept.
  static let longestLine = 65_536

  /// Whether a line break in quotes belongs to a row (RFC 4180).
  let isTable: Bool

  /// The newline that ends the line from `start`; `nil` where it is not there.
  ///
  /// A row of a table whose quotes do not close ends with the first line break after ``longestLine`` bytes, so that one
  /// lost quote does not take all that follows.
  @inline(__always)
  func end(of bytes: ByteView, from start: Int) -> Int? {
    guard isTable else { return bytes.firstIndex(of: .newline, from: start) }
    return endOfRow(bytes, from: start)
  }

  private func endOfRow(_ bytes: ByteView, from start: Int) -> Int? {
    var counted = start
    var quotes = 0
    while let newline = bytes.firstIndex(of: .newline, from: counted) {
      quotes += bytes[counted..<newline].occurrences(of: .quote)
      if quotes & 1 == 0 || newline - start > Self.longestLine { return newline }
      counted = newline + 1
    }
    return nil
  }

  /// Where the last whole line ends and the next begins; zero where no line is whole.
  func endOfLastLine(_ bytes: ByteView) -> Int {
    guard isTable else { return bytes.lastIndex(of: .newline).map { $0 + 1 } ?? 0 }
    var start = 0
    while let end = endOfRow(bytes, from: start) { start = end + 1 }
    return start
  }
}
