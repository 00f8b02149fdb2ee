import AccessLog
import Foundation
import GRDB
import Links

@testable import UsageReport
@testable import UsageStore

/// A store in a folder of its own that a test fills: with the lines of a log, or with counts.
final class FilledStore {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  let store: UsageStore

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try UsageStore(path: folder.appendingPathComponent("usage.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Scans that a test puts into the store.
  struct Count {
    let day: String
    let office: String
    let code: String
    var mark = LinkMark.scanned
    let scans: Int
  }

  /// Imports the text of a log, with days as they are in Viet Nam.
  @discardableResult
  func load(_ text: String, offices: [String], codes: [String], today: String) throws -> ImportReport {
    let links = try KnownLinks(
      form: LinkForm(base: "https://q.example"), offices: offices, sharedCodes: codes)
    let keys = try store.keys()
    let scan = LogScan(
      rules: ScanRules(links: links, agents: try .standard(), lineSeed: keys.line, clientSeed: keys.client),
      workers: 1, blockSize: 1000)
    let bytes = Array(text.utf8)
    var place = 0
    return try unsafe store.importLog(
      "access.log", calendar: DayCalendar(TimeZone(identifier: "Asia/Ho_Chi_Minh") ?? .gmt), scan: scan,
      names: links.names, today: .day(today)
    ) { room in
      let count = min(room.count, bytes.count - place)
      unsafe room.copyBytes(from: bytes[place..<(place + count)])
      place += count
      return count
    }
  }

  /// Covers days, and adds scans to them as an import would.
  func fill(covered: [ClosedRange<CalendarDay>], _ counts: [Count]) throws {
    try store.database.write { database in
      for day in covered.flatMap(\.all) {
        try database.execute(
          sql: "INSERT OR IGNORE INTO covered (day) VALUES (?)", arguments: [day.number])
      }
      let link = try database.makeStatement(
        sql: "INSERT OR IGNORE INTO link (office, code) VALUES (?, ?)")
      let scan = try database.makeStatement(
        sql: """
          INSERT INTO scan (day, link, mark, count)
          SELECT ?, id, ?, ? FROM link WHERE office = ? AND code = ? AND true
          ON CONFLICT (day, link, mark) DO UPDATE SET count = count + excluded.count
          """)
      for count in counts {
        try link.execute(arguments: [count.office, count.code])
        try scan.execute(arguments: [
          CalendarDay.day(count.day).number, count.mark.rawValue, count.scans, count.office, count.code,
        ])
      }
      try MonthlySums(database: database).refreshAll()
    }
  }

  /// The figures of a period, written as its folder is named: `2026-10`, `2026-Q4`.
  func report(_ period: String, today: String, _ subjects: ReportSubjects) throws -> PeriodReport {
    try PeriodReport(.named(period), today: .day(today), subjects: subjects, store: store)
  }

  func tables(
    _ period: String, today: String, _ subjects: ReportSubjects, naming: ReportTables.Naming = .identifiers
  ) throws -> ReportTables {
    try store.read { snapshot in
      ReportTables(
        try PeriodReport(.named(period), today: .day(today), subjects: subjects, snapshot: snapshot),
        daily: try DailyRows(of: .named(period), subjects: subjects, snapshot: snapshot), naming: naming)
    }
  }
}

extension CalendarDay {
  /// A day that a test writes.
  static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}

extension Period {
  /// A period that a test writes.
  static func named(_ text: String) -> Period {
    guard let period = Period(text) else { preconditionFailure("\(text) is no period") }
    return period
  }
}

extension ClosedRange<CalendarDay> {
  /// Days that a test writes.
  static func days(_ first: String, _ last: String) -> ClosedRange<CalendarDay> { .day(first) ... .day(last) }
}

extension ReportSubjects {
  /// Offices and codes that are called as they are identified.
  static func named(_ offices: [String], _ codes: [String]) -> ReportSubjects {
    ReportSubjects(
      offices: offices.map { Office(identifier: $0, name: "Office \($0)") },
      codes: codes.map { Code(identifier: $0, caption: "Code \($0)") })
  }
}
