import Glibc

/// An address of IPv4 or IPv6.
public struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
  /// The bytes in the order of the network: 4 or 16.
  public let bytes: [UInt8]

  /// The address with these bytes; `nil` unless they are 4 or 16.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The address as it is written in full: `203.0.113.7` or `2001:db8::7`.
  public init?(_ text: String) {
    var bytes = [UInt8](repeating: 0, count: 16)
    if unsafe inet_pton(AF_INET, text, &bytes) == 1 {
      self.bytes = Array(bytes.prefix(4))
    } else if unsafe inet_pton(AF_INET6, text, &bytes) == 1 {
      self.bytes = bytes
    } else {
      return nil
    }
  }

  /// The sixteen bytes of IPv6, in which IPv4 lies below `::ffff:0:0/96` (RFC 4291, 2.5.5.2).
  var sixteenBytes: [UInt8] {
    bytes.count == 16 ? bytes : [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + bytes
  }

  /// The address in numbers; groups of zeros are not shortened.
  public var description: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
  }
}
