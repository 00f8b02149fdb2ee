@testable import Destinations

/// Where names of tests are, and which of them may be asked at 127.0.0.1.
struct TestNetwork {
  /// 127.0.0.1, where servers of tests are.
  static let loopback = [127, 0, 0, 1] as [UInt8]

  /// What the names are, those aside that end in `.example`, which are all at 127.0.0.1.
  var names: [String: Resolver.Answer] = [:]
  var limits = DestinationCheck.Limits()
  var authorities: String?

  /// A check that sees this network and no other.
  var check: DestinationCheck {
    let names = names
    let resolver = Resolver { host, _ in
      if let answer = names[host] { return answer }
      return host.hasSuffix(".example") ? .at(Self.loopback) : .unknown
    }
    let rules = AddressRules { address, host in
      AddressRules.isPublic(address) || address.bytes == Self.loopback && host.hasSuffix(".example")
    }
    return DestinationCheck(resolver: resolver, rules: rules, limits: limits, authorities: authorities)
  }

  /// What is found of one destination.
  func findings(_ destination: String) async -> [DestinationFinding] {
    await check.answers(for: [destination]).flatMap(\.findings)
  }
}

extension Resolver.Answer {
  /// The answer with these addresses.
  static func at(_ addresses: [UInt8]...) -> Resolver.Answer {
    .addresses(addresses.compactMap { NetworkAddress(bytes: $0) })
  }
}
