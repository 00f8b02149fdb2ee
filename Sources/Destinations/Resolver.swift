import Foundation

/// Says where hosts are.
public struct Resolver: Sendable {
  /// What is known of a name.
  public enum Answer: Sendable, Hashable {
    /// The host is at these addresses.
    case addresses([NetworkAddress])
    /// There is no such name.
    case unknown
    /// Nobody could be asked, or nobody answered in time.
    case unanswered
  }

  /// Where a host is, found within a time.
  public let answer: @Sendable (_ host: String, _ limit: Duration) async -> Answer

  /// A resolver of one's own, as tests have it.
  public init(_ answer: @escaping @Sendable (_ host: String, _ limit: Duration) async -> Answer) {
    self.answer = answer
  }

  /// The machine's own resolver.
  public static let system = Resolver { host, limit in
    let first = FirstValue<Answer>()
    // It blocks, has no limit of time and cannot be stopped: its thread is left behind when time is over.
    Thread.detachNewThread { first.give(lookUp(host)) }
    let timer = Task {
      try await Task.sleep(for: limit)
      first.give(.unanswered)
    }
    defer { timer.cancel() }
    return await withTaskCancellationHandler {
      await first.value
    } onCancel: {
      first.give(.unanswered)
    }
  }

  /// Asks the C library, which reads the hosts file and asks the name servers.
  private static func lookUp(_ host: String) -> Answer {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else { return unknownName.contains(code) ? .unknown : .unanswered }
    defer { unsafe freeaddrinfo(list) }
    var addresses: [NetworkAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      if let address = unsafe address(entry.pointee), !addresses.contains(address) {
        addresses.append(address)
      }
      unsafe next = unsafe entry.pointee.ai_next
    }
    return .addresses(addresses)
  }

  /// EAI_NONAME and EAI_NODATA; Glibc shows the second to GNU programs alone.
  private static let unknownName: Set<Int32> = [EAI_NONAME, -5]

  private static func address(_ entry: addrinfo) -> NetworkAddress? {
    guard let socket = unsafe entry.ai_addr else { return nil }
    switch unsafe entry.ai_family {
    case AF_INET:
      return unsafe UnsafeRawPointer(socket).withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        unsafe withUnsafeBytes(of: address.pointee.sin_addr) { unsafe NetworkAddress(bytes: Array($0)) }
      }
    case AF_INET6:
      return unsafe UnsafeRawPointer(socket).withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        address in
        unsafe withUnsafeBytes(of: address.pointee.sin6_addr) { unsafe NetworkAddress(bytes: Array($0)) }
      }
    default: return nil
    }
  }
}
