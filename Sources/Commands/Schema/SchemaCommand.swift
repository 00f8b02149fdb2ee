public import ArgumentParser
public import BoardSpec
import Diagnostics

/// `bangtin schema`: the JSON Schema by which editors complete and check a file as it is typed.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: text(
        vi: "In JSON Schema cho trình soạn thảo: gợi ý và kiểm tra khi gõ.",
        en: "Print the JSON Schema by which editors complete and check files as you type."))
  }

  @Argument(help: ArgumentHelp(text(vi: "Loại tệp.", en: "The kind of file.")))
  var subject: SchemaDocument

  @OptionGroup var shared: SharedOptions

  func run() {
    // Hover texts hold both languages, so that the same file serves everybody.
    shared.console.print(String(subject.text.dropLast()))
  }
}

extension SchemaDocument: ExpressibleByArgument {}
