import ArgumentParser

/// What the argument parser found in a command line that it could not take.
///
/// The parser's own error type is internal, and its messages are English text. So the error is read by reflection, here
/// and nowhere else; a test makes every case of it with the parser's own types, and does not compile once a new version
/// has another case. What cannot be read becomes `notUnderstood`, which has words as well.
enum ParserFinding {
  /// Help was asked for.
  case help
  /// The parser answers by itself: its version, a script for shells, the description of the tool.
  case answer
  case unknownOption(String)
  /// `text` is no option that could be.
  case invalidOption(String)
  case missingValue(option: String)
  case unexpectedValue(flag: String, value: String)
  case unexpectedArguments([String])
  /// Two of which only one may be given.
  case conflict(String, String)
  /// An argument, by the name of its value, or an option, by its name.
  case missing(String)
  /// A value that an argument, by the name of its value, or an option, by its name, does not take.
  case invalidValue(String, of: String)
  case missingCommand
  case unsupportedShell(String?)
  /// A rule of ours was broken.
  case failure(Failure)
  /// Anything else, with the parser's message.
  case notUnderstood(String)

  /// The finding and the commands that were read before it, the program first; `nil` for an error of something else.
  static func of(_ error: any Error) -> (finding: ParserFinding, commands: [String])? {
    let parts = Mirror(reflecting: error).children
    guard
      let stack = parts.first(where: { $0.label == "commandStack" })?.value as? [any ParsableCommand.Type],
      let cause = parts.first(where: { $0.label == "parserError" })?.value
    else { return nil }
    let message = BangtinCommand.message(for: error)
    return (finding(cause, message: message), stack.map { $0._commandName })
  }

  private static func finding(_ error: Any, message: String) -> ParserFinding {
    // A case without values has no children, and is described by its name.
    let payload = Mirror(reflecting: error).children.first
    let values = payload.map { Self.values(of: $0.value) } ?? []
    let quoted = message.matches(of: /'([^']*)'/).map { String($0.1) }
    switch payload?.label ?? String(describing: error) {
    case "helpRequested": return .help
    case "versionRequested", "dumpHelpRequested", "completionScriptCustomResponse": return .answer
    case "completionScriptRequested":
      // The parser finds out later that it has no script for a shell.
      let shell = values.first.flatMap(text)
      let isKnown = shell.map { CompletionShell(rawValue: $0) != nil } ?? true
      return isKnown ? .answer : .unsupportedShell(shell)
    case "unsupportedShell": return .unsupportedShell(values.first.flatMap(text))
    case "unknownOption":
      if let name = values.last.flatMap(name) { return .unknownOption(name) }
    case "missingValueOrUnknownCompositeOption":
      if let name = values.last.flatMap(name) { return .unknownOption(name) }
    case "invalidOption", "nonAlphanumericShortOption":
      if let text = values.first.flatMap(text) { return .invalidOption(text) }
    case "missingValueForOption":
      if let name = values.last.flatMap(name) { return .missingValue(option: name) }
    case "unexpectedValueForOption":
      if values.count == 3, let name = name(values[1]), let value = text(values[2]) {
        return .unexpectedValue(flag: name, value: value)
      }
    case "unexpectedExtraValues":
      let extra = values.compactMap { Self.values(of: $0).last.flatMap(text) }
      if !extra.isEmpty { return .unexpectedArguments(extra) }
    case "duplicateExclusiveValues":
      if quoted.count >= 2 { return .conflict(quoted[quoted.count - 1], quoted[0]) }
    case "noValue":
      // The message names the argument as it is typed, `<board>` or `--server <server>`; the error only the variable.
      if let synopsis = quoted.first { return .missing(argument(synopsis)) }
    case "unableToParseValue":
      if values.count >= 3, let value = text(values[2]) {
        let option = name(values[1])
        // The message quotes the value, which may hold quotes itself, and then the argument.
        if let argument = option ?? message.matches(of: /'<([^'>]*)>'/).last.map({ String($0.1) }) {
          return .invalidValue(value, of: argument)
        }
      }
    case "missingSubcommand": return .missingCommand
    case "userValidationError":
      if let failure = values.first as? Failure { return .failure(failure) }
      if let own = values.first as? ValidationError { return .notUnderstood(own.message) }
    case "noArguments":
      if let cause = values.first { return finding(cause, message: message) }
    default: break
    }
    return .notUnderstood(message)
  }

  /// The values of a case: one, or those of a tuple.
  private static func values(of payload: Any) -> [Any] {
    let mirror = Mirror(reflecting: payload)
    switch mirror.displayStyle {
    case .tuple, .collection: return mirror.children.map(\.value)
    default: return [payload]
    }
  }

  /// The text in a value of a case, which may be optional or a character.
  private static func text(_ value: Any) -> String? {
    if let text = value as? String { return text }
    if let character = value as? Character { return "-\(character)" }
    return Mirror(reflecting: value).children.first.flatMap { $0.label == "some" ? text($0.value) : nil }
  }

  /// The name of an option with its dashes: a case `long`, `short` or `longWithSingleDash` of the parser.
  private static func name(_ value: Any) -> String? {
    guard let child = Mirror(reflecting: value).children.first else { return nil }
    let content = values(of: child.value).first
    switch child.label {
    case "some": return name(child.value)
    case "long": return (content as? String).map { "--" + $0 }
    case "longWithSingleDash": return (content as? String).map { "-" + $0 }
    case "short": return (content as? Character).map { "-\($0)" }
    default: return nil
    }
  }

  /// The name of an option in its synopsis, or the name of an argument's value.
  private static func argument(_ synopsis: String) -> String {
    let first = synopsis.prefix { $0 != " " }
    return String(first.hasPrefix("<") ? first.dropFirst().prefix { $0 != ">" } : first)
  }
}
