import AccessLog
import Foundation
import Testing
import UsageStore

@testable import UsageReport

/// A month of twelve lines, each figure of which is known.
@Suite("A month of twelve lines")
struct HandMadeMonthTests {
  private static let phone = "Mozilla/5.0 (Linux; Android 14) Zalo android/12100609 ZaloTheme/light"

  private static func line(
    _ client: Int, _ time: String, _ request: String, _ status: Int = 302, _ agent: String = phone
  ) -> String {
    "203.0.113.\(client) - - [\(time) +0000] \"\(request) HTTP/1.1\" \(status) 0 \"-\" \"\(agent)\""
  }

  /// Seven hours behind Viet Nam, so that October begins and ends at 17:00.
  static let log =
    [
      // The last second of September, and the first of October.
      line(1, "30/Sep/2026:16:59:59", "GET /hiep-hoa/chuyen-bac-ho"),
      line(2, "30/Sep/2026:17:00:00", "GET /hiep-hoa/chuyen-bac-ho"),
      // A scan, its repeat after 20 seconds, and another link by the same client, typed.
      line(3, "05/Oct/2026:02:00:00", "GET /hiep-hoa/chuyen-bac-ho"),
      line(3, "05/Oct/2026:02:00:20", "GET /hiep-hoa/chuyen-bac-ho"),
      line(3, "05/Oct/2026:02:00:25", "GET /go/hiep-hoa/nghi-quyet"),
      // What is no scan.
      line(4, "05/Oct/2026:03:00:00", "GET /hiep-hoa/nghi-quyet", 302, "Googlebot/2.1"),
      line(5, "05/Oct/2026:03:00:01", "HEAD /hiep-hoa/nghi-quyet"),
      line(6, "06/Oct/2026:03:00:00", "GET /hiep-hoa/khong-co", 404),
      "203.0.113.6 - - [06/Oct/2026:03:00",
      line(6, "06/Oct/2026:03:00:02", "GET /favicon.ico", 404),
      // The last minute of October, and the first of November.
      line(7, "31/Oct/2026:16:59:30", "GET /thanh-my/chuyen-bac-ho"),
      line(8, "31/Oct/2026:17:00:10", "GET /thanh-my/nghi-quyet"),
    ].joined(separator: "\n") + "\n"

  static let subjects = ReportSubjects(
    offices: [
      .init(identifier: "hiep-hoa", name: "Ấp Hiệp Hòa"), .init(identifier: "thanh-my", name: "Ấp Thạnh Mỹ"),
    ],
    codes: [
      .init(identifier: "chuyen-bac-ho", caption: "117 câu chuyện về Bác Hồ"),
      .init(identifier: "nghi-quyet", caption: "Nghị quyết, chỉ thị"),
      .init(identifier: "dien-thoai", caption: "Gọi văn phòng", isCounted: false),
    ])

  private func loaded() throws -> FilledStore {
    let store = try FilledStore()
    try store.load(
      Self.log, offices: ["hiep-hoa", "thanh-my"], codes: ["chuyen-bac-ho", "nghi-quyet"], today: "2026-11-01"
    )
    return store
  }

  @Test("every figure of October")
  func figures() throws {
    let report = try loaded().report("2026-10", today: "2026-11-01", Self.subjects)
    #expect(report.period == .month(CalendarMonth(year: 2026, month: 10)))
    #expect(!report.isInProgress)
    #expect(report.asOf == .day("2026-10-31"))
    #expect(report.firstDay == .day("2026-09-30"))
    #expect(report.total.scans == 4 && report.total.scanned == 3 && report.total.typed == 1)
    #expect(report.total.previous == 1 && report.total.cumulative == 5 && report.total.difference == 3)
    #expect(report.total.change == .by(3, percentTenths: 3000))
    #expect(report.total.growth == ExactFraction(3, over: 1))
    #expect(report.previousCoveredDays == 1)
    #expect(report.coveredDays == 31 && report.missingDays.isEmpty)
    #expect(report.days.count == 31)
    let counted = report.days.filter { $0.scans != .counted(0) }
    #expect(
      counted == [
        .init(day: .day("2026-10-01"), scans: .counted(1)),
        .init(day: .day("2026-10-05"), scans: .counted(2)),
        .init(day: .day("2026-10-31"), scans: .counted(1)),
      ])
    #expect(report.busiestDay == .init(day: .day("2026-10-05"), scans: 2))
    #expect(report.meanPerCoveredDay == ExactFraction(4, over: 31))
    let coverage = report.months.suffix(3).map(\.coverage)
    #expect(coverage == [.none, .partial(days: 1), .whole])
    #expect(report.months.suffix(3).map(\.scans) == [nil, 1, 4])
    #expect(report.months.map(\.month.text).first == "2025-11")
    #expect(report.months.count == 12)
  }

  @Test("the rows of codes, offices and links")
  func rows() throws {
    let report = try loaded().report("2026-10", today: "2026-11-01", Self.subjects)
    #expect(report.codes.map(\.identifier) == ["chuyen-bac-ho", "nghi-quyet", "dien-thoai"])
    #expect(report.codes.map(\.knownScans) == [3, 1, nil])
    #expect(report.codes.map(\.figures.typed) == [0, 1, 0])
    #expect(report.codes.map(\.knownPrevious) == [1, 0, nil])
    #expect(report.codes.map(\.change) == [.by(2, percentTenths: 2000), .new, .unknown])
    #expect(report.codes.map(\.figures.cumulative) == [4, 1, 0])
    #expect(report.uncountedCodes.map(\.caption) == ["Gọi văn phòng"])
    #expect(report.offices.map(\.name) == ["Ấp Hiệp Hòa", "Ấp Thạnh Mỹ"])
    #expect(report.offices.map(\.figures.scans) == [3, 1])
    #expect(report.offices.map(\.figures.previous) == [1, 0])
    #expect(report.offices.map(\.figures.cumulative) == [4, 1])
    #expect(report.median == ExactFraction(2, over: 1))
    #expect(report.offices.map(\.standing) == [.above, .below])
    #expect(report.officesWithScans.count == 2 && report.officesWithoutScans.isEmpty)
    #expect(report.pairs.map(\.scans) == [2, 1, 0, 1, 0, 0])
    #expect(report.pairs.map(\.previous) == [1, 0, 0, 0, 0, 0])
    #expect(report.olderCodeScans == 0 && report.olderOfficeScans == 0)
  }

  @Test("every line is told of")
  func reconciliation() throws {
    let reconciliation = try loaded().report("2026-10", today: "2026-11-01", Self.subjects).reconciliation
    #expect(reconciliation.lines == 10)
    #expect(reconciliation.scans == 4 && reconciliation.repeats == 1)
    let others: [LineClass] = [.robot, .head, .unknownLink, .malformed, .foreignPath]
    #expect(others.map { reconciliation.classes[$0] } == [1, 1, 1, 1, 1])
    #expect(reconciliation.classes[.candidate] == 5)
  }

  @Test("September has one scan and nothing before it, November goes on")
  func neighbours() throws {
    let store = try loaded()
    let september = try store.report("2026-09", today: "2026-11-01", Self.subjects)
    #expect(september.total.scans == 1 && september.total.previous == nil)
    #expect(september.total.change == .unknown && september.total.difference == nil)
    #expect(september.missingDays == [.days("2026-09-01", "2026-09-29")])
    #expect(september.meanPerCoveredDay == ExactFraction(1, over: 1))
    let november = try store.report("2026-11", today: "2026-11-02", Self.subjects)
    #expect(november.isInProgress && november.asOf == .day("2026-11-01"))
    #expect(november.total.scans == 1 && november.total.cumulative == 6)
    #expect(november.total.change == .by(-3, percentTenths: -750))
    #expect(november.missingDays.isEmpty, "what the day itself brings is still to come in")
    #expect(november.days.filter { $0.scans == .ahead }.count == 29)
  }

  @Test("the two tables, byte for byte")
  func tables() throws {
    let tables = try loaded().tables("2026-10", today: "2026-11-01", Self.subjects)
    #expect(
      String(decoding: tables.reportCSV, as: UTF8.self)
        == "\u{FEFF}office,code,scans,previous\r\nhiep-hoa,chuyen-bac-ho,2,1\r\nhiep-hoa,nghi-quyet,1,0\r\n"
        + "hiep-hoa,dien-thoai,,\r\nthanh-my,chuyen-bac-ho,1,0\r\nthanh-my,nghi-quyet,0,0\r\n"
        + "thanh-my,dien-thoai,,\r\n")
    #expect(
      String(decoding: tables.dailyCSV, as: UTF8.self)
        == "\u{FEFF}date,office,code,scans\r\n2026-10-01,hiep-hoa,chuyen-bac-ho,1\r\n"
        + "2026-10-05,hiep-hoa,chuyen-bac-ho,1\r\n2026-10-05,hiep-hoa,nghi-quyet,1\r\n"
        + "2026-10-31,thanh-my,chuyen-bac-ho,1\r\n")
  }

  @Test("the figures as JSON")
  func json() throws {
    let store = try loaded()
    let data = try store.tables("2026-10", today: "2026-11-01", Self.subjects).reportJSON()
    #expect(try store.tables("2026-10", today: "2026-11-01", Self.subjects).reportJSON() == data)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["month"] as? String == "2026-10")
    #expect(object["asOf"] as? String == "2026-10-31")
    #expect(object["meanPerCoveredDay"] as? Double == 0.1)
    #expect(object["median"] as? Double == 2)
    #expect(object["uncountedCodes"] as? [String] == ["dien-thoai"])
    let total = try #require(object["total"] as? [String: Any])
    #expect(total["scans"] as? Int == 4 && total["typed"] as? Int == 1 && total["previous"] as? Int == 1)
    let change = try #require(total["change"] as? [String: Any])
    #expect(change["number"] as? Int == 3 && change["percent"] as? Double == 300)
    let reconciliation = try #require(object["reconciliation"] as? [String: Any])
    #expect(reconciliation["lines"] as? Int == 10 && reconciliation["repeats"] as? Int == 1)
    #expect(
      reconciliation["notCounted"] as? [String: Int] == [
        "robot": 1, "previewer": 0, "head": 1, "otherMethod": 0, "unknownLink": 1, "notARedirect": 0,
        "foreignPath": 1, "malformed": 1,
      ])
    let codes = try #require(object["codes"] as? [[String: Any]])
    #expect((codes[2]["figures"] as? [String: Any])?["scans"] is NSNull)
  }
}
