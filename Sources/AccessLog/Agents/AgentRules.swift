/// The list of words that tell robots and previewers from people.
///
/// The standard list is `agents.txt` beside this folder, part of the program; users add a text of the same form:
///
///     # Our own check of the links.
///     robot: vinhbinh-check/
public struct AgentRules: Sendable {
  /// What keeps a text from being a list.
  public struct Problem: Error, Sendable, Hashable {
    /// Why a line is no rule.
    public enum Reason: Sendable, Hashable {
      /// It begins with none of `robot:`, `previewer:` and `person:`.
      case unknownKind
      /// Nothing follows the colon.
      case noWords
      /// The words of all lines are longer than ``AgentRules/longestList``.
      case tooLong
    }

    /// The number of the line, from 1.
    public let line: Int
    /// Why it is no rule.
    public let reason: Reason

    /// Makes a problem.
    public init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }
  }

  /// The letters that the words of a list may have together: they are looked for all at once, with up to 256 bytes of
  /// memory for each.
  public static let longestList = 100_000

  /// One rule.
  struct Rule: Sendable, Hashable {
    let kind: AgentKind
    /// In small letters.
    let words: String
  }

  private let automaton: WordAutomaton

  /// The rules of a list.
  public init(_ text: String) throws(Problem) {
    automaton = WordAutomaton(try Self.parse(text, after: 0))
  }

  /// The standard rules, and those of a list besides.
  public static func standard(adding text: String = "") throws(Problem) -> AgentRules {
    // A test reads every line of the standard list; one that were none would be left out here.
    let standard = standardText.split(separator: "\n").flatMap { line in
      (try? parse(String(line), after: 0)) ?? []
    }
    let letters = standard.reduce(0) { $0 + $1.words.utf8.count }
    return AgentRules(rules: standard + (try parse(text, after: letters)))
  }

  /// The standard list, to be read or to be copied by users.
  public static var standardText: String { String(decoding: PackageResources.agents_txt, as: UTF8.self) }

  private init(rules: [Rule]) { automaton = WordAutomaton(rules) }

  /// What asks with an agent, as its bytes stand in the header.
  public func kind(of agent: String) -> AgentKind {
    let bytes = Array(agent.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer in unsafe verdict(on: ByteView(buffer)).kind }
  }

  /// What the rules say of an agent whose escapes are undone.
  ///
  /// - Complexity: O(*n*) in its length, whatever the number of rules.
  func verdict(on agent: ByteView) -> AgentVerdict {
    let words = agent.trimmed
    if words.isEmpty || words.equals("-") { return AgentVerdict(kind: .robot, isStrange: false) }
    let found = automaton.kinds(in: words)
    if found.contains(.person) { return AgentVerdict(kind: .person, isStrange: false) }
    if found.contains(.previewer) { return AgentVerdict(kind: .previewer, isStrange: false) }
    if found.contains(.robot) { return AgentVerdict(kind: .robot, isStrange: false) }
    return AgentVerdict(kind: .person, isStrange: !words.has("Mozilla/", at: 0))
  }

  private static func parse(_ text: String, after letters: Int) throws(Problem) -> [Rule] {
    var rules: [Rule] = []
    var letters = letters
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") || line == "\u{FEFF}" { continue }
      let kinds: [(String, AgentKind)] = [
        ("robot:", .robot), ("previewer:", .previewer), ("person:", .person),
      ]
      guard let (prefix, kind) = kinds.first(where: { line.lowercased().hasPrefix($0.0) }) else {
        throw Problem(line: index + 1, reason: .unknownKind)
      }
      let words = line.dropFirst(prefix.count).trimmed.lowercased()
      guard !words.isEmpty else { throw Problem(line: index + 1, reason: .noWords) }
      letters += words.utf8.count
      guard letters <= longestList else { throw Problem(line: index + 1, reason: .tooLong) }
      rules.append(Rule(kind: kind, words: words))
    }
    return rules
  }
}

extension Substring {
  /// The text without blanks around it, and without the mark that some editors put before a text.
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
