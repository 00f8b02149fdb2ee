/// Which addresses may be connected to.
///
/// A board is written by many hands, and a redirect by anybody: neither may make this machine knock at its own doors, or at
/// those of the network that it stands in.
public struct AddressRules: Sendable {
  /// Whether the address of this host may be connected to.
  public let allows: @Sendable (NetworkAddress, _ host: String) -> Bool

  /// Rules of one's own, as tests have them for servers of their own.
  public init(_ allows: @escaping @Sendable (NetworkAddress, _ host: String) -> Bool) { self.allows = allows }

  /// Addresses that are reached from everywhere, and no others.
  public static let publicAlone = AddressRules { address, _ in isPublic(address) }

  /// Whether an address is reached from everywhere, by the registries of special-purpose addresses (RFC 6890, kept by IANA).
  public static func isPublic(_ address: NetworkAddress) -> Bool {
    let bytes = address.bytes
    if bytes.count == 4 { return !specialIPv4.contains { $0.contains(bytes) } }
    // IPv4 in the clothes of IPv6 is what it is underneath: mapped (RFC 4291), translated (RFC 6052), 6to4 (RFC 3056).
    if mapped.contains(bytes) || translated.contains(bytes) { return isPublic(bytes[12...]) }
    if sixToFour.contains(bytes) { return isPublic(bytes[2..<6]) }
    return globalUnicast.contains(bytes) && !specialIPv6.contains { $0.contains(bytes) }
  }

  private static func isPublic(_ bytes: ArraySlice<UInt8>) -> Bool {
    NetworkAddress(bytes: Array(bytes)).map(isPublic) ?? false
  }

  /// All addresses that begin with the same bits.
  struct Block {
    let bytes: [UInt8]
    let length: Int

    func contains(_ address: [UInt8]) -> Bool {
      guard address.count == bytes.count else { return false }
      let whole = length / 8
      guard address[..<whole] == bytes[..<whole] else { return false }
      let rest = length % 8
      return rest == 0 || (address[whole] ^ bytes[whole]) >> (8 - rest) == 0
    }

    init(_ bytes: [UInt8], _ length: Int) {
      self.bytes = bytes
      self.length = length
    }

    /// A block of IPv6 by its first groups.
    init(groups: [UInt16], _ length: Int) {
      let first = groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      self.init(first + [UInt8](repeating: 0, count: 16 - first.count), length)
    }
  }

  private static let specialIPv4 = [
    Block([0, 0, 0, 0], 8),  // "this network" (RFC 791)
    Block([10, 0, 0, 0], 8),  // private (RFC 1918)
    Block([100, 64, 0, 0], 10),  // behind a carrier's translation (RFC 6598)
    Block([127, 0, 0, 0], 8),  // this machine (RFC 1122)
    Block([169, 254, 0, 0], 16),  // this link (RFC 3927), where clouds keep their secrets
    Block([172, 16, 0, 0], 12),  // private (RFC 1918)
    Block([192, 0, 0, 0], 24),  // of protocols (RFC 6890)
    Block([192, 0, 2, 0], 24),  // for documentation (RFC 5737)
    Block([192, 88, 99, 0], 24),  // relays of 6to4, given up (RFC 7526)
    Block([192, 168, 0, 0], 16),  // private (RFC 1918)
    Block([198, 18, 0, 0], 15),  // for measurements (RFC 2544)
    Block([198, 51, 100, 0], 24),  // for documentation (RFC 5737)
    Block([203, 0, 113, 0], 24),  // for documentation (RFC 5737)
    Block([224, 0, 0, 0], 4),  // to many (RFC 5771)
    Block([240, 0, 0, 0], 4),  // reserved, and the broadcast (RFC 1112, RFC 919)
  ]

  /// What IANA gives out; this machine, links, sites (RFC 4193) and groups lie outside.
  private static let globalUnicast = Block(groups: [0x2000], 3)
  private static let mapped = Block(groups: [0, 0, 0, 0, 0, 0xFFFF], 96)
  private static let translated = Block(groups: [0x64, 0xFF9B], 96)
  private static let sixToFour = Block(groups: [0x2002], 16)

  private static let specialIPv6 = [
    Block(groups: [0x2001], 23),  // of protocols, Teredo and ORCHID among them (RFC 2928)
    Block(groups: [0x2001, 0xDB8], 32),  // for documentation (RFC 3849)
    Block(groups: [0x3FFF], 20),  // for documentation (RFC 9637)
  ]
}
