import ArgumentParser
import Diagnostics

/// How a command line ends that leads to no command: with help, with a failure, or with an answer of the parser's.
enum CommandLineEnd {
  /// The help of a command, by its path without the program.
  case help([String])
  case failure(Failure)
  /// The parser prints its answer: the version, a script for a shell.
  case answer

  /// How `error`, which `arguments` led to, ends the program; `nil` for errors of commands that were understood.
  static func of(_ error: any Error, _ arguments: [String]) throws -> CommandLineEnd? {
    if let request = error as? HelpRequest { return .help(request.path) }
    guard let (finding, commands) = ParserFinding.of(error) else {
      guard BangtinCommand.exitCode(for: error) == .validationFailure else { return nil }
      let message = BangtinCommand.message(for: error)
      return .failure(try ArgumentFailure(.notUnderstood(message), path: []).failure)
    }
    let path = Array(commands.dropFirst())
    switch finding {
    case .missingValue(let option):
      // The parser takes a number below zero for an option.
      let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == option }.map(\.1)
      guard let number = values.first(where: { $0.hasPrefix("-") && Double($0) != nil }) else { break }
      return .failure(try ArgumentFailure(.invalidValue(number, of: option), path: path).failure)
    case .answer: return .answer
    case .help: return try help(path, arguments)
    case .unexpectedArguments, .unknownOption:
      let tool = try ToolDescription.of(BangtinCommand.self, in: .english)
      let isGroup = !tool.command.descendant(path).command.commands.isEmpty
      guard isGroup, let word = firstWord(in: arguments, after: path) else { break }
      // `bangtin usage help` asks for the same as `bangtin help usage`.
      if word == HelpRequest.commandName { return try help(after: path, arguments) }
      return .failure(try ArgumentFailure(.unexpectedArguments([word]), path: path).failure)
    default: break
    }
    return .failure(try ArgumentFailure(finding, path: path).failure)
  }

  /// The help of the command that was read, or of the one that `bangtin help` names.
  private static func help(_ path: [String], _ arguments: [String]) throws -> CommandLineEnd {
    guard firstWord(in: arguments, after: []) == HelpRequest.commandName else { return .help(path) }
    return try help(after: [], arguments)
  }

  /// The help of the command that stands after `help`, below the commands of `path`.
  private static func help(after path: [String], _ arguments: [String]) throws -> CommandLineEnd {
    let names = path + withoutSharedOptions(arguments).filter { !$0.hasPrefix("-") }.dropFirst(path.count + 1)
    let tool = try ToolDescription.of(BangtinCommand.self, in: .english)
    let found = tool.command.descendant(names)
    let known = Array(names.prefix(found.depth))
    guard found.depth < names.count, !found.command.commands.isEmpty else { return .help(known) }
    return .failure(try ArgumentFailure(.unexpectedArguments([names[found.depth]]), path: known).failure)
  }

  /// The first argument after the commands of `path` that is a word, unless an option stands before it.
  private static func firstWord(in arguments: [String], after path: [String]) -> String? {
    var rest = withoutSharedOptions(arguments)[...]
    for name in path where rest.first == name { rest.removeFirst() }
    return rest.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
  }

  /// The arguments without the options that may stand anywhere.
  private static func withoutSharedOptions(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if argument == "--lang" {
        isValue = true
      } else if argument != "--json", argument != "--verbose", !argument.hasPrefix("--lang=") {
        result.append(argument)
      }
    }
    return result
  }
}
