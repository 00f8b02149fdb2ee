import Glibc

/// The bytes of a log: of a file or of standard input, plain or packed by gzip, which its first bytes tell.
///
/// Memory is the same for any length.
public final class LogStream {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let name: String
  /// Bytes that were read to look at and not handed over yet.
  private var ahead: [UInt8] = []
  private var inflating: InflatedBytes?
  /// How many bytes were read, packed as they were.
  public private(set) var bytesRead = 0

  /// Opens a file.
  public convenience init(path: String) throws(LogFileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LogFileError(name: path, reason: .system(errno)) }
    try self.init(descriptor: descriptor, name: path, ownsDescriptor: true)
  }

  /// Reads a descriptor that is open, such as that of standard input.
  public convenience init(descriptor: Int32, name: String) throws(LogFileError) {
    try self.init(descriptor: descriptor, name: name, ownsDescriptor: false)
  }

  private init(descriptor: Int32, name: String, ownsDescriptor: Bool) throws(LogFileError) {
    self.descriptor = descriptor
    self.name = name
    self.ownsDescriptor = ownsDescriptor
    // A pipe may give one byte at a time.
    while ahead.count < 2 {
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
      defer { unsafe room.deallocate() }
      guard try unsafe readPlain(room) > 0 else { break }
      unsafe ahead.append(room[0])
    }
    if ahead == [0x1F, 0x8B] { inflating = try InflatedBytes(name: name) }
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// Puts bytes into the room that is given; how many, and zero at the end.
  public func read(into room: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    guard room.count > 0 else { return 0 }
    guard let inflating else { return try unsafe readAhead(room) }
    return try unsafe inflating.read(into: room) { packed throws(LogFileError) in
      try unsafe self.readAhead(packed)
    }
  }

  private func readAhead(_ room: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    guard !ahead.isEmpty else { return try unsafe readPlain(room) }
    let count = min(ahead.count, room.count)
    unsafe room.copyBytes(from: ahead.prefix(count))
    ahead.removeFirst(count)
    return count
  }

  private func readPlain(_ room: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      if count >= 0 {
        bytesRead += count
        return count
      }
      guard errno == EINTR else { throw LogFileError(name: name, reason: .system(errno)) }
    }
  }
}

/// A log that cannot be read.
public struct LogFileError: Error, Sendable, Hashable {
  /// Why.
  public enum Reason: Sendable, Hashable {
    /// The system refused, by its number.
    case system(Int32)
    /// The packed bytes are damaged.
    case damaged
    /// The packed bytes end too early: the file is still being written, or was cut.
    case cut
  }

  /// What the log is called.
  public let name: String
  /// Why.
  public let reason: Reason

  /// Makes an error.
  public init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
