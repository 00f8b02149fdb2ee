import Testing
import UsageStore

@testable import UsageReport

@Suite("Offices and codes that come, go and are renamed")
struct RetiredSubjectTests {
  private static let covered: [ClosedRange<CalendarDay>] = [.days("2026-08-01", "2026-10-31")]

  @Test("an office that joined within the month is new, one that left keeps its row")
  func joinedAndLeft() throws {
    let store = try FilledStore()
    try store.fill(
      covered: Self.covered,
      [
        .init(day: "2026-09-05", office: "gone", code: "x", scans: 6),
        .init(day: "2026-10-02", office: "gone", code: "x", scans: 2),
        .init(day: "2026-10-20", office: "new", code: "fresh", scans: 3),
        .init(day: "2026-09-07", office: "stays", code: "old", scans: 5),
      ])
    let subjects = ReportSubjects(
      offices: [.init(identifier: "stays", name: "Stays"), .init(identifier: "new", name: "New")],
      codes: [.init(identifier: "fresh", caption: "Fresh"), .init(identifier: "x", caption: "X")],
      formerOffices: [.init(identifier: "gone", name: "Ấp Cũ")])
    let report = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(report.offices.map(\.name) == ["Stays", "New", "Ấp Cũ"])
    #expect(report.offices.map(\.isRetired) == [false, false, true])
    #expect(report.offices.map(\.figures.scans) == [0, 3, 2])
    #expect(
      report.offices.map(\.figures.change) == [
        .by(-5, percentTenths: -1000), .new, .by(-4, percentTenths: -667),
      ])
    // The median is that of the two offices in use.
    #expect(report.median == ExactFraction(3, over: 2))
    #expect(report.offices.map(\.standing) == [.below, .above, nil])
    #expect(report.codes.map(\.caption) == ["Fresh", "X", "old"])
    #expect(report.codes.map(\.isRetired) == [false, false, true])
    #expect(report.offices[0].codes.map(\.code) == ["fresh", "x", "old"])
    #expect(report.offices[0].codes.map(\.isRetired) == [false, false, true])
    #expect(report.offices[0].codes.map(\.previous) == [0, 0, 5])
    #expect(report.offices[2].codes.map(\.code) == ["x"])
    #expect(report.pairs.reduce(0) { $0 + $1.scans } == 5)
  }

  @Test("what retired earlier has no row, and stays in the cumulative total")
  func older() throws {
    let store = try FilledStore()
    try store.fill(
      covered: Self.covered,
      [
        .init(day: "2026-08-05", office: "gone", code: "x", scans: 6),
        .init(day: "2026-08-05", office: "a", code: "old", scans: 10),
        .init(day: "2026-10-02", office: "a", code: "x", scans: 2),
      ])
    let report = try store.report("2026-10", today: "2026-11-01", .named(["a"], ["x"]))
    #expect(report.offices.map(\.identifier) == ["a"] && report.codes.map(\.identifier) == ["x"])
    #expect(report.offices[0].figures.cumulative == 12 && report.codes[0].figures.cumulative == 8)
    #expect(report.olderOfficeScans == 6 && report.olderCodeScans == 10)
    #expect(report.total.cumulative == 18)
  }

  @Test("renamed offices and codes are counted under their successors, along chains")
  func renamed() throws {
    let store = try FilledStore()
    try store.fill(
      covered: Self.covered,
      [
        .init(day: "2026-09-05", office: "a1", code: "x1", scans: 1),
        .init(day: "2026-10-02", office: "a2", code: "x2", scans: 10),
        .init(day: "2026-10-02", office: "a3", code: "x3", scans: 100),
        .init(day: "2026-10-02", office: "a1", code: "x3", scans: 1000),
      ])
    let subjects = ReportSubjects(
      offices: [.init(identifier: "a3", name: "A")], codes: [.init(identifier: "x3", caption: "X")],
      officeSuccessors: ["a1": "a2", "a2": "a3"], codeSuccessors: ["x1": "x2", "x2": "x3", "x3": "x1"])
    let report = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(report.offices.map(\.figures.scans) == [1110] && report.codes.map(\.figures.previous) == [1])
    #expect(report.pairs.map(\.scans) == [1110] && report.pairs.map(\.isRetired) == [false])
    let daily = String(
      decoding: try store.tables("2026-10", today: "2026-11-01", subjects).dailyCSV, as: UTF8.self)
    #expect(daily == "\u{FEFF}date,office,code,scans\r\n2026-10-02,a3,x3,1110\r\n")
  }

  @Test("successors that run in a circle leave the names as they are")
  func circle() throws {
    let store = try FilledStore()
    try store.fill(
      covered: Self.covered,
      [
        .init(day: "2026-10-02", office: "p", code: "x", scans: 1),
        .init(day: "2026-10-02", office: "q", code: "x", scans: 2),
        .init(day: "2026-10-02", office: "r", code: "x", scans: 4),
        .init(day: "2026-10-02", office: "s", code: "x", scans: 8),
      ])
    let subjects = ReportSubjects(
      offices: [.init(identifier: "a", name: "A")], codes: [.init(identifier: "x", caption: "X")],
      officeSuccessors: ["p": "q", "q": "r", "r": "q", "s": "s"])
    let report = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(report.offices.map(\.identifier) == ["a", "p", "q", "r", "s"])
    #expect(report.offices.map(\.figures.scans) == [0, 1, 2, 4, 8])
  }

  @Test("a code that retired on boards may be a paper of a meeting")
  func paper() throws {
    let store = try FilledStore()
    try store.fill(
      covered: Self.covered,
      [
        .init(day: "2026-10-02", office: "a", code: "nghi-quyet", scans: 1),
        .init(day: "2026-10-02", office: "hop", code: "nghi-quyet", scans: 2),
      ])
    let subjects = ReportSubjects(
      offices: [
        .init(identifier: "a", name: "A"), .init(identifier: "hop", name: "Họp", isMeeting: true),
      ],
      codes: [
        .init(identifier: "van-ban", caption: "Văn bản"), .init(identifier: "nghi-quyet", caption: "Giấy"),
      ], pairs: [.init(office: "a", code: "van-ban"), .init(office: "hop", code: "nghi-quyet")],
      codeSuccessors: ["nghi-quyet": "van-ban"])
    let report = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(report.pairs.map(\.code) == ["van-ban", "nghi-quyet"] && report.pairs.map(\.scans) == [1, 2])
    #expect(report.codes.map(\.figures.scans) == [1, 2])
  }

  @Test("a code that was counted before it became direct keeps what was counted")
  func becameDirect() throws {
    let store = try FilledStore()
    try store.fill(
      covered: Self.covered, [.init(day: "2026-09-02", office: "a", code: "tel", scans: 4)])
    let subjects = ReportSubjects(
      offices: [.init(identifier: "a", name: "A")],
      codes: [.init(identifier: "tel", caption: "Gọi", isCounted: false)])
    let report = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(report.codes[0].knownScans == nil && report.codes[0].knownPrevious == 4)
    #expect(report.codes[0].change == .unknown && report.pairs[0].knownScans == nil)
    #expect(report.total.previous == 4)
  }
}
