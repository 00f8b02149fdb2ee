import CISAL

/// A zlib stream that is being written; its memory is freed with the value.
@safe struct DeflateStream: ~Copyable {
  private let pointer: OpaquePointer

  /// Begins an empty stream.
  init() throws(PNGError) {
    guard let pointer = unsafe cisal_begin() else { throw .packingFailed }
    unsafe self.pointer = pointer
  }

  deinit { unsafe cisal_end(pointer) }

  /// Packs more bytes; nothing can be written after the last.
  func write(_ bytes: Span<UInt8>, isLast: Bool) throws(PNGError) {
    let isWritten = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe cisal_write(pointer, start, buffer.count, isLast)
    }
    guard isWritten else { throw .packingFailed }
  }

  /// What the stream has come to.
  var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: cisal_bytes(pointer), count: cisal_count(pointer)))
  }

  /// The checksum of PNG's chunks (CRC-32).
  static func checksum(_ bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe cisal_checksum(0, start, buffer.count)
    }
  }
}
