import AccessLog
import Foundation
import GRDB
import Links
import TestRuns
import Testing

@testable import UsageStore

/// What is asked of ranges and months, against the rows that it sums up.
@Suite("Sums of days and months")
struct SumTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  private func line(_ second: Int, _ client: Int, _ path: String) -> String {
    let day = CalendarDay(number: Int32(second / 86_400)).parts
    let month = ["Sep", "Oct", "Nov", "Dec"][day.month - 9]
    let time = [second % 86_400 / 3600, second / 60 % 60, second % 60].map {
      ($0 < 10 ? "0" : "") + String($0)
    }
    return "10.0.0.\(client) - - [\(day.day < 10 ? "0" : "")\(day.day)/\(month)/\(day.year):"
      + "\(time.joined(separator: ":")) +0000] \"GET \(path) HTTP/1.1\" 302 0 \"-\" \"Mozilla/5.0 (Linux; Android 14)\"\n"
  }

  private func load(_ lines: [String], into store: UsageStore) throws {
    let links = try KnownLinks(
      form: LinkForm(base: "https://q.example"), offices: ["o", "p"], sharedCodes: ["1", "2"])
    let keys = try store.keys()
    let scan = LogScan(
      rules: ScanRules(links: links, agents: try .standard(), lineSeed: keys.line, clientSeed: keys.client),
      workers: 1, blockSize: 1000)
    let bytes = Array(lines.joined().utf8)
    var place = 0
    _ = try unsafe store.importLog(
      "log", calendar: DayCalendar(.gmt), scan: scan, linesAtOnce: 50, names: links.names,
      today: CalendarDay(year: 2026, month: 12, day: 31)
    ) { room in
      let count = min(room.count, bytes.count - place)
      unsafe room.copyBytes(from: bytes[place..<(place + count)])
      place += count
      return count
    }
  }

  private func withStore(_ body: (UsageStore, String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("usage.sqlite").path
    try body(try UsageStore(path: path), path)
  }

  private func check(_ store: UsageStore) throws {
    let all = CalendarDay(number: 0)...CalendarDay(number: 100_000)
    let rows = try store.counts(of: all).rows
    func sum(_ isMeant: (UsageCounts.Row) -> Bool) -> Int {
      rows.reduce(0) { isMeant($1) ? $0 + $1.scans : $0 }
    }
    let months = (9...12).map { CalendarMonth(year: 2026, month: $0) }
    try store.read { snapshot in
      // Months, a quarter, and days that cut months at either end.
      var periods = months.map { (days: $0.days, previous: $0.advanced(by: -1).days) }
      periods.append(
        (
          months[1].days.lowerBound...months[3].days.upperBound,
          CalendarMonth(year: 2026, month: 7).days.lowerBound...months[0].days.upperBound
        ))
      for first in stride(from: Int32(20_715), to: 20_800, by: 7) {
        let length = first % 5 * 11 + 1
        periods.append(
          (
            CalendarDay(number: first)...CalendarDay(number: first + length - 1),
            CalendarDay(number: first - length)...CalendarDay(number: first - 1)
          ))
      }
      for (days, previous) in periods {
        let sums = try snapshot.sums(of: days, previous: previous)
        #expect(sums.map(\.cumulative).reduce(0, +) == sum { $0.day <= days.upperBound }, "\(days)")
        for link in sums {
          let ofLink = { (row: UsageCounts.Row) in
            row.office == link.office && row.code == link.code && row.mark == link.mark
          }
          #expect(link.scans == sum { ofLink($0) && days.contains($0.day) }, "\(days)")
          #expect(link.previous == sum { ofLink($0) && previous.contains($0.day) }, "\(days)")
          #expect(link.cumulative == sum { ofLink($0) && $0.day <= days.upperBound }, "\(days)")
        }
      }
      for month in months {
        let days = month.days
        for (day, scans) in try snapshot.sumsByDay(of: days) { #expect(scans == sum { $0.day == day }) }
        let daily = try snapshot.rows(of: days)
        #expect(daily.reduce(0) { $0 + $1.scans } == sum { days.contains($0.day) })
        for row in daily {
          #expect(row.scans == sum { $0.day == row.day && $0.office == row.office && $0.code == row.code })
        }
      }
      let expected = months.map { month in sum { month.days.contains($0.day) } }
      let byMonth = try snapshot.sumsByMonth(of: months[0]...months[3])
      #expect(months.map { byMonth[$0] ?? 0 } == expected)
      #expect(
        try snapshot.coveredCounts(ofEach: months.map(\.days))
          == months.map { try snapshot.coveredDays(of: $0.days).count })
    }
  }

  private func randomLines(_ random: inout SeededGenerator) -> [String] {
    // 2026-09-25 to 2026-12-15, many around the ends of months, where a scan makes repeats of the day after.
    let ends = [20_727, 20_758, 20_788].map { $0 * 86_400 }
    return (0..<400).map { _ -> (Int, String) in
      let second =
        Bool.random(using: &random)
        ? Int.random(in: (20_721 * 86_400)..<(20_802 * 86_400), using: &random)
        : (ends.randomElement(using: &random) ?? 0) + Int.random(in: -40...40, using: &random)
      let path = [
        "/o/1", "/o/2", "/p/1", "/go/p/1",
      ].randomElement(using: &random)
      return (second, line(second, Int.random(in: 1...3, using: &random), path ?? "/o/1"))
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test("months are the sums of their days after imports in pieces of any order")
  func imports() throws {
    try forEachSeed(8) { random in
      try withStore { store, _ in
        let lines = randomLines(&random)
        for piece in [lines[..<250], lines[150...], lines[100..<180]].shuffled(using: &random) {
          try load(Array(piece), into: store)
          try check(store)
        }
      }
    }
  }

  @Test("a log of October that makes a scan of November a repeat takes it from November's sum")
  func monthBeside() throws {
    try withStore { store, _ in
      let midnight = 20_758 * 86_400
      try load([line(midnight + 10, 1, "/o/1")], into: store)
      try load([line(midnight - 10, 1, "/o/1")], into: store)
      let (october, november) = (
        CalendarMonth(year: 2026, month: 10), CalendarMonth(year: 2026, month: 11)
      )
      #expect(try store.read { try $0.sumsByMonth(of: october...november) } == [october: 1])
    }
  }

  @Test("a store of the version before gets the sums of its months when it is opened")
  func migration() throws {
    try withStore { store, path in
      var random = SeededGenerator(seed: 1)
      try load(randomLines(&random), into: store)
      let (october, november) = (CalendarMonth(year: 2026, month: 10), CalendarMonth(year: 2026, month: 11))
      let before = try store.read { try $0.sums(of: november.days, previous: october.days) }
      #expect(!before.isEmpty)
      try store.database.write { database in
        // A scan of a wrong clock, centuries ahead, must not make every month between be visited.
        try database.execute(
          sql: """
            INSERT INTO scan (day, link, mark, count) VALUES (2000000, 1, 0, 1);
            DROP TABLE monthly;
            DELETE FROM grdb_migrations WHERE identifier = 'sums of months';
            """)
      }
      let far = CalendarMonth(of: CalendarDay(number: 2_000_000))
      let opened = try UsageStore(path: path)
      #expect(try opened.read { try $0.sums(of: november.days, previous: october.days) } == before)
      #expect(
        try opened.read { try $0.sumsByMonth(of: far...far) } == [far: 1])
    }
  }

  @Test("classes and covered days of a range leave out what is beside it")
  func ranges() throws {
    try withStore { store, _ in
      let start = 20_758 * 86_400
      try load(
        [
          line(start - 1, 1, "/o/1"), line(start, 2, "/o/1"), line(start + 5, 2, "/o/1"),
          line(start + 10, 2, "/else"), line(start + 86_400 * 2, 2, "/o/2"),
        ], into: store)
      let october = CalendarMonth(year: 2026, month: 10)
      let november = CalendarMonth(year: 2026, month: 11)
      try store.read { snapshot in
        let classes = try snapshot.classes(of: november.days)
        #expect(classes[.candidate] == 3 && classes[.foreignPath] == 1 && classes.total == 4)
        #expect(
          try snapshot.coveredDays(of: november.days).map(\.text) == [
            "2026-11-01", "2026-11-02", "2026-11-03",
          ])
        #expect(try snapshot.coveredCounts(ofEach: [october.days, november.days]) == [1, 3])
        #expect(try snapshot.knownDays() == CalendarDay(number: 20_757)...CalendarDay(number: 20_760))
        let sums = try snapshot.sums(of: november.days, previous: october.days)
        #expect(
          sums == [
            .init(office: "o", code: "1", mark: .scanned, scans: 1, previous: 1, cumulative: 2),
            .init(office: "o", code: "2", mark: .scanned, scans: 1, previous: 0, cumulative: 1),
          ])
      }
    }
  }
}
