/// What the grammars read from a line: where it lies in the line, and what was made of it.
struct LogRequest {
  /// A method, as far as classes differ by it.
  enum Method: UInt8 {
    case get, head, other
  }

  /// What the agent of a line is.
  enum Agent: UInt8 {
    /// The format has no agent: nothing can be said, and the line is taken for a person's.
    case notLogged
    /// The bytes are those of the header.
    case plain
    /// The bytes may hold escapes of nginx or Apache.
    case escapedForLog
    /// The bytes hold escapes of JSON.
    case escapedForJSON
    /// The bytes may hold doubled quotes of CSV.
    case escapedForCSV
  }

  /// Seconds since 1970 UTC; zero until a time was read.
  var second: UInt32 = 0
  var status = 0
  var method = Method.other
  /// The path as it was asked for, with what follows it.
  var target = ByteView.empty
  /// Whether the target may hold escapes of nginx or Apache.
  var isTargetEscaped = false
  var agentForm = Agent.notLogged
  var agent = ByteView.empty
  /// Who asked, besides the agent.
  var client = ByteView.empty
  var furtherClient = ByteView.empty
  /// Whether the log itself says that it was a robot.
  var isMarkedRobot = false

  /// Whether the answer was a redirect.
  var isRedirect: Bool {
    switch status {
    case 301, 302, 303, 307, 308: true
    default: false
    }
  }

  /// The method of a name, or `nil` for what is no name of a method (RFC 9110: they are case-sensitive).
  @inline(__always)
  static func method(_ name: ByteView) -> Method? {
    if name.count == 3, name[0] == UInt8(ascii: "G"), name[1] == UInt8(ascii: "E"),
      name[2] == UInt8(ascii: "T")
    {
      return .get
    }
    if name.equals("HEAD") { return .head }
    guard name.count > 0, name.count <= 32 else { return nil }
    for index in 0..<name.count {
      let byte = name[index]
      guard byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      else { return nil }
    }
    return .other
  }
}
