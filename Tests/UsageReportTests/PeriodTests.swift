import AccessLog
import Testing
import UsageStore

@testable import ReportWords
@testable import UsageReport

@Suite("Periods")
struct PeriodTests {
  @Test(
    "a period has its days, its name, and a period before that it is compared with",
    arguments: [
      ("2026-10", "2026-10-01", "2026-10-31", "2026-09"), ("2027-01", "2027-01-01", "2027-01-31", "2026-12"),
      ("2026-Q4", "2026-10-01", "2026-12-31", "2026-Q3"), ("2027-Q1", "2027-01-01", "2027-03-31", "2026-Q4"),
      ("2028", "2028-01-01", "2028-12-31", "2027"),
      ("2026-10-05--2026-11-04", "2026-10-05", "2026-11-04", "2026-09-04--2026-10-04"),
      ("2026-03-01--2026-03-01", "2026-03-01", "2026-03-01", "2026-02-28--2026-02-28"),
    ])
  func days(_ text: String, _ first: String, _ last: String, _ previous: String) {
    let period = Period.named(text)
    #expect(period.text == text)
    #expect(period.days == .days(first, last))
    #expect(period.previous.text == previous)
    #expect(period.previous.days.upperBound.number + 1 == period.days.lowerBound.number)
  }

  @Test(
    "what is no period is none",
    arguments: [
      "", "2026-13", "2026-1", "2026-Q5", "2026-Q0", "26", "2026-10-05", "2026-11-04--2026-10-05",
      "2026-02-30--2026-03-01", "2026-10-05--2026-11-04--2026-12-01", "tháng 10",
    ])
  func refused(_ text: String) { #expect(Period(text) == nil) }

  @Test(
    "the last period is the one that is over",
    arguments: [
      ("2026-12-01", "2026-11", "2026-Q3", "2025"), ("2026-12-31", "2026-11", "2026-Q3", "2025"),
      ("2027-01-01", "2026-12", "2026-Q4", "2026"), ("2026-04-01", "2026-03", "2026-Q1", "2025"),
      ("2026-03-31", "2026-02", "2025-Q4", "2025"),
    ])
  func last(_ today: String, _ month: String, _ quarter: String, _ year: String) {
    let day = CalendarDay.day(today)
    #expect(Period.last(.month, before: day)?.text == month)
    #expect(Period.last(.quarter, before: day)?.text == quarter)
    #expect(Period.last(.year, before: day)?.text == year)
    #expect(Period.last(.range, before: day) == nil)
  }

  @Test("every kind of period is called by its own words")
  func words() {
    #expect(Period.named("2026-10").title == "tháng 10 năm 2026")
    #expect(Period.named("2026-Q4").title == "quý IV năm 2026")
    #expect(Period.named("2026").title == "năm 2026" && Period.named("2026").this == "năm nay")
    let days = Period.named("2026-10-05--2027-01-04")
    #expect(days.title == "từ ngày 05 tháng 10 năm 2026 đến ngày 04 tháng 01 năm 2027")
    #expect(days.phrase == "thời gian \(days.title)" && days.this == "kỳ này" && days.before == "kỳ trước")
    #expect(days.shortTitle == "từ 05/10/2026 đến 04/01/2027")
    #expect(Period.named("2026-10-05--2026-10-05").title == "ngày 05 tháng 10 năm 2026")
    #expect(Period.named("2026-Q2").shortTitle == "quý II/2026")
  }

  /// Days with scans of two offices over two years, some of them without a log.
  private func store() throws -> FilledStore {
    let store = try FilledStore()
    let counts = (0..<700).map { day in
      FilledStore.Count(
        day: CalendarDay(number: CalendarDay.day("2025-02-01").number + Int32(day)).text,
        office: day % 3 == 0 ? "a" : "b", code: day % 2 == 0 ? "x" : "y",
        mark: day % 7 == 0 ? .typed : .scanned, scans: day * 31 % 11)
    }
    try store.fill(
      covered: [.days("2025-02-01", "2026-03-09"), .days("2026-03-12", "2026-12-31")],
      counts.filter { !["2026-03-10", "2026-03-11"].contains($0.day) && $0.scans > 0 })
    return store
  }

  @Test(
    "the sums over offices, codes, links and days are the total, in this and the period before",
    arguments: ["2026-02", "2026-Q1", "2026-Q3", "2026", "2026-03-05--2026-04-04", "2025-12-20--2026-06-07"])
  func sums(_ text: String) throws {
    let store = try store()
    let period = Period.named(text)
    let subjects = ReportSubjects.named(["a", "b"], ["x", "y"])
    let report = try store.report(text, today: "2027-02-01", subjects)
    let rows = try store.store.counts(of: .days("2025-01-01", "2027-01-01")).rows
    func sum(_ days: ClosedRange<CalendarDay>) -> Int {
      rows.filter { days.contains($0.day) }.reduce(0) { $0 + $1.scans }
    }
    #expect(report.total.scans == sum(period.days) && report.total.scans > 0)
    #expect(report.total.previous == sum(period.previous.days))
    #expect(report.total.cumulative == sum(.day("2025-01-01")...period.days.upperBound))
    #expect(report.offices.reduce(0) { $0 + $1.figures.scans } == report.total.scans)
    #expect(report.codes.reduce(0) { $0 + $1.figures.scans } == report.total.scans)
    #expect(report.pairs.reduce(0) { $0 + ($1.previous ?? 0) } == report.total.previous)
    #expect(report.days.map(\.day) == period.days.all)
    let counted = report.days.reduce(0) { sum, day in
      if case .counted(let scans) = day.scans { sum + scans } else { sum }
    }
    #expect(counted == report.total.scans)
    let daily = try store.store.read { try DailyRows(of: period, subjects: subjects, snapshot: $0).rows }
    #expect(daily.reduce(0) { $0 + $1.scans } == report.total.scans)
    #expect(
      report.months.count == 12 && report.months.last?.month == CalendarMonth(of: period.days.upperBound))
    // What lies after the last day of the period is not of its last month either.
    let lastMonth = CalendarMonth(of: period.days.upperBound).days.lowerBound...period.days.upperBound
    #expect(report.months.last?.scans == sum(lastMonth))
  }

  @Test("report.json names the period and the one before; a month stays under its key")
  func json() throws {
    let store = try store()
    let subjects = ReportSubjects.named(["a", "b"], ["x", "y"])
    func text(_ period: String) throws -> String {
      String(decoding: try store.tables(period, today: "2027-02-01", subjects).reportJSON(), as: UTF8.self)
    }
    let (month, quarter) = (try text("2026-10"), try text("2026-Q4"))
    #expect(month.contains("\"month\" : \"2026-10\"") && quarter.contains("\"month\" : null"))
    for line in ["\"from\" : \"2026-10-01\"", "\"kind\" : \"quarter\"", "\"name\" : \"2026-Q3\""] {
      #expect(quarter.contains(line), "\(line)")
    }
  }
}
