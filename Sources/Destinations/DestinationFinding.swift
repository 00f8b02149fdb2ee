/// Something that a person should know of a destination.
public enum DestinationFinding: Sendable, Hashable {
  /// The server says that there is no such page: 404 or 410.
  case gone(status: Int)
  /// No name server knows the host.
  case unknownName(host: String)
  /// No name server could be asked for the host.
  case unansweredName(host: String)
  /// Nobody answers at the host: refused, closed, no way there.
  case unreachable(host: String)
  /// The host did not answer in time.
  case timedOut(host: String)
  /// The certificate of the host does not hold.
  case badCertificate(host: String)
  /// The server has a fault: 5xx.
  case serverFault(status: Int)
  /// The server lets not everybody in: 401, 403 or 451.
  case denied(status: Int)
  /// The server answers with something else than a page; without a status where it does not speak HTTP.
  case oddAnswer(status: Int?)
  /// The page has another address for good: 301 or 308.
  case moved(to: String)
  /// Redirects lead in a circle, back to this address.
  case redirectLoop(at: String)
  /// There are more redirects than browsers should be asked to follow.
  case tooManyRedirects(count: Int)
  /// A redirect leads to something that is no address of the web.
  case badRedirect(to: String)
  /// The host is in a private network, which is not asked; `isRedirected` where a redirect leads there.
  case privateAddress(host: String, isRedirected: Bool)
  /// The address holds a name or a password, and is not asked.
  case credentials
  /// The answer took long, in seconds.
  case slow(seconds: Int)
  /// The page comes without encryption, or a redirect on the way to it does.
  case unencrypted(at: String)
  /// Something else kept the address from being asked, in the words of the library.
  case notAsked(reason: String)

  /// How much it matters.
  public enum Weight: Sendable {
    /// Who scans the code sees no page.
    case error
    /// There may be a page, and something to be looked at.
    case warning
  }

  /// How much it matters.
  public var weight: Weight {
    switch self {
    case .gone, .unknownName, .unreachable, .badCertificate: .error
    // Browsers, which keep cookies and are in other networks, may get further than this.
    case .unansweredName, .timedOut, .serverFault, .denied, .oddAnswer, .moved, .redirectLoop,
      .tooManyRedirects, .badRedirect, .privateAddress, .credentials, .slow, .unencrypted, .notAsked:
      .warning
    }
  }
}

/// What came of one destination.
public struct DestinationAnswer: Sendable, Hashable {
  /// The destination as it was given.
  public let destination: String
  /// Whether it is an address of the web: others, such as `tel:`, are not asked.
  public let isOfWeb: Bool
  /// What a person should know, the gravest first.
  public let findings: [DestinationFinding]
}
