import Diagnostics

/// The help of a command, every word of it in one language and no line wider than the terminal where words allow it.
struct HelpPage {
  let tool: ToolDescription
  /// The command by the names that lead to it, without the program's own.
  let path: [String]
  let language: Language
  /// The columns of the terminal.
  let width: Int

  /// The widest page: longer lines are hard to read.
  static let widest = 100
  /// The width where no terminal says how wide it is.
  static let usualWidth = 80
  /// Descriptions begin in this column; below this width of the page they stand on lines of their own.
  private static let column = 30
  private static let narrowest = 64

  private var program: String { tool.command.commandName }
  private var command: ToolDescription.Command { tool.command.descendant(path).command }
  private var name: String { ([program] + path).joined(separator: " ") }
  private var isOfHelp: Bool { path.last == HelpRequest.commandName }

  /// The lines of the page.
  var lines: [String] {
    var blocks = [paragraph(abstract(of: command))]
    if let discussion = command.discussion { blocks.append(paragraph(discussion)) }
    blocks.append(paragraph("\(HelpWords.usage[language]): \(usage)", indent: 4))
    blocks.append(section(HelpWords.arguments, isOfHelp ? [] : command.positionals.map(row)))
    blocks.append(section(HelpWords.options, shownOptions.map(row)))
    blocks.append(
      section(HelpWords.commands, command.commands.map { ($0.commandName, abstract(of: $0)) }))
    blocks.append(examples)
    if !command.commands.isEmpty { blocks.append(paragraph(HelpWords.more(program)[language])) }
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// How the command is called, in one line: what it needs, and that there are options.
  var usage: String {
    if isOfHelp { return "\(name) [<\(HelpWords.command[language])>]" }
    var parts = [name]
    if !command.commands.isEmpty { parts.append("<\(HelpWords.command[language])>") }
    parts += command.positionals.map { argument in
      let shown = label(of: argument)
      return argument.isOptional ? "[\(shown)]" : shown
    }
    parts += command.options.filter { !$0.isOptional && $0.kind == .option }.map(label)
    return (parts + [HelpWords.anyOptions[language]]).joined(separator: " ")
  }

  /// An argument as it is typed: `--out <folder>`, `<log> …`.
  func label(of argument: ToolDescription.Argument) -> String {
    let value = "<\(HelpWords.value(argument.valueName ?? "", language))>"
    let isAnyNumber = argument.isRepeating ? " …" : ""
    switch argument.kind {
    case .positional: return value + isAnyNumber
    case .option: return (argument.mainName ?? "") + " " + value
    case .flag: return argument.mainName ?? ""
    }
  }

  /// The version is asked of the program, not of its commands.
  private var shownOptions: [ToolDescription.Argument] {
    command.options.filter { path.isEmpty || $0.mainName != "--version" }
  }

  private func abstract(of command: ToolDescription.Command) -> String {
    command.commandName == HelpRequest.commandName ? HelpWords.help[language] : command.abstract ?? ""
  }

  private func row(of argument: ToolDescription.Argument) -> (String, String) {
    var names = argument.writtenNames.joined(separator: ", ")
    if argument.kind == .positional { names = label(of: argument) }
    if argument.kind == .option { names += " <\(HelpWords.value(argument.valueName ?? "", language))>" }
    var words = argument.mainName.flatMap { HelpWords.addedOptions[$0] }?[language] ?? argument.abstract ?? ""
    var facts: [String] = []
    // Values that stand in the name of the value are not said twice.
    if !argument.values.isEmpty, argument.valueName?.contains("|") != true {
      facts.append("\(HelpWords.values[language]): \(argument.values.joined(separator: ", "))")
    }
    if argument.kind == .option, let value = argument.defaultValue,
      !HelpWords.optionsWithoutDefault.contains(argument.mainName ?? "")
    {
      facts.append("\(HelpWords.byDefault[language]): \(Self.shown(value))")
    }
    if !facts.isEmpty { words += (words.isEmpty ? "" : " ") + "(\(facts.joined(separator: "; ")))" }
    return (names, words)
  }

  /// A default as a person writes it: 300 instead of 300.0.
  private static func shown(_ value: String) -> String {
    value.hasSuffix(".0") && Double(value) != nil ? String(value.dropLast(2)) : value
  }

  private var examples: [String] {
    let examples = HelpExample.of(path)
    guard !examples.isEmpty else { return [] }
    return [HelpWords.examples[language] + ":"]
      + examples.flatMap { example in
        ["  " + example.command] + indented(example.words[language], by: 6)
      }
  }

  private func section(_ title: LocalizedText, _ rows: [(label: String, words: String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [title[language] + ":"] + rows.flatMap { row($0.label, $0.words) }
  }

  /// A label with its description beside it, or below where there is no room.
  private func row(_ label: String, _ words: String) -> [String] {
    let head = "  " + label
    guard width >= Self.narrowest else { return [head] + indented(words, by: 6) }
    let described = indented(words, by: Self.column)
    guard head.displayWidth + 2 <= Self.column, let first = described.first else { return [head] + described }
    let gap = String(repeating: " ", count: Self.column - head.displayWidth)
    return [head + gap + first.dropFirst(Self.column)] + described.dropFirst()
  }

  private func indented(_ text: String, by indent: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.wrapped(to: width, taken: indent, indent: indent)
    lines[0] = String(repeating: " ", count: indent) + lines[0]
    return lines
  }

  private func paragraph(_ text: String, indent: Int = 0) -> [String] {
    text.isEmpty ? [] : text.wrapped(to: width, indent: indent)
  }
}

/// A person asked for the help of a command.
struct HelpRequest: Error {
  /// The command's path without the program.
  let path: [String]

  /// The command by which help is asked for.
  static let commandName = "help"
}
