import ArgumentParser
import Diagnostics

/// The words for a command line that the program cannot take.
///
/// Each has a stable identifier, a remedy, and a note with how the command is called.
struct ArgumentFailure {
  let finding: ParserFinding
  /// The command that was read before the fault, without the program.
  let path: [String]
  /// The program in both languages.
  let tools: [Language: ToolDescription]
  /// The root of the commands, by which its name goes.
  private var program: String { tools[.english]?.command.commandName ?? "" }

  /// The failure for `error`, where it comes from the argument parser; `nil` where nothing is wrong with the arguments.
  init(_ finding: ParserFinding, path: [String], root: any ParsableCommand.Type = BangtinCommand.self) throws
  {
    self.finding = finding
    self.path = path
    var tools: [Language: ToolDescription] = [:]
    for language in Language.allCases { tools[language] = try ToolDescription.of(root, in: language) }
    self.tools = tools
  }

  /// The command as it is typed, `bangtin usage import`.
  private var name: String { ([program] + path).joined(separator: " ") }
  private var command: ToolDescription.Command? { tools[.english]?.command.descendant(path).command }

  /// Why the command line was refused, with exit code 64.
  var failure: Failure {
    if case .failure(let failure) = finding {
      return failure.adding([usage], exitCode: .wrongArguments)
    }
    let words = words
    return Failure(
      "arguments.\(words.identifier)", words.summary, remedy: words.remedy ?? seeHelp, notes: [usage],
      exitCode: .wrongArguments)
  }

  /// How the command is called.
  private var usage: LocalizedText {
    localized { language, tool in
      let page = HelpPage(tool: tool, path: path, language: language, width: HelpPage.usualWidth)
      return language == .vietnamese
        ? "cách dùng: \(page.usage); xem \(name) --help" : "usage: \(page.usage); see \(name) --help"
    }
  }

  private var seeHelp: LocalizedText {
    LocalizedText(vi: "Xem hướng dẫn: \(name) --help", en: "See the help: \(name) --help")
  }

  private typealias Words = (identifier: String, summary: LocalizedText, remedy: LocalizedText?)

  private var words: Words {
    switch finding {
    case .unknownOption(let option): unknownOption(option)
    case .invalidOption(let text):
      (
        "invalid-option",
        LocalizedText(vi: "`\(text)` không phải tên tùy chọn", en: "`\(text)` is not the name of an option"),
        LocalizedText(
          vi: "Tên tùy chọn bắt đầu bằng hai dấu gạch, như `--out`; xem \(name) --help",
          en: "Options begin with two dashes, such as `--out`; see \(name) --help")
      )
    case .missingValue(let option):
      (
        "missing-value",
        LocalizedText(vi: "Sau `\(option)` thiếu giá trị", en: "`\(option)` has no value"),
        form(of: option) { language, label in
          language == .vietnamese
            ? "Viết giá trị sau tên: `\(label)`" : "Write the value after the name: `\(label)`"
        }
      )
    case .unexpectedValue(let flag, let value):
      (
        "unexpected-value",
        LocalizedText(
          vi: "`\(flag)` không nhận giá trị, nhưng có `\(value)`",
          en: "`\(flag)` takes no value, and has `\(value)`"),
        LocalizedText(vi: "Viết `\(flag)`", en: "Write `\(flag)`")
      )
    case .unexpectedArguments(let texts): unexpected(texts)
    case .conflict(let first, let second):
      (
        "conflict",
        LocalizedText(
          vi: "`\(first)` không đi cùng `\(second)`", en: "`\(first)` does not go with `\(second)`"),
        LocalizedText(vi: "Chỉ viết một trong hai", en: "Write one of the two")
      )
    case .missing(let argument): missing(argument)
    case .invalidValue(let value, let argument): invalidValue(value, of: argument)
    case .missingCommand:
      (
        "missing-command", LocalizedText(vi: "Thiếu tên lệnh sau `\(name)`", en: "`\(name)` needs a command"),
        listOfCommands
      )
    case .unsupportedShell(let shell):
      (
        "unsupported-shell",
        LocalizedText(
          vi: shell.map { "Không có gợi ý lệnh cho `\($0)`" } ?? "Không rõ đang dùng shell nào",
          en: shell.map { "There are no completions for `\($0)`" } ?? "The shell is not known"),
        LocalizedText(
          vi: "Viết `--generate-completion-script` rồi một trong: bash, zsh, fish",
          en: "Write `--generate-completion-script` and one of: bash, zsh, fish")
      )
    case .help, .answer, .failure, .notUnderstood:
      (
        "not-understood",
        LocalizedText(vi: "Không hiểu dòng lệnh này", en: "Cannot understand this command line"), nil
      )
    }
  }

  private func unknownOption(_ option: String) -> Words {
    let summary = LocalizedText(
      vi: "`\(name)` không có tùy chọn `\(option)`", en: "`\(name)` has no option `\(option)`")
    let known = (command?.options ?? []).flatMap(\.writtenNames).filter { $0.hasPrefix("--") }
    // A name with one dash is compared as if it had two: `-out`.
    let wanted = option.drop { $0 == "-" }
    let near =
      known.first { $0.dropFirst(2) == wanted } ?? NearestMatch.of("--" + wanted, in: known)
    if let near {
      return ("unknown-option", summary, LocalizedText(vi: "Viết `\(near)`", en: "Write `\(near)`"))
    }
    let owners = owners(of: option)
    guard !owners.isEmpty else { return ("unknown-option", summary, nil) }
    if command?.commands.isEmpty == false {
      return (
        "unknown-option", summary,
        LocalizedText(
          vi: "Viết tùy chọn sau tên lệnh, như `\(owners[0]) \(option)`",
          en: "Write the option after the command, as in `\(owners[0]) \(option)`")
      )
    }
    let list = owners.map { "`\($0)`" }.joined(separator: ", ")
    return (
      "unknown-option", summary,
      LocalizedText(
        vi: "Bỏ `\(option)`; tùy chọn này thuộc lệnh \(list)",
        en: "Leave `\(option)` out; it belongs to \(list)")
    )
  }

  /// The commands that have an option.
  private func owners(of option: String) -> [String] {
    func search(_ command: ToolDescription.Command, _ name: String) -> [String] {
      command.commands.flatMap { child in
        let childName = "\(name) \(child.commandName)"
        return (child.option(option) != nil ? [childName] : []) + search(child, childName)
      }
    }
    return tools[.english].map { search($0.command, program) } ?? []
  }

  private func unexpected(_ texts: [String]) -> Words {
    if let command, !command.commands.isEmpty, let word = texts.first {
      return unknownCommand(word, in: command)
    }
    let list = texts.map { "`\($0)`" }.joined(separator: ", ")
    return (
      "unexpected",
      LocalizedText(
        vi: "Thừa \(list) sau `\(name)`",
        en: "Unexpected \(texts.count.agreeing("argument", "arguments")) after `\(name)`: \(list)"),
      LocalizedText(
        vi: "Bỏ phần thừa; tên tệp có dấu cách thì đặt trong dấu nháy: \"bang moi.yaml\"",
        en:
          "Remove \(texts.count.agreeing("it", "them")); put a file name with spaces in quotes: \"my board.yaml\""
      )
    )
  }

  private func unknownCommand(_ word: String, in command: ToolDescription.Command) -> Words {
    let near = NearestMatch.of(word, in: command.commands.map(\.commandName))
    return (
      "unknown-command",
      LocalizedText(vi: "`\(name)` không có lệnh `\(word)`", en: "`\(name)` has no command `\(word)`"),
      near.map { LocalizedText(vi: "Viết `\(name) \($0)`", en: "Write `\(name) \($0)`") } ?? listOfCommands
    )
  }

  private var listOfCommands: LocalizedText {
    let names = (command?.commands ?? []).map(\.commandName).joined(separator: ", ")
    return LocalizedText(vi: "Viết một trong các lệnh: \(names)", en: "Write one of the commands: \(names)")
  }

  private func missing(_ argument: String) -> Words {
    let isOption = argument.hasPrefix("-")
    let label = localized { language, tool in self.label(of: argument, language, tool) }
    let what = localized { language, tool in
      let words = self.argument(argument, in: tool)?.abstract ?? ""
      return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
    let example = HelpExample.of(path).first?.command ?? "\(name) --help"
    return (
      isOption ? "missing-option" : "missing-argument",
      LocalizedText(
        vi: "`\(name)` còn thiếu `\(label.vietnamese)`", en: "`\(name)` needs `\(label.english)`"),
      LocalizedText(
        vi: "Viết thêm `\(label.vietnamese)` (\(what.vietnamese)), như: \(example)",
        en: "Add `\(label.english)` (\(what.english)), as in: \(example)")
    )
  }

  private func invalidValue(_ value: String, of argument: String) -> Words {
    let label = localized { language, tool in self.label(of: argument, language, tool) }
    let known = tools[.english].flatMap { self.argument(argument, in: $0) }
    var remedy: LocalizedText?
    if let values = known?.values, !values.isEmpty {
      let list = values.joined(separator: ", ")
      let isList = known?.valueName == "list"
      remedy = LocalizedText(
        vi: isList ? "Viết một hay nhiều trong: \(list), cách nhau bằng dấu phẩy" : "Viết một trong: \(list)",
        en: isList ? "Write one or more of: \(list), separated by commas" : "Write one of: \(list)")
    } else if let name = known?.valueName {
      remedy = HelpWords.forms[name]
    }
    if value.allSatisfy(\.isWhitespace) {
      return (
        "invalid-value",
        LocalizedText(
          vi: "Giá trị của `\(label.vietnamese)` để trống", en: "The value of `\(label.english)` is empty"),
        remedy
      )
    }
    return (
      "invalid-value",
      LocalizedText(
        vi: "`\(value)` không dùng được cho `\(label.vietnamese)`",
        en: "`\(value)` cannot be used for `\(label.english)`"), remedy
    )
  }

  /// An argument of the command by the name of its value, or an option by its name.
  private func argument(_ name: String, in tool: ToolDescription) -> ToolDescription.Argument? {
    let command = tool.command.descendant(path).command
    return name.hasPrefix("-") ? command.option(name) : command.positionals.first { $0.valueName == name }
  }

  private func label(of argument: String, _ language: Language, _ tool: ToolDescription) -> String {
    guard let known = self.argument(argument, in: tool) else { return argument }
    return HelpPage(tool: tool, path: path, language: language, width: HelpPage.usualWidth).label(of: known)
  }

  /// A remedy that shows an option with its value.
  private func form(
    of option: String, _ words: (_ language: Language, _ label: String) -> String
  ) -> LocalizedText {
    localized { language, tool in words(language, self.label(of: option, language, tool)) }
  }

  private func localized(_ text: (Language, ToolDescription) -> String) -> LocalizedText {
    func inLanguage(_ language: Language) -> String { tools[language].map { text(language, $0) } ?? "" }
    return LocalizedText(vi: inLanguage(.vietnamese), en: inLanguage(.english))
  }
}
