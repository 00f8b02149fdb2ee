/// Whole lines of a stream on their way from the reader to a worker and back, with room that is used again.
struct LogBlock<Digest: Sendable>: Sendable {
  /// Which block of the stream it is, from 0.
  var number = 0
  /// The room for bytes, of which the first `count` are lines.
  var bytes: [UInt8]
  var count = 0
  /// The columns, where the stream is a table.
  var header: VisitsHeader?
  /// How many lines a worker found.
  var lines = LineCounts()
  /// What a worker made of the lines.
  var digest: Digest?

  init(capacity: Int) { bytes = Array(repeating: 0, count: capacity) }

  /// Has a worker make records of the lines in a buffer of its own, and what is wanted of those.
  mutating func scan(
    with scanner: inout LogScanner, _ buffer: inout RecordBuffer, _ makeDigest: (RecordBuffer) -> Digest
  ) {
    buffer.removeAll()
    unsafe bytes.withUnsafeBufferPointer { bytes in
      scanner.scan(unsafe ByteView(bytes)[0..<count], header: header, into: &buffer)
    }
    lines = LineCounts(buffer)
    digest = makeDigest(buffer)
  }
}
