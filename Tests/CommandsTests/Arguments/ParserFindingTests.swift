import Diagnostics
import Testing

@testable import ArgumentParser
@testable import Commands

/// Every case of the parser's own error, made with the parser's own types.
///
/// `known` has no default: once a version of the parser has another case, this file does not compile, and the case gets
/// its words.
@Suite("What the argument parser finds")
struct ParserFindingTests {
  private struct Reason: Error {}

  private static let key = InputKey(name: "board", parent: nil)
  private static let origin = InputOrigin(element: .defaultValue)

  private static let cases: [(error: ParserError, found: String)] = [
    (.helpRequested(visibility: .default), "help"),
    (.versionRequested, "answer"),
    (.dumpHelpRequested, "answer"),
    (.completionScriptRequested(shell: "bash"), "answer"),
    (.completionScriptRequested(shell: "tcsh"), #"unsupportedShell(Optional("tcsh"))"#),
    (.completionScriptCustomResponse("a"), "answer"),
    (.unsupportedShell("tcsh"), #"unsupportedShell(Optional("tcsh"))"#),
    (.unsupportedShell(), "unsupportedShell(nil)"),
    (.unknownOption(.defaultValue, .long("ofice")), #"unknownOption("--ofice")"#),
    (.unknownOption(.defaultValue, .short("x")), #"unknownOption("-x")"#),
    (.unknownOption(.defaultValue, .longWithSingleDash("out")), #"unknownOption("-out")"#),
    (.invalidOption("--"), #"invalidOption("--")"#),
    (.nonAlphanumericShortOption("?"), #"invalidOption("-?")"#),
    (.missingValueForOption(origin, .long("out")), #"missingValue(option: "--out")"#),
    (
      .missingValueOrUnknownCompositeOption(origin, .short("o"), .longWithSingleDash("ox")),
      #"unknownOption("-ox")"#
    ),
    (
      .unexpectedValueForOption(.defaultValue, .long("draft"), "yes"),
      #"unexpectedValue(flag: "--draft", value: "yes")"#
    ),
    (.unexpectedExtraValues([(origin, "a"), (origin, "b")]), #"unexpectedArguments(["a", "b"])"#),
    (.noValue(forKey: key), #"missing("board")"#),
    (
      .unableToParseValue(origin, nil, "it's", forKey: key, originalError: nil),
      #"invalidValue("it\'s", of: "board")"#
    ),
    (
      .unableToParseValue(origin, .long("dpi"), "many", forKey: key, originalError: Reason()),
      #"invalidValue("many", of: "--dpi")"#
    ),
    (.missingSubcommand, "missingCommand"),
    (.noArguments(ParserError.missingSubcommand), "missingCommand"),
  ]

  @Test("each case is read", arguments: cases.indices)
  func reads(_ index: Int) throws {
    let (error, expected) = Self.cases[index]
    _ = Self.known(error)
    let found = try #require(
      ParserFinding.of(
        CommandError(commandStack: [BangtinCommand.self, RenderCommand.self], parserError: error)))
    #expect(String(describing: found.finding) == expected)
    #expect(found.commands == ["bangtin", "render"])
  }

  @Test("two exclusive flags are named both")
  func readsConflict() throws {
    func origin(_ index: Int) -> InputOrigin {
      InputOrigin(argumentIndex: SplitArguments.Index(inputIndex: SplitArguments.InputIndex(rawValue: index)))
    }
    let error = ParserError.duplicateExclusiveValues(
      previous: origin(0), duplicate: origin(1), originalInput: ["--dark", "--light"])
    let found = ParserFinding.of(CommandError(commandStack: [BangtinCommand.self], parserError: error))
    #expect(found.map { String(describing: $0.finding) } == #"conflict("--dark", "--light")"#)
  }

  @Test(
    "what has no words of its own is not understood, and still gets an identifier",
    arguments: [ParserError.notImplemented, .invalidState, .notParentCommand("x")])
  func fallsBack(_ error: ParserError) throws {
    let found = try #require(
      ParserFinding.of(CommandError(commandStack: [BangtinCommand.self], parserError: error)))
    guard case .notUnderstood = found.finding else {
      Issue.record("\(found.finding)")
      return
    }
    let failure = try ArgumentFailure(found.finding, path: []).failure
    #expect(failure.diagnostic.identifier == "arguments.not-understood")
  }

  @Test("a rule of ours keeps its own words")
  func keepsFailures() throws {
    let error = CommandError(
      commandStack: [BangtinCommand.self], parserError: .userValidationError(Failure.noShortLinks("a.yaml")))
    guard case .failure(let failure) = ParserFinding.of(error)?.finding else {
      Issue.record("no failure")
      return
    }
    #expect(failure.diagnostic == Failure.noShortLinks("a.yaml").diagnostic)
  }

  /// Whether a case has words; the compiler asks for each.
  private static func known(_ error: ParserError) -> Bool {
    switch error {
    case .helpRequested, .versionRequested, .dumpHelpRequested, .completionScriptRequested,
      .completionScriptCustomResponse, .unsupportedShell, .notImplemented, .invalidState, .unknownOption,
      .invalidOption, .nonAlphanumericShortOption, .missingValueForOption,
      .missingValueOrUnknownCompositeOption,
      .unexpectedValueForOption, .unexpectedExtraValues, .duplicateExclusiveValues, .noValue,
      .unableToParseValue,
      .missingSubcommand, .userValidationError, .noArguments, .notParentCommand:
      true
    }
  }
}
