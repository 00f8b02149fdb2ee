import AccessLog

/// Classes of the generated lines, told slowly and plainly: a second opinion that shares nothing with the scanner.
enum ReferenceParser {
  static let robots = ["bot", "facebookexternalhit", "curl/"]

  /// Whether the answer of the scanner is that of this parser; previewers and robots are one here.
  static func lineClass(_ line: Substring) -> LineClass {
    let pattern =
      /(\S+) - \S+ \[(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-]\d{4})\] "([A-Z]+) (\S+) HTTP\/1\.1" (\d{3}) (\d+) "([^"]*)" "([^"]*)"/
    guard let match = line.wholeMatch(of: pattern) else { return .malformed }
    let (method, path, status, agent) = (match.9, match.10, match.11, match.14.lowercased())
    guard let link = path.wholeMatch(of: /\/(\d\d)\/(\d\d)/) else { return .foreignPath }
    if method == "HEAD" { return .head }
    guard let office = Int(link.1), let code = Int(link.2), (1...33).contains(office), (1...10).contains(code)
    else {
      return .unknownLink
    }
    guard status == "302" else { return .notARedirect }
    return robots.contains { agent.contains($0) } ? .robot : .candidate
  }
}
