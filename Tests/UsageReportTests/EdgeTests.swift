import AccessLog
import Testing
import UsageStore

@testable import UsageReport

@Suite("Months at the edges")
struct EdgeTests {
  @Test("no data at all: nothing is zero, everything is missing")
  func empty() throws {
    let report = try FilledStore().report("2026-10", today: "2026-11-01", .named(["a", "b"], ["x"]))
    #expect(report.total.scans == 0 && report.total.previous == nil && report.total.cumulative == 0)
    #expect(report.total.change == .unknown)
    #expect(report.firstDay == nil && report.asOf == nil && report.busiestDay == nil)
    #expect(report.meanPerCoveredDay == nil && report.coveredDays == 0)
    #expect(report.missingDays == [.days("2026-10-01", "2026-10-31")])
    #expect(report.months.allSatisfy { $0.coverage == .none && $0.scans == nil })
    #expect(report.officesWithoutScans.count == 2)
    #expect(report.median == ExactFraction(0, over: 1))
    #expect(report.offices.map(\.standing) == [.median, .median])
    #expect(report.pairs.count == 2)
  }

  @Test("no offices and no codes")
  func nobody() throws {
    let report = try FilledStore().report("2026-10", today: "2026-11-01", .named([], []))
    #expect(report.median == nil && report.offices.isEmpty && report.codes.isEmpty && report.pairs.isEmpty)
  }

  @Test("a first month that begins in its middle")
  func firstMonth() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-10-10", "2026-10-20"), .days("2026-10-23", "2026-10-31")],
      [.init(day: "2026-10-12", office: "a", code: "x", scans: 5)])
    let report = try store.report("2026-10", today: "2026-11-01", .named(["a"], ["x"]))
    #expect(report.firstDay == .day("2026-10-10"))
    #expect(report.missingDays == [.days("2026-10-01", "2026-10-09"), .days("2026-10-21", "2026-10-22")])
    #expect(report.total.previous == nil && report.codes[0].figures.change == .unknown)
    #expect(report.meanPerCoveredDay == ExactFraction(1, over: 4))
    #expect(report.months.last?.coverage == .partial(days: 20))
    let csv = String(
      decoding: try store.tables("2026-10", today: "2026-11-01", .named(["a"], ["x"])).reportCSV,
      as: UTF8.self)
    #expect(csv == "\u{FEFF}office,code,scans,previous\r\na,x,5,\r\n")
    // The month before the first day knows nothing of what came later.
    let before = try store.report("2026-09", today: "2026-11-01", .named(["a"], ["x"]))
    #expect(before.firstDay == nil && before.total.cumulative == 0)
  }

  @Test("one office is its own median")
  func oneOffice() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-09-01", "2026-10-31")],
      [
        .init(day: "2026-09-12", office: "a", code: "x", scans: 4),
        .init(day: "2026-10-12", office: "a", code: "x", scans: 5),
      ])
    let report = try store.report("2026-10", today: "2026-11-01", .named(["a"], ["x"]))
    #expect(report.median == ExactFraction(5, over: 1) && report.offices[0].standing == .median)
    #expect(report.total.change == .by(1, percentTenths: 250) && report.previousCoveredDays == 30)
  }

  @Test("a month in progress has days ahead, and a log from after today is not lost")
  func inProgress() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-10-01", "2026-10-09")],
      [
        .init(day: "2026-10-03", office: "a", code: "x", scans: 2),
        .init(day: "2026-10-09", office: "a", code: "x", scans: 2),
      ])
    let report = try store.report("2026-10", today: "2026-10-11", .named(["a"], ["x"]))
    #expect(report.isInProgress && report.asOf == .day("2026-10-09"))
    #expect(report.missingDays.isEmpty, "what is not there may still come in")
    #expect(
      report.days[9].scans == .ahead && report.days[11].scans == .ahead && report.days[30].scans == .ahead)
    #expect(report.busiestDay == .init(day: .day("2026-10-03"), scans: 2))
    #expect(report.meanPerCoveredDay == ExactFraction(4, over: 9))
    let early = try store.report("2026-10", today: "2026-10-05", .named(["a"], ["x"]))
    #expect(early.days[8].scans == .counted(2) && early.total.scans == 4)
    #expect(try store.report("2026-10", today: "2026-10-31", .named(["a"], ["x"])).isInProgress)
    #expect(try store.report("2026-10", today: "2026-11-01", .named(["a"], ["x"])).isInProgress == false)
  }

  @Test("days to come are no zeros, though a log with a wrong clock tells of one")
  func ahead() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-10-04", "2026-10-05"), .days("2026-10-30", "2026-10-30")],
      [.init(day: "2026-10-04", office: "a", code: "x", scans: 2)])
    let report = try store.report("2026-10", today: "2026-10-08", .named(["a"], ["x"]))
    #expect(report.asOf == .day("2026-10-05") && report.coveredDays == 2)
    #expect(report.days[29].scans == .ahead && report.days[6].scans == .ahead)
    #expect(report.missingDays == [.days("2026-10-01", "2026-10-03")])
  }

  @Test("February of a leap year, and the turn of a year")
  func calendar() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2027-12-01", "2028-02-29")],
      [
        .init(day: "2027-12-31", office: "a", code: "x", scans: 7),
        .init(day: "2028-01-01", office: "a", code: "x", scans: 3),
        .init(day: "2028-02-29", office: "a", code: "x", mark: .typed, scans: 1),
      ])
    let subjects = ReportSubjects.named(["a"], ["x"])
    let february = try store.report("2028-02", today: "2028-03-01", subjects)
    #expect(february.days.count == 29 && february.days[28].scans == .counted(1))
    #expect(february.months.last?.coverage == .whole)
    #expect(february.total.previous == 3 && february.total.typed == 1 && february.total.cumulative == 11)
    #expect(
      february.months.map(\.month.text) == [
        "2027-03", "2027-04", "2027-05", "2027-06", "2027-07", "2027-08", "2027-09", "2027-10", "2027-11",
        "2027-12", "2028-01", "2028-02",
      ])
    #expect(february.months.suffix(4).map(\.scans) == [nil, 7, 3, 1])
    let january = try store.report("2028-01", today: "2028-03-01", subjects)
    #expect(
      january.total.scans == 3 && january.total.previous == 7 && january.period.previous.text == "2027-12")
    #expect(january.total.change == .by(-4, percentTenths: -571))
    #expect(CalendarMonth(year: 2027, month: 2).length == 28)
    #expect(CalendarMonth(year: 2027, month: 0).text == "2026-12")
    #expect(CalendarMonth(year: 2027, month: 13).text == "2028-01")
    #expect(CalendarMonth(of: .day("2028-02-29")).days == .days("2028-02-01", "2028-02-29"))
  }

  @Test("an even number of offices, meetings left out, has a median between two")
  func median() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-10-01", "2026-10-31")],
      [
        .init(day: "2026-10-12", office: "a", code: "x", scans: 4),
        .init(day: "2026-10-12", office: "b", code: "x", scans: 1),
        .init(day: "2026-10-12", office: "hop", code: "giay", scans: 100),
      ])
    let subjects = ReportSubjects(
      offices: [
        .init(identifier: "a", name: "A"), .init(identifier: "b", name: "B"),
        .init(identifier: "hop", name: "Họp", isMeeting: true),
      ], codes: [.init(identifier: "x", caption: "X"), .init(identifier: "giay", caption: "Giấy")],
      pairs: [
        .init(office: "a", code: "x"), .init(office: "b", code: "x"), .init(office: "hop", code: "giay"),
      ])
    let report = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(report.median == ExactFraction(5, over: 2))
    #expect(report.offices.map(\.standing) == [.above, .below, nil])
    #expect(report.comparedOffices.map(\.identifier) == ["a", "b"])
    #expect(report.pairs.map(\.code) == ["x", "x", "giay"])
    #expect(report.total.scans == 105)
  }

  @Test("ten million scans")
  func manyScans() throws {
    let store = try FilledStore()
    try store.fill(
      covered: [.days("2026-09-01", "2026-10-31")],
      [
        .init(day: "2026-09-12", office: "a", code: "x", scans: 3),
        .init(day: "2026-10-12", office: "a", code: "x", scans: 9_999_999),
        .init(day: "2026-10-13", office: "a", code: "x", mark: .typed, scans: 1),
      ])
    let report = try store.report("2026-10", today: "2026-11-01", .named(["a"], ["x"]))
    #expect(report.total.scans == 10_000_000 && report.total.cumulative == 10_000_003)
    #expect(report.total.change == .by(9_999_997, percentTenths: 3_333_332_333))
    let csv = String(
      decoding: try store.tables("2026-10", today: "2026-11-01", .named(["a"], ["x"])).reportCSV,
      as: UTF8.self)
    #expect(csv == "\u{FEFF}office,code,scans,previous\r\na,x,10000000,3\r\n")
  }
}
