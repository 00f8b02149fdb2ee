import ArgumentParser
import Diagnostics
import Foundation
import Recording
import Testing

@testable import Commands

/// What a person reads after typing something wrong.
@Suite("Wrong command lines")
struct ArgumentFailureTests {
  /// How the program ends after `arguments`; `nil` where they lead to a command.
  private func end(of arguments: [String], _ language: Language) throws -> CommandLineEnd? {
    try LanguageChoice.$current.withValue(language) {
      do {
        var command = try BangtinCommand.parseAsRoot(arguments)
        // The parser's own `help` throws when it runs; commands of ours are only read here.
        if !(type(of: command)._commandName == HelpRequest.commandName) { return nil }
        try command.run()
        return nil
      } catch {
        return try CommandLineEnd.of(error, arguments)
      }
    }
  }

  private func failure(_ arguments: [String], _ language: Language = .english) throws -> Failure? {
    guard case .failure(let failure) = try end(of: arguments, language) else { return nil }
    return failure
  }

  @Test(
    "each has an identifier, a remedy, how the command is called, and exit code 64",
    arguments: WrongCommandLine.all)
  func refuses(_ line: WrongCommandLine) throws {
    let failure = try #require(try failure(line.arguments))
    #expect(failure.diagnostic.identifier == "arguments.\(line.identifier)")
    #expect(failure.exitCode == .wrongArguments)
    #expect(failure.diagnostic.remedy != nil)
    #expect(failure.diagnostic.notes.contains { $0.text.vietnamese.contains("cách dùng: bangtin") })
    #expect(failure.diagnostic.notes.contains { $0.text.english.contains("--help") })
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Texts")
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write([failure.diagnostic])
      try RecordedText.expect(
        printed, recordedAt: folder.appendingPathComponent("\(line.name).\(language.rawValue).txt"))
    }
  }

  @Test("the words are the same whatever language the program runs in", arguments: WrongCommandLine.all)
  func isSameInBothRuns(_ line: WrongCommandLine) throws {
    #expect(
      try failure(line.arguments, .vietnamese)?.diagnostic == failure(line.arguments, .english)?.diagnostic)
  }

  @Test("no word of the parser's reaches a person", arguments: WrongCommandLine.all)
  func hasNoLibraryWords(_ line: WrongCommandLine) throws {
    let diagnostic = try #require(try failure(line.arguments)).diagnostic
    let vietnamese = HumanDiagnosticWriter(language: .vietnamese, color: false).write([diagnostic])
    for words in LibraryWords.all {
      #expect(!vietnamese.contains(words), "\(words) in:\n\(vietnamese)")
    }
    #expect(diagnostic.summary.vietnamese != diagnostic.summary.english)
  }

  @Test(
    "a remedy that is followed gives a command line that is taken",
    arguments: WrongCommandLine.all.filter { $0.corrected != nil })
  func remedyWorks(_ line: WrongCommandLine) throws {
    let corrected = try #require(line.corrected).split(separator: " ").map(String.init)
    #expect(try end(of: corrected, .english) == nil)
  }

  @Test("the language may stand before the command or after it")
  func languageStandsAnywhere() throws {
    for arguments in [
      ["--lang", "vi", "render", "a.yaml"], ["--lang=vi", "render", "a.yaml"],
      ["render", "--lang", "vi", "a.yaml"], ["render", "a.yaml", "--lang=vi"],
      ["usage", "--lang", "vi", "show", "a.yaml"], ["--lang", "en", "render", "a.yaml", "--lang", "vi"],
    ] {
      #expect(try end(of: arguments, .english) == nil, "\(arguments)")
      #expect(LanguageChoice.language(arguments: arguments, environment: [:]) == .vietnamese, "\(arguments)")
    }
  }

  @Test(
    "help is asked for in many ways",
    arguments: [
      (["--help"], []), (["-h"], []), (["help"], []), (["--lang", "vi", "--help"], []),
      (["render", "--help"], ["render"]), (["render", "-h"], ["render"]),
      (["render", "a.yaml", "--draft", "-h"], ["render"]), (["help", "render"], ["render"]),
      (["--lang", "vi", "help", "render"], ["render"]), (["help", "--lang", "vi", "render"], ["render"]),
      (["help", "usage"], ["usage"]), (["help", "usage", "import"], ["usage", "import"]),
      (["usage", "import", "--help"], ["usage", "import"]), (["usage", "help"], ["usage"]),
      (["usage", "help", "import"], ["usage", "import"]), (["usage", "--help"], ["usage"]),
      (["help", "help"], ["help"]),
    ] as [([String], [String])])
  func showsHelp(arguments: [String], path: [String]) throws {
    guard case .help(let found) = try end(of: arguments, .english) else {
      Issue.record("no help for \(arguments)")
      return
    }
    #expect(found == path)
  }

  @Test("help of a command that is not there names the nearest")
  func namesNearest() throws {
    let failure = try #require(try failure(["help", "rendr"]))
    #expect(failure.diagnostic.identifier == "arguments.unknown-command")
    #expect(failure.diagnostic.remedy?.english == "Write `bangtin render`")
    #expect(
      try self.failure(["help", "usage", "imprt"])?.diagnostic.remedy?.english
        == "Write `bangtin usage import`")
  }
}

/// The argument parser's own words, which come in English alone.
enum LibraryWords {
  static let all = [
    "Error:", "Usage:", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "COMMANDS", "EXAMPLES", "Help:",
    "See '",
    "for more information", "Unknown option", "Missing", "Unexpected", "Did you mean", "is invalid for",
    "Please provide", "already been set", "does not take any value", "Invalid option", "subcommand",
    "Show help",
    "Show the version", "help information", "(default", "(values", "default:", "values:", "Can't", "options]",
  ]
}
