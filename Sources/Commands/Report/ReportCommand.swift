import ArgumentParser
import Diagnostics
import Foundation

/// `bangtin report`: the report of a period, and a sheet for each office.
struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: text(
        vi: "Làm báo cáo của một kỳ (PDF, ảnh, web, Word, CSV, JSON) và tờ riêng của từng đơn vị.",
        en: "Make the report of a period (PDF, pictures, web, Word, CSV, JSON) and a sheet for each office."))
  }

  @OptionGroup var source: UsageSource

  @OptionGroup var period: PeriodOptions

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      text(
        vi: "Thư mục kết quả; báo cáo nằm trong thư mục con như report-2026-10.",
        en:
          "The folder for the results; the report lies in a folder of its own there, such as report-2026-10."),
      valueName: "dir"))
  var outputFolder = "out"

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Các định dạng, cách nhau bằng dấu phẩy.",
        en: "Formats, separated by commas."),
      valueName: "list"))
  var format = ReportFormats(formats: ReportFormat.allCases)

  @Flag(
    help: ArgumentHelp(
      text(
        vi: "Vẫn làm báo cáo khi không có nhật ký nào của kỳ ấy.",
        en: "Make the report even if no log covers the period.")))
  var allowEmpty = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try period.check()
    let interruption = Interruption()
    try await interruption.observing {
      try ReportAction(
        source: source, period: period, outputPath: outputFolder, formats: Set(format.formats),
        allowsEmpty: allowEmpty, interruption: interruption, console: shared.console
      ).run()
    }
  }
}

/// What a report is written as.
enum ReportFormat: String, CaseIterable, Sendable {
  case pdf, png, html, docx, csv, json

  /// Whether it shows pages, on which every text must fit.
  var isOfPages: Bool { self == .pdf || self == .png }

  /// The name of the report in it.
  var reportName: String { "report." + rawValue }

  /// Whether it needs the layout of the report; tables and figures do not.
  var needsLayout: Bool { self != .csv && self != .json }
}

/// A list of formats as an argument.
struct ReportFormats: ExpressibleByArgument {
  let formats: [ReportFormat]

  init(formats: [ReportFormat]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    let known = names.compactMap(ReportFormat.init)
    guard known.count == names.count, !known.isEmpty else { return nil }
    formats = known
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
