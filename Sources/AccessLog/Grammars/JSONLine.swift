/// The lines of Caddy and of Traefik, an object of JSON each.
///
///     {"ts":1790787609.5,"request":{"remote_ip":"27.64.0.1","method":"GET","uri":"/01/02",
///      "headers":{"User-Agent":["Mozilla/5.0"]}},"status":302}
///     {"ClientHost":"27.64.0.1","RequestMethod":"GET","RequestPath":"/01/02","DownstreamStatus":302,
///      "StartUTC":"2026-09-30T17:00:09Z","request_User-Agent":"Mozilla/5.0"}
///
/// Caddy writes other things into the same file, such as that it starts; an object without a request is no line of a log.
/// Traefik leaves headers out by default, and a log without agents tells no robots from people.
struct JSONLine: ~Copyable {
  private var target = ScratchBytes()

  /// What was read of a line.
  private struct Found {
    /// When it was asked.
    var time: UInt32?
    /// When the line was written, which is taken where nothing else is there.
    var otherTime: UInt32?
    var method: LogRequest.Method?
    var hasTarget = false
    var status: Int?
    /// Whether Caddy says which headers there were.
    var hasHeaders = false
    /// Whether the client is named as it was found behind proxies.
    var hasClient = false
  }

  /// Reads a line; `false` where it holds no request.
  mutating func read(_ line: ByteView, _ request: inout LogRequest) -> Bool {
    var cursor = JSONCursor(line)
    var found = Found()
    let isWhole =
      cursor.object { cursor, name in
        if name.bytes.equals("request"), cursor.isNext(UInt8(ascii: "{")) {
          return readCaddyRequest(&cursor, &request, &found)
        }
        guard let value = cursor.value() else { return false }
        readMember(name.bytes, value, &request, &found)
        return true
      } && cursor.isAtEnd()
    guard let second = found.time ?? found.otherTime else { return false }
    request.second = second
    guard isWhole, let method = found.method, found.hasTarget, let status = found.status else { return false }
    request.method = method
    request.status = status
    if found.hasHeaders, request.agentForm == .notLogged { request.agentForm = .plain }
    return true
  }

  private mutating func readCaddyRequest(
    _ cursor: inout JSONCursor, _ request: inout LogRequest, _ found: inout Found
  ) -> Bool {
    cursor.object { cursor, name in
      if name.bytes.equals("headers"), cursor.isNext(UInt8(ascii: "{")) {
        found.hasHeaders = true
        return Self.readHeaders(&cursor, &request)
      }
      guard let value = cursor.value() else { return false }
      if name.bytes.equals("method") {
        found.method = LogRequest.method(value.bytes)
      } else if name.bytes.equals("uri") {
        readTarget(value, &request, &found)
      } else if name.bytes.equals("client_ip") {
        request.client = value.bytes
        found.hasClient = true
      } else if name.bytes.equals("remote_ip"), !found.hasClient {
        request.client = value.bytes
      } else if name.bytes.equals("remote_addr"), !found.hasClient {
        // Caddy before 2.5.
        request.client = Self.withoutPort(value.bytes)
      }
      return true
    }
  }

  private static func readHeaders(_ cursor: inout JSONCursor, _ request: inout LogRequest) -> Bool {
    cursor.object { cursor, name in
      guard name.bytes.equalsFoldingCase("user-agent"), cursor.skip(UInt8(ascii: "[")) else {
        return cursor.value() != nil
      }
      if cursor.skip(UInt8(ascii: "]")) { return true }
      guard let first = cursor.value() else { return false }
      setAgent(first, &request)
      while cursor.skip(UInt8(ascii: ",")) {
        guard cursor.value() != nil else { return false }
      }
      return cursor.skip(UInt8(ascii: "]"))
    }
  }

  private mutating func readMember(
    _ name: ByteView, _ value: JSONCursor.Value, _ request: inout LogRequest, _ found: inout Found
  ) {
    if name.equals("ts") {
      found.time =
        value.isString ? WrittenTime.second(ofISO: value.bytes) : WrittenTime.second(ofNumber: value.bytes)
    } else if name.equals("status") || name.equals("DownstreamStatus") {
      found.status = value.bytes.count == 3 ? value.bytes.number(at: 0, digits: 3) : nil
    } else if name.equals("StartUTC") {
      found.time = WrittenTime.second(ofISO: value.bytes)
    } else if name.equals("time") || name.equals("StartLocal") {
      found.otherTime = found.otherTime ?? WrittenTime.second(ofISO: value.bytes)
    } else if name.equals("RequestMethod") {
      found.method = LogRequest.method(value.bytes)
    } else if name.equals("RequestPath") {
      readTarget(value, &request, &found)
    } else if name.equals("ClientHost") {
      request.client = value.bytes
      found.hasClient = true
    } else if name.equals("ClientAddr"), !found.hasClient {
      request.client = Self.withoutPort(value.bytes)
    } else if name.equalsFoldingCase("request_user-agent") {
      Self.setAgent(value, &request)
    }
  }

  private mutating func readTarget(
    _ value: JSONCursor.Value, _ request: inout LogRequest, _ found: inout Found
  ) {
    guard value.isString, !value.bytes.isEmpty else { return }
    found.hasTarget = true
    request.target = value.bytes
    guard value.isEscaped else { return }
    Escapes.undoJSON(value.bytes, into: &target)
    request.target = target.view
  }

  private static func setAgent(_ value: JSONCursor.Value, _ request: inout LogRequest) {
    guard value.isString else { return }
    request.agent = value.bytes
    request.agentForm = value.isEscaped ? .escapedForJSON : .plain
  }

  /// An address without the port that follows its last colon.
  private static func withoutPort(_ address: ByteView) -> ByteView {
    address[0..<(address.lastIndex(of: UInt8(ascii: ":")) ?? address.count)]
  }
}
