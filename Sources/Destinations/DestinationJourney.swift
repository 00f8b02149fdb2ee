import CCurl

/// The way to one destination, from redirect to redirect.
struct DestinationJourney {
  let check: DestinationCheck
  let gate: HostGate
  let stop: StopFlag
  /// The time that looking up and asking took; waiting for one's turn does not count.
  private var spent = Duration.zero
  /// The time of it that went into HEAD where GET had to be asked after it, which no browser would wait for.
  private var wasted = Duration.zero

  init(check: DestinationCheck, gate: HostGate, stop: StopFlag) {
    self.check = check
    self.gate = gate
    self.stop = stop
  }

  /// What one step comes to.
  private enum Step {
    /// There is a page, or a finding that ends the way.
    case end(DestinationFinding?)
    /// There is a redirect.
    case redirect(status: Int, location: String)
    /// Nobody waits for it any more.
    case stopped
  }

  /// What came of the destination; `nil` where it was stopped.
  mutating func answer(for destination: String) async -> DestinationAnswer? {
    let scheme = destination.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https" else {
      return DestinationAnswer(destination: destination, isOfWeb: false, findings: [])
    }
    guard let start = WebAddress(destination) else {
      return DestinationAnswer(
        destination: destination, isOfWeb: true,
        findings: [.notAsked(reason: Self.words(CURLE_URL_MALFORMAT))])
    }
    return await findings(from: start).map {
      DestinationAnswer(destination: destination, isOfWeb: true, findings: $0)
    }
  }

  private mutating func findings(from start: WebAddress) async -> [DestinationFinding]? {
    var address = start
    var visited: Set<WebAddress> = []
    /// The address that the page has for good, as long as every redirect so far was for good.
    var lasting: WebAddress? = start
    var newAddress: WebAddress?
    var plain: WebAddress?
    while true {
      visited.insert(address)
      switch await step(to: address, isRedirected: visited.count > 1) {
      case .stopped: return nil
      case .end(let finding?): return [finding]
      case .end(nil):
        if address.scheme == "http" { plain = address }
        return [
          newAddress.map { .moved(to: $0.text) }, plain.map { .unencrypted(at: $0.text) },
          spent - wasted > check.limits.slow
            ? .slow(seconds: Int(((spent - wasted) / .seconds(1)).rounded(.up))) : nil,
        ].compactMap { $0 }
      case .redirect(let status, let location):
        guard let next = WebAddress(location, relativeTo: address), !next.hasCredentials else {
          return [.badRedirect(to: location)]
        }
        if visited.contains(next) { return [.redirectLoop(at: next.text)] }
        if visited.count > check.limits.redirects { return [.tooManyRedirects(count: visited.count)] }
        if status == 301 || status == 308, lasting != nil {
          (lasting, newAddress) = (next, next)
        } else {
          lasting = nil
        }
        if address.scheme == "https", next.scheme == "http" { plain = next }
        address = next
      }
    }
  }

  /// Looks up where an address is, and asks there if the rules allow it.
  private mutating func step(to address: WebAddress, isRedirected: Bool) async -> Step {
    guard !address.hasCredentials else { return .end(.credentials) }
    let addresses: [NetworkAddress]
    switch await lookUp(address.host) {
    case .unknown: return .end(.unknownName(host: address.host))
    case .unanswered: return isStopped ? .stopped : .end(.unansweredName(host: address.host))
    case .addresses(let found): addresses = found
    }
    guard !addresses.isEmpty else { return .end(.unknownName(host: address.host)) }
    // All of them: whoever has one foot in a private network is not asked at the other.
    guard addresses.allSatisfy({ check.rules.allows($0, address.host) }) else {
      return .end(.privateAddress(host: address.host, isRedirected: isRedirected))
    }
    await gate.enter(address.host)
    let answer = await ask(address, at: addresses)
    await gate.leave(address.host)
    return Self.step(by: answer, address.host)
  }

  private mutating func lookUp(_ host: String) async -> Resolver.Answer {
    if let literal = NetworkAddress(host) { return .addresses([literal]) }
    guard left > .zero else { return .unanswered }
    let start = ContinuousClock.now
    defer { spent += ContinuousClock.now - start }
    return await check.resolver.answer(host, left)
  }

  /// Whether nobody waits any more; a task may hear of it before the flag is set.
  private var isStopped: Bool { stop.isSet || Task.isCancelled }

  private var left: Duration { check.limits.total - spent }

  /// Asks by HEAD, and by GET where the answer to that may be another one.
  private mutating func ask(_ address: WebAddress, at addresses: [NetworkAddress]) async -> WebRequest.Answer
  {
    let before = spent
    // A server that does not answer HEAD at all leaves time for GET.
    let head = await ask(address, at: addresses, .head, within: min(check.limits.head, left / 2))
    guard Self.isWorthAskingAgain(head), left > .zero else { return head }
    wasted += spent - before
    let page = await ask(address, at: addresses, .get, within: left)
    return page.code == CURLE_OK || head.code != CURLE_OK ? page : head
  }

  private mutating func ask(
    _ address: WebAddress, at addresses: [NetworkAddress], _ method: WebRequest.Method,
    within limit: Duration
  ) async -> WebRequest.Answer {
    guard limit > .zero, !isStopped else {
      return WebRequest.Answer(
        code: isStopped ? CURLE_ABORTED_BY_CALLBACK : CURLE_OPERATION_TIMEDOUT, status: 0,
        isConnected: false,
        location: nil)
    }
    let start = ContinuousClock.now
    defer { spent += ContinuousClock.now - start }
    return await WebRequest(
      address: address, addresses: addresses, method: method,
      connectLimit: min(check.limits.connecting, limit), totalLimit: limit, authorities: check.authorities
    ).answer(stop: stop)
  }

  private static func isWorthAskingAgain(_ answer: WebRequest.Answer) -> Bool {
    switch answer.code {
    // Whoever asks for a password, or for patience, would do so again.
    case CURLE_OK: answer.status >= 400 && ![401, 407, 429].contains(answer.status)
    case CURLE_COULDNT_CONNECT, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR,
      CURLE_ABORTED_BY_CALLBACK:
      false
    default: answer.isConnected
    }
  }

  private static func step(by answer: WebRequest.Answer, _ host: String) -> Step {
    switch answer.code {
    case CURLE_OK: step(byStatus: answer.status, location: answer.location)
    case CURLE_ABORTED_BY_CALLBACK: .stopped
    case CURLE_OPERATION_TIMEDOUT: .end(.timedOut(host: host))
    case CURLE_PEER_FAILED_VERIFICATION: .end(.badCertificate(host: host))
    case CURLE_COULDNT_CONNECT, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE:
      .end(.unreachable(host: host))
    // No HTTP, or headers without an end; curl calls a header of 100 kB too much for its memory.
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_WRITE_ERROR, CURLE_OUT_OF_MEMORY:
      .end(.oddAnswer(status: nil))
    default: .end(.notAsked(reason: words(answer.code)))
    }
  }

  private static func step(byStatus status: Int, location: String?) -> Step {
    switch status {
    case 200...299: .end(nil)
    case 301, 302, 303, 307, 308:
      location.map { .redirect(status: status, location: $0) } ?? .end(.badRedirect(to: ""))
    case 404, 410: .end(.gone(status: status))
    case 401, 403, 451: .end(.denied(status: status))
    case 500...599: .end(.serverFault(status: status))
    default: .end(.oddAnswer(status: status))
    }
  }

  private static func words(_ code: CURLcode) -> String { unsafe String(cString: curl_easy_strerror(code)) }
}
