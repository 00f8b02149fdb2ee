/// The lines of nginx and Apache, and of Traefik where it writes the same.
///
///     27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 145 "-" "Mozilla/5.0"
///
/// *Common* ends after the size, *combined* has referrer and agent; a host may stand before (`vhost_combined` of Apache,
/// `$host` of nginx) and anything may follow. Nothing but the time has a length, and names may hold blanks, so that the
/// line is read from what cannot be anything else: the first `] "`, before which the time ends.
enum CombinedLine {
  /// Reads a line; `false` where it is none of these.
  @inline(__always)
  static func read(_ line: ByteView, _ time: inout CommonLogTime, _ request: inout LogRequest) -> Bool {
    let timeLength = CommonLogTime.length
    // Servers escape quotes in the names before, so that the first other one begins the request.
    guard let quote = closingQuote(line, from: 0), quote >= timeLength &+ 4, line[quote &- 1] == .space,
      line[quote &- 2] == UInt8(ascii: "]")
    else { return false }
    let timeStart = quote &- 2 &- timeLength
    guard line[timeStart &- 1] == UInt8(ascii: "["), line[timeStart &- 2] == .space,
      let second = time.second(of: line, at: timeStart)
    else { return false }
    request.second = second
    guard let requestEnd = requestEnd(line, from: quote &+ 1),
      readRequest(line[(quote &+ 1)..<requestEnd], &request)
    else { return false }
    let (hundreds, tens, ones) =
      (line[requestEnd &+ 2].decimal, line[requestEnd &+ 3].decimal, line[requestEnd &+ 4].decimal)
    request.status = Int(hundreds) * 100 &+ Int(tens) * 10 &+ Int(ones)
    readClient(line[0..<(timeStart &- 2)], &request)
    return readAgent(line, from: requestEnd &+ 5, &request)
  }

  /// The quote that ends the request: the first that a status follows, and no backslash escapes.
  @inline(__always)
  private static func requestEnd(_ line: ByteView, from start: Int) -> Int? {
    var search = start
    while let quote = line.firstIndex(of: .quote, from: search) {
      search = quote &+ 1
      guard quote &+ 4 < line.count, line[quote &+ 1] == .space, line[quote &+ 2].decimal < 10,
        line[quote &+ 3].decimal < 10, line[quote &+ 4].decimal < 10,
        quote &+ 5 == line.count || line[quote &+ 5] == .space, !isEscaped(line, quote, from: start)
      else { continue }
      return quote
    }
    return nil
  }

  /// The next quote that no backslash escapes.
  @inline(__always)
  private static func closingQuote(_ line: ByteView, from start: Int) -> Int? {
    var search = start
    while let quote = line.firstIndex(of: .quote, from: search) {
      if !isEscaped(line, quote, from: start) { return quote }
      search = quote &+ 1
    }
    return nil
  }

  /// Whether an odd number of backslashes stands before a quote.
  @inline(__always)
  private static func isEscaped(_ line: ByteView, _ quote: Int, from start: Int) -> Bool {
    guard quote > start, line[quote &- 1] == .backslash else { return false }
    var first = quote &- 1
    while first > start, line[first &- 1] == .backslash { first &-= 1 }
    return (quote &- first) & 1 == 1
  }

  /// Reads `GET /01/02 HTTP/1.1`; without a version, as HTTP 0.9 has it, the path goes to the end.
  @inline(__always)
  private static func readRequest(_ text: ByteView, _ request: inout LogRequest) -> Bool {
    let methodEnd: Int
    if text.count > 3, text[3] == .space {
      methodEnd = 3
    } else if let space = text.firstIndex(of: .space) {
      methodEnd = space
    } else {
      return false
    }
    guard let method = LogRequest.method(text[0..<methodEnd]) else { return false }
    request.method = method
    var end = text.count
    if text.has(" HTTP/", at: end &- 9) {
      end &-= 9
    } else if text.has(" HTTP/", at: end &- 7) {
      end &-= 7
    }
    guard end > methodEnd &+ 1 else { return false }
    request.target = text[(methodEnd &+ 1)..<end]
    request.isTargetEscaped = true
    return true
  }

  /// Reads what stands before the time: `address - user`, or `host address - user`.
  @inline(__always)
  private static func readClient(_ head: ByteView, _ request: inout LogRequest) {
    guard let first = head.firstIndex(of: .space) else {
      request.client = head
      return
    }
    request.client = head[0..<first]
    let isDash =
      first &+ 2 < head.count && head[first &+ 1] == UInt8(ascii: "-") && head[first &+ 2] == .space
    // A comma is of a list of proxies, whose first is the client.
    guard !isDash, first > 0, head[first &- 1] != UInt8(ascii: ",") else { return }
    let second = head[(first &+ 1)..<(head.firstIndex(of: .space, from: first &+ 1) ?? head.count)]
    // Where it is not sure which of both is the client, both are.
    if isAddress(second) { request.client = second } else { request.furtherClient = second }
  }

  private static func isAddress(_ text: ByteView) -> Bool {
    guard text.firstIndex(of: UInt8(ascii: ".")) != nil || text.firstIndex(of: UInt8(ascii: ":")) != nil
    else {
      return false
    }
    for index in 0..<text.count {
      let byte = text[index]
      guard byte.hexadecimal != nil || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") else {
        return false
      }
    }
    return true
  }

  /// Reads the agent, the second of two texts in quotes after the status.
  ///
  /// A text that does not end is a line that was cut off.
  @inline(__always)
  private static func readAgent(_ line: ByteView, from start: Int, _ request: inout LogRequest) -> Bool {
    guard let referrer = line.firstIndex(of: .quote, from: start) else { return true }
    guard let referrerEnd = closingQuote(line, from: referrer &+ 1) else { return false }
    guard referrerEnd &+ 2 < line.count, line[referrerEnd &+ 1] == .space, line[referrerEnd &+ 2] == .quote
    else {
      return referrerEnd &+ 2 != line.count
    }
    let agent = referrerEnd &+ 3
    guard let agentEnd = closingQuote(line, from: agent) else { return false }
    request.agent = line[agent..<agentEnd]
    request.agentForm = .escapedForLog
    return true
  }
}
