import ArgumentParser
import Diagnostics
import Foundation

/// The program's commands, options and arguments in one language, as the argument parser lists them.
///
/// The parser describes the tool as JSON (`--experimental-dump-help`), which is meant for other programs: a description
/// that later versions keep. Only what help and messages need is read.
struct ToolDescription: Decodable {
  /// The program itself.
  let command: Command

  /// The program in `language`.
  static func of(_ root: any ParsableCommand.Type, in language: Language) throws -> ToolDescription {
    let text = LanguageChoice.$current.withValue(language) { root._dumpHelp() }
    return try JSONDecoder().decode(ToolDescription.self, from: Data(text.utf8))
  }

  /// A command with all that it takes.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    private let shouldDisplay: Bool?
    private let subcommands: [Command]?
    private let arguments: [Argument]?

    /// The commands below this one; the parser's own `help` stands last in the root.
    var commands: [Command] { (subcommands ?? []).filter { $0.shouldDisplay != false } }
    /// What stands after the command without a name, in order.
    var positionals: [Argument] { (arguments ?? []).filter { $0.kind == .positional && $0.shouldDisplay } }
    /// What is given by name.
    var options: [Argument] { (arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay } }

    /// The command below this one that `names` lead to, and how many of them are commands.
    func descendant(_ names: some Sequence<String>) -> (command: Command, depth: Int) {
      var (command, depth) = (self, 0)
      for name in names {
        guard let next = command.commands.first(where: { $0.commandName == name }) else { break }
        (command, depth) = (next, depth + 1)
      }
      return (command, depth)
    }

    /// The option that goes by `name`, which includes its dashes.
    func option(_ name: String) -> Argument? { options.first { $0.writtenNames.contains(name) } }
  }

  /// An argument or option.
  struct Argument: Decodable {
    /// How it is given.
    enum Kind: String, Decodable { case positional, option, flag }

    /// One of its names.
    struct Name: Decodable {
      /// The dashes that it has.
      enum Kind: String, Decodable { case long, short, longWithSingleDash }

      let kind: Kind
      let name: String

      /// The name as it is typed.
      var written: String { (kind == .long ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    private let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    private let allValues: [String]?
    let abstract: String?

    /// The values that it takes, where they can be listed.
    var values: [String] { allValues ?? [] }
    /// Its names as they are typed, the short ones first.
    var writtenNames: [String] {
      let names = names ?? []
      return (names.filter { $0.kind == .short } + names.filter { $0.kind != .short }).map(\.written)
    }
    /// The longest of its names, by which messages call it.
    var mainName: String? { writtenNames.max { $0.count < $1.count } }
  }
}
