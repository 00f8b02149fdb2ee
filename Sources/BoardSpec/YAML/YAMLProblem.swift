import Diagnostics

/// What libyaml found wrong with the syntax, in our own words for the problems that people really have.
enum YAMLProblem: Sendable, Hashable {
  case tab
  case missingColon
  case valueNotAllowed
  case unclosedQuote(String)
  case textAfterQuote
  case unclosedBracket(String)
  case wrongIndentation
  case badEscape
  case badCharacter
  case badBeginning(String)
  case severalDocuments
  case tooDeep
  case other(String)

  /// Whether it is shown where the unfinished thing begins.
  var isSeenAtItsBeginning: Bool {
    switch self {
    case .missingColon, .unclosedQuote, .unclosedBracket, .badBeginning: true
    default: false
    }
  }

  /// Whether a bracket that a comment took away may be the reason.
  var isOfBrackets: Bool {
    switch self {
    case .unclosedBracket: true
    case .other(let words): words == "did not find expected node content"
    default: false
    }
  }

  /// Recognises a problem by the words of libyaml.
  init(libyaml words: String) {
    switch words {
    case "could not find expected ':'": self = .missingColon
    case "mapping values are not allowed in this context": self = .valueNotAllowed
    case "found unexpected end of stream", "found unexpected document indicator": self = .unclosedQuote("\"")
    case "did not find expected ',' or ']'": self = .unclosedBracket("]")
    case "did not find expected ',' or '}'": self = .unclosedBracket("}")
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      self = .wrongIndentation
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      self = .badEscape
    case "found character that cannot start any token": self = .badCharacter
    case "did not find expected alphabetic or numeric character": self = .badBeginning("&")
    case "but found another document": self = .severalDocuments
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      self = .tab
    default:
      self = words.contains("depth") || words.contains("level") ? .tooDeep : .other(words)
    }
  }
}
