import ArgumentParser
import Diagnostics

/// `bangtin report`: the report of a month, and a sheet for each office.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: text(
        vi: "Làm báo cáo tháng (PDF, ảnh, web, Word, CSV, JSON) và tờ riêng của từng đơn vị.",
        en: "Make the report of a month (PDF, pictures, web, Word, CSV, JSON) and a sheet for each office."))
  }

  @OptionGroup var source: UsageSource

  @Option(
    help: ArgumentHelp(
      text(vi: "Tháng báo cáo.", en: "The month of the report."), valueName: "yyyy-mm"))
  var month: Month

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(text(vi: "Thư mục kết quả.", en: "The folder for the results."), valueName: "dir"))
  var outputFolder = "out"

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Các định dạng, cách nhau bằng dấu phẩy.",
        en: "Formats, separated by commas."),
      valueName: "list"))
  var format = ReportFormats(formats: ReportFormat.allCases)

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let action = ReportAction(
      source: source, month: month, outputPath: outputFolder, formats: Set(format.formats),
      console: shared.console)
    try action.run()
  }
}

/// What a report is written as.
enum ReportFormat: String, CaseIterable, Sendable {
  case pdf, png, html, docx, csv, json
}

/// A list of formats as an argument.
struct ReportFormats: ExpressibleByArgument {
  let formats: [ReportFormat]

  init(formats: [ReportFormat]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.trimmingPrefix(" ").lowercased() }
    let known = names.compactMap(ReportFormat.init)
    guard known.count == names.count, !known.isEmpty else { return nil }
    formats = known
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
