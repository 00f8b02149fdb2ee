/// The path of short links, with the places of office and code: `{office}/{code}`.
public struct LinkPattern: Sendable, Hashable {
  /// A stretch of the path.
  public enum Part: Sendable, Hashable {
    /// Characters as they are.
    case text(String)
    /// The identifier of the office.
    case office
    /// The identifier of the code.
    case code
  }

  /// What keeps a text from being a pattern.
  public enum Problem: Error, Sendable, Hashable {
    /// A placeholder stands there not once: `{office}` or `{code}`.
    case count(of: String, Int)
    /// Braces around something else.
    case unknown(String)
    /// A character that a path of links does not hold: others than `a-z`, `A-Z`, `0-9`, `-`, `_`, `.`, `~` and `/`.
    case character(Character)
    /// A slash at the beginning or the end, or two together.
    case slash
    /// A placeholder that does not fill what lies between two slashes, so that its end could not be told.
    case notASegment(String)
    /// A segment of dots alone, which browsers take away.
    case dots
  }

  /// The stretches in order, without a slash at the beginning.
  public let parts: [Part]

  /// `{office}/{code}`, the pattern of every board that says nothing else.
  public static let standard = LinkPattern(parts: [.office, .text("/"), .code])

  private init(parts: [Part]) { self.parts = parts }

  /// The pattern written as `text`.
  public init(_ text: String) throws(Problem) {
    var parts: [Part] = []
    let segments = text.split(separator: "/", omittingEmptySubsequences: false)
    guard segments.allSatisfy({ !$0.isEmpty }) else { throw .slash }
    for (index, segment) in segments.enumerated() {
      if index > 0 { parts.append(.text("/")) }
      switch segment {
      case "{office}": parts.append(.office)
      case "{code}": parts.append(.code)
      default:
        if let brace = segment.firstIndex(where: { $0 == "{" || $0 == "}" }) {
          if segment.contains("{office}") { throw .notASegment("{office}") }
          if segment.contains("{code}") { throw .notASegment("{code}") }
          throw .unknown(String(segment[brace...]))
        }
        let isAllowed: (Character) -> Bool = {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_.~".contains($0))
        }
        if let wrong = segment.first(where: { !isAllowed($0) }) { throw .character(wrong) }
        guard segment.contains(where: { $0 != "." }) else { throw .dots }
        parts.append(.text(String(segment)))
      }
    }
    for (name, part) in [("{office}", Part.office), ("{code}", .code)] {
      let count = parts.count { $0 == part }
      guard count == 1 else { throw .count(of: name, count) }
    }
    self.parts = parts
  }

  /// The pattern with a segment before it.
  public func prefixed(by segment: String) -> LinkPattern {
    LinkPattern(parts: [.text(segment), .text("/")] + parts)
  }

  /// The path of a code, without a slash at the beginning.
  public func path(office: String, code: String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .office: office
      case .code: code
      }
    }.joined()
  }

  /// Whether some path is one of both patterns.
  public func meets(_ other: LinkPattern) -> Bool {
    let (mine, theirs) = (segments, other.segments)
    guard mine.count == theirs.count else { return false }
    return zip(mine, theirs).allSatisfy { one, two in
      switch (one, two) {
      case (.text(let one), .text(let two)): one.lowercased() == two.lowercased()
      case (.text(let text), _), (_, .text(let text)): text.allSatisfy(Self.isOfIdentifiers)
      default: true
      }
    }
  }

  private var segments: [Part] { parts.filter { $0 != .text("/") } }

  private static func isOfIdentifiers(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }

  /// A regular expression of the path, as PCRE and RE2 read it: two groups, for office and code in the order of the
  /// pattern.
  public var regularExpression: String {
    parts.map { part in
      switch part {
      case .text(let text): Self.quoted(text)
      case .office, .code: "([a-z0-9-]+)"
      }
    }.joined()
  }

  /// A text in a regular expression: of the characters of paths the dot alone has a meaning there.
  static func quoted(_ text: String) -> String { text.replacing(".", with: "\\.") }

  /// Whether the office stands before the code.
  public var isOfficeFirst: Bool { parts.first { $0 == .office || $0 == .code } == .office }
}

extension LinkPattern: CustomStringConvertible {
  /// The pattern as it is written.
  public var description: String { path(office: "{office}", code: "{code}") }
}
