import CZlib

/// The plain bytes of a gzip file, which may have several members one after the other (RFC 1952).
@safe
final class InflatedBytes {
  private let name: String
  private let stream: UnsafeMutablePointer<z_stream>
  private let packed: UnsafeMutableRawBufferPointer
  private var isAtMemberEnd = false
  private var isAtEnd = false

  private static let packedRoom = 1 << 18
  /// The largest window, and a gzip header.
  private static let windowBits: Int32 = 15 + 16

  init(name: String) throws(LogFileError) {
    self.name = name
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe packed = .allocate(byteCount: Self.packedRoom, alignment: 16)
    let status = unsafe inflateInit2_(
      stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw LogFileError(name: name, reason: .damaged) }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe packed.deallocate()
  }

  /// Puts plain bytes into the room; `refill` gives further packed ones.
  func read(
    into room: UnsafeMutableRawBufferPointer,
    refill: (UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int
  ) throws(LogFileError) -> Int {
    unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(clamping: room.count)
    let wanted = unsafe stream.pointee.avail_out
    while unsafe stream.pointee.avail_out == wanted, !isAtEnd {
      if unsafe stream.pointee.avail_in == 0 {
        let count = try unsafe refill(packed)
        guard count > 0 else {
          guard isAtMemberEnd else { throw LogFileError(name: name, reason: .cut) }
          isAtEnd = true
          break
        }
        unsafe stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_in = UInt32(count)
      }
      if isAtMemberEnd {
        // Zeros may fill the file up after its last member.
        guard unsafe stream.pointee.next_in.pointee != 0 else {
          isAtEnd = true
          break
        }
        unsafe inflateReset(stream)
        isAtMemberEnd = false
      }
      switch unsafe inflate(stream, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR: continue
      case Z_STREAM_END: isAtMemberEnd = true
      default: throw LogFileError(name: name, reason: .damaged)
      }
    }
    return Int(wanted - (unsafe stream.pointee.avail_out))
  }
}
