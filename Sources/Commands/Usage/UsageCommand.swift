import ArgumentParser

/// `bangtin usage`: from access logs to counts.
struct UsageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "usage",
      abstract: text(
        vi: "Đếm lượt quét từ nhật ký truy cập của máy chủ.",
        en: "Count scans from the access logs of the server."),
      subcommands: [UsageImportCommand.self, UsageShowCommand.self, UsageExportCommand.self])
  }

  @OptionGroup var shared: SharedOptions

  func run() throws { throw HelpRequest(path: ["usage"]) }
}
