extension Address {
  /// The host of a web address that only machines of one network find; `nil` for all others.
  ///
  /// These are this machine, private addresses (RFC 1918, 3927, 4193, 4291), names without a dot, and names below domains
  /// that no name server of the Internet knows (RFC 6761, 6762, 8375).
  static func unreachableHost(in text: String) -> String? {
    guard let (_, rest) = split(text), let host = host(in: rest)?.host.lowercased() else { return nil }
    if host.hasPrefix("[") { return isUnreachableIPv6(host.dropFirst().dropLast()) ? host : nil }
    let labels = host.split(separator: ".")
    if let bytes = bytesOfIPv4(host) { return isPrivate(bytes) ? host : nil }
    guard labels.count > 1, let last = labels.last else { return host }
    return ["localhost", "local", "lan", "internal"].contains(last) || host.hasSuffix(".home.arpa")
      ? host : nil
  }

  /// The bytes of an IPv4 address as people write it; `nil` for other texts.
  static func bytesOfIPv4(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } && part.count < 4 ? UInt8(part) : nil
    }
    return bytes.count == 4 ? bytes : nil
  }

  private static func isPrivate(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168): true
    default: false
    }
  }

  /// Whether an IPv6 address is this machine, a link, a site or a private IPv4 address inside it.
  private static func isUnreachableIPv6(_ text: Substring) -> Bool {
    if let mapped = text.split(separator: ":").last.flatMap(bytesOfIPv4) { return isPrivate(mapped) }
    // Zeros alone, perhaps with a one at the end, are no address and this machine.
    if text.hasSuffix("1") || text.hasSuffix(":"), text.dropLast().allSatisfy({ "0:".contains($0) }) {
      return true
    }
    return ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains(where: text.hasPrefix)
  }
}
