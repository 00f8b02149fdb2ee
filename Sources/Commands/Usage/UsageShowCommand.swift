import AccessLog
import ArgumentParser
import BoardSpec
import Diagnostics
import UsageReport
import UsageStore

/// `bangtin usage show`: a month of counts on the terminal.
struct UsageShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: text(
        vi: "Xem số lượt quét của một tháng: theo mã, theo đơn vị, theo ngày.",
        en: "Show the scans of a month by code, office and day."))
  }

  @OptionGroup var source: UsageSource

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Tháng; không ghi thì lấy tháng mới nhất có dữ liệu.",
        en: "The month; the latest month with data by default."),
      valueName: "yyyy-mm"))
  var month: MonthArgument?

  @Flag(help: ArgumentHelp(text(vi: "In từng dòng CSV.", en: "Print CSV.")))
  var csv = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let loaded = try source.load(console)
    let path = source.storePath(loaded)
    let store = try source.open(loaded, isMade: false)
    do {
      guard let last = try store.knownDays()?.upperBound else { throw source.nothingImported(loaded) }
      let today = DocumentDate.calendarDay(in: loaded.linked.board.timeZone)
      let wanted = month?.month(before: today) ?? CalendarMonth(of: last)
      if csv { return console.print(UsageTable.csv(try store.counts(of: wanted.days).rows)) }
      let usage = MonthUsage(
        try PeriodReport(
          .month(wanted), today: today, subjects: ReportSubjects(loaded.linked), store: store),
        of: wanted)
      if console.json {
        try console.output(MonthSummary(usage))
      } else {
        for line in usage.lines(console.language) { console.print(line) }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.store(error, path)
    }
  }
}

/// `bangtin usage export`: everything that was counted, as CSV.
struct UsageExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: text(
        vi: "Ghi toàn bộ số đếm ra CSV: ngày, đơn vị, mã, cách mở, số lượt.",
        en: "Write all counts as CSV: day, office, code, mark, scans."))
  }

  @OptionGroup var source: UsageSource
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let loaded = try source.load(console)
    let path = source.storePath(loaded)
    let store = try source.open(loaded, isMade: false)
    do {
      let days = try store.knownDays()
      console.print(UsageTable.csv(try days.map { try store.counts(of: $0).rows } ?? []))
    } catch {
      throw Failure.store(error, path)
    }
  }
}

/// Counts as rows of a table; names are identifiers, which need no quotes.
enum UsageTable {
  /// The table without a last line end.
  static func csv(_ rows: [UsageCounts.Row]) -> String {
    let lines = rows.map { row in
      [row.day.text, row.office, row.code, "\(row.mark)", "\(row.scans)"].joined(separator: ",")
    }
    return (["date,office,code,mark,scans"] + lines).joined(separator: "\n")
  }
}

/// What `--json` prints of a month.
private struct MonthSummary: Encodable {
  struct Sum: Encodable {
    let id, name: String
    let scans: Int?
    let typed: Int

    init(_ row: MonthUsage.Row) {
      (id, name, scans, typed) = (row.identifier, row.name, row.scans, row.typed)
    }
  }

  struct Day: Encodable {
    let date: String
    /// `nil` where no log covers the day.
    let scans: Int?
  }

  var type = "usage"
  let month: String
  /// `nil` where no log covers the month.
  let scans: Int?
  let codes, offices: [Sum]
  let days: [Day]
  let classes: [String: Int]

  init(_ usage: MonthUsage) {
    month = usage.month.text
    let total = usage.report.total.scans
    scans = usage.report.isKnown ? total : nil
    codes = usage.codes.map(Sum.init)
    offices = usage.offices.map(Sum.init)
    days = usage.daily.map { Day(date: $0.day.text, scans: $0.scans) }
    var classes: [String: Int] = [:]
    for lineClass in LineClass.allCases where lineClass != .candidate {
      classes[lineClass.name] = usage.report.reconciliation.classes[lineClass]
    }
    classes["scan"] = total
    classes["repeat"] = usage.report.reconciliation.repeats
    self.classes = classes
  }
}
