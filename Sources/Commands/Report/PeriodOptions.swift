import ArgumentParser
import Diagnostics
import UsageReport
import UsageStore

/// The period that is reported: exactly one of a month, a quarter, a year and two days.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      text(
        vi: "Tháng báo cáo: 2026-10, hoặc last là tháng vừa qua.",
        en: "The month to report: 2026-10, or last for the last month that is over."),
      valueName: "yyyy-mm|last"))
  var month: MonthArgument?

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Quý báo cáo: 2026-Q4, hoặc last là quý vừa qua.",
        en: "The quarter to report: 2026-Q4, or last for the last quarter that is over."),
      valueName: "yyyy-Qn|last"))
  var quarter: QuarterArgument?

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Năm báo cáo: 2026, hoặc last là năm vừa qua.",
        en: "The year to report: 2026, or last for the last year that is over."), valueName: "yyyy|last"))
  var year: YearArgument?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      text(
        vi: "Ngày đầu của kỳ báo cáo, đi cùng --to.", en: "The first day of the period; goes with --to."),
      valueName: "yyyy-mm-dd"))
  var first: DayArgument?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      text(vi: "Ngày cuối của kỳ báo cáo.", en: "The last day of the period."), valueName: "yyyy-mm-dd"))
  var last: DayArgument?

  /// Ends the command where not exactly one period is asked for; needs no clock, so that it comes before everything else.
  func check() throws(Failure) {
    let isRange = first != nil || last != nil
    switch [month != nil, quarter != nil, year != nil, isRange].count(where: \.self) {
    case 0: throw .noPeriod
    case 1: break
    default: throw .severalPeriods
    }
    guard isRange else { return }
    guard let first, let last else { throw .openPeriod(isFirstMissing: first == nil) }
    guard first.day <= last.day else { throw .backwardsPeriod(first.day, last.day) }
  }

  /// The period, where `last` is the last one that is over on `today`.
  func period(today: CalendarDay) throws(Failure) -> Period {
    try check()
    if let month { return .month(month.month(before: today)) }
    switch quarter {
    case .given(let year, let quarter): return .quarter(year: year, quarter: quarter)
    case .last: if let period = Period.last(.quarter, before: today) { return period }
    case nil: break
    }
    switch year {
    case .given(let year): return .year(year)
    case .last: if let period = Period.last(.year, before: today) { return period }
    case nil: break
    }
    guard let first, let last else { throw .noPeriod }
    return .range(first.day...last.day)
  }
}

extension Failure {
  /// The words for a report without a period.
  static let noPeriod = Failure(
    "report.no-period",
    LocalizedText(vi: "Chưa cho biết kỳ báo cáo", en: "No period to report is given"), remedy: periods,
    exitCode: .wrongArguments)

  /// The words for a report of two periods.
  static let severalPeriods = Failure(
    "report.several-periods",
    LocalizedText(
      vi: "Chỉ báo cáo được một kỳ mỗi lần chạy", en: "A run reports one period, and several are given"),
    remedy: periods, exitCode: .wrongArguments)

  private static let periods = LocalizedText(
    vi:
      "Ghi một trong các cách: --month 2026-10, --month last, --quarter 2026-Q4, --year 2026, --from 2026-10-05 --to 2026-11-04",
    en:
      "Give one of: --month 2026-10, --month last, --quarter 2026-Q4, --year 2026, --from 2026-10-05 --to 2026-11-04"
  )

  /// The words for days of which one end is missing.
  static func openPeriod(isFirstMissing: Bool) -> Failure {
    let (given, missing) = isFirstMissing ? ("--to", "--from") : ("--from", "--to")
    return Failure(
      "report.open-period",
      LocalizedText(vi: "Có \(given) mà thiếu \(missing)", en: "\(given) is given without \(missing)"),
      remedy: LocalizedText(
        vi: "Ghi thêm \(missing) với một ngày như 2026-10-05",
        en: "Add \(missing) with a day such as 2026-10-05"),
      exitCode: .wrongArguments)
  }

  /// The words for days whose last one is before the first.
  static func backwardsPeriod(_ first: CalendarDay, _ last: CalendarDay) -> Failure {
    Failure(
      "report.backwards-period",
      LocalizedText(
        vi: "Ngày cuối \(last.vietnameseText) trước ngày đầu \(first.vietnameseText)",
        en: "The last day \(last.text) is before the first day \(first.text)"),
      remedy: LocalizedText(
        vi: "Đổi chỗ hai ngày: --from \(last.text) --to \(first.text)",
        en: "Swap the days: --from \(last.text) --to \(first.text)"),
      exitCode: .wrongArguments)
  }
}
