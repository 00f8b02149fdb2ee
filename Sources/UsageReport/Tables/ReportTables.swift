public import Foundation
import UsageStore

/// A report as files for spreadsheets and programs; equal figures give equal bytes.
public struct ReportTables: Sendable {
  /// What stands in the columns of offices and codes.
  public enum Naming: Sendable, Hashable {
    /// Their identifiers, which no two share.
    case identifiers
    /// Names and captions.
    case names
  }

  private let report: PeriodReport
  private let daily: DailyRows
  private let naming: Naming
  private let officeNames: [String: String]
  private let codeCaptions: [String: String]

  /// Makes the files of a report and of its rows by day, read at the same moment.
  public init(_ report: PeriodReport, daily: DailyRows, naming: Naming = .identifiers) {
    self.report = report
    self.daily = daily
    self.naming = naming
    officeNames = Dictionary(
      report.offices.map { ($0.identifier, $0.name) }, uniquingKeysWith: { first, _ in first })
    codeCaptions = Dictionary(
      report.codes.map { ($0.identifier, $0.caption) }, uniquingKeysWith: { first, _ in first })
  }

  /// `report.csv`: every office and code with the scans of this and the previous month.
  ///
  /// A cell is empty where a number is not known: a code that cannot be counted, or a month before without logs.
  public var reportCSV: Data {
    var table = CSVTable(header: ["office", "code", "scans", "previous"])
    for pair in report.pairs {
      table.add([
        name(ofOffice: pair.office), name(ofCode: pair.code),
        (report.isKnown ? pair.knownScans : nil).map(String.init) ?? "",
        pair.knownPrevious.map(String.init) ?? "",
      ])
    }
    return table.data
  }

  /// `daily.csv`: every day, office and code that has a scan.
  public var dailyCSV: Data {
    var table = CSVTable(header: ["date", "office", "code", "scans"])
    for row in daily.rows {
      table.add([row.day.text, name(ofOffice: row.office), name(ofCode: row.code), String(row.scans)])
    }
    return table.data
  }

  /// `report.json`: all figures of the report.
  public func reportJSON() throws -> Data {
    try Self.json(ReportDocument(report))
  }

  /// All figures of the report without the day on which it is made: as long as no log is added, a period in progress has the
  /// same figures on the next day.
  public func figures() throws -> Data {
    var document = ReportDocument(report)
    document.madeOn = Nullable(nil)
    return try Self.json(document)
  }

  private static func json(_ document: ReportDocument) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(document) + Data("\n".utf8)
  }

  private func name(ofOffice office: String) -> String {
    naming == .names ? officeNames[office] ?? office : office
  }

  private func name(ofCode code: String) -> String {
    naming == .names ? codeCaptions[code] ?? code : code
  }
}
