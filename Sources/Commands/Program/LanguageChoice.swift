public import ArgumentParser
public import Diagnostics
import Foundation

/// Which language messages come in.
enum LanguageChoice {
  /// The language of this process: `--lang`, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, else
  /// English.
  ///
  /// Tests set another for a while.
  @TaskLocal static var current = language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// The language that arguments and environment ask for.
  static func language(arguments: [String], environment: [String: String]) -> Language {
    // The last one counts, as with every option.
    for (index, argument) in arguments.enumerated().reversed() {
      if argument == "--lang", arguments.indices.contains(index + 1) {
        if let language = Language(rawValue: arguments[index + 1]) { return language }
      } else if argument.hasPrefix("--lang=") {
        if let language = Language(rawValue: String(argument.dropFirst("--lang=".count))) {
          return language
        }
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("vi") == true ? .vietnamese : .english
  }
}

extension Language: ExpressibleByArgument {}

/// The options that every command understands.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      text(vi: "Ngôn ngữ của thông báo.", en: "Language of messages."), valueName: "vi|en"))
  var language: Language = LanguageChoice.current

  @Flag(
    help: ArgumentHelp(
      text(
        vi: "In lỗi và tóm tắt dạng JSON, mỗi dòng một đối tượng, ra stdout.",
        en: "Print faults and the summary as JSON lines to standard output.")))
  var json = false

  @Flag(
    name: .customLong("verbose"),
    help: ArgumentHelp(
      text(
        vi: "In thêm chi tiết: lý do, thời gian, chữ bị thu nhỏ, sổ mã đã in.",
        en: "Print details too: reasons, times, texts set smaller, the register of printed codes.")))
  var isVerbose = false

  /// Where messages go.
  var console: Console { Console.standard(language: language, json: json, isVerbose: isVerbose) }
}
