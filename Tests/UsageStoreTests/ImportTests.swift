import AccessLog
import Foundation
import Links
import TestRuns
import Testing

@testable import UsageStore

/// Random logs of few clients around midnights, imported in many ways, against what counting them at once gives.
@Suite("Imports into the store")
struct ImportTests {
  private struct Line {
    let second: Int
    let client: Int
    let code: Int

    var text: String {
      let date = Date(timeIntervalSince1970: TimeInterval(second))
      var style = Date.VerbatimFormatStyle(
        format: "\(day: .twoDigits)/\(month: .abbreviated)/\(year: .defaultDigits):",
        locale: Locale(identifier: "en_US"),
        timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
      style.locale = Locale(identifier: "en_US")
      let time = second % 86_400
      let clock = [time / 3600, time / 60 % 60, time % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      return "10.0.0.\(client) - - [\(date.formatted(style))\(clock.joined(separator: ":")) +0000] "
        + "\"GET /o/\(code) HTTP/1.1\" 302 0 \"-\" \"Mozilla/5.0 (Linux; Android 14)\"\n"
    }
  }

  private static let start = 1_790_812_800  // 2026-10-01T00:00:00Z

  private static func randomLines(_ count: Int, _ random: inout SeededGenerator) -> [Line] {
    var second = start
    let lines = (0..<count).map { _ in
      // Mostly seconds apart, now and then hours or days.
      second += [0, 1, 3, 20, 31].randomElement(using: &random) ?? 0
      if Int.random(in: 0..<20, using: &random) == 0 {
        second = (second / 86_400 + 1) * 86_400 - Int.random(in: 0...40, using: &random)
      }
      if Int.random(in: 0..<60, using: &random) == 0 {
        second += Int.random(in: 1...3, using: &random) * 86_400
      }
      return Line(
        second: second, client: Int.random(in: 1...3, using: &random),
        code: Int.random(in: 1...2, using: &random))
    }
    return lines.sorted { $0.second < $1.second }
  }

  /// Day and code with the scans, by the rule as it is told to people.
  private static func expected(_ lines: [Line]) -> [String: Int] {
    var counted: [[Int]: Int] = [:]
    var scans: [String: Int] = [:]
    for line in lines {
      if let last = counted[[line.client, line.code]], line.second - last <= 30 { continue }
      counted[[line.client, line.code]] = line.second
      scans["\(CalendarDay(number: Int32(line.second / 86_400)).text) \(line.code)", default: 0] += 1
    }
    return scans
  }

  private final class Fixture {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let store: UsageStore
    let scan: LogScan
    let links: KnownLinks

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      store = try UsageStore(path: folder.appendingPathComponent("usage.sqlite").path)
      links = try KnownLinks(
        form: LinkForm(base: "https://q.example"), offices: ["o"], sharedCodes: ["1", "2"])
      let keys = try store.keys()
      scan = LogScan(
        rules: ScanRules(links: links, agents: try .standard(), lineSeed: keys.line, clientSeed: keys.client),
        workers: 2, blockSize: 1000)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @discardableResult
    func load(
      _ text: String, linesAtOnce: Int = 2_000_000, today: String = "2030-01-01", isLast: Bool = true
    ) throws -> ImportReport {
      let bytes = Array(text.utf8)
      var place = 0
      let zone = try #require(TimeZone(identifier: "GMT"))
      defer { if isLast { try? store.forget(today: CalendarDay(today) ?? CalendarDay(number: 0)) } }
      return try unsafe store.importLog(
        "log", calendar: DayCalendar(zone), scan: scan, linesAtOnce: linesAtOnce, names: links.names,
        today: try #require(CalendarDay(today))
      ) { room in
        let count = min(room.count, bytes.count - place)
        unsafe room.copyBytes(from: bytes[place..<(place + count)])
        place += count
        return count
      }
    }

    func counts() throws -> UsageCounts {
      try store.counts(of: CalendarDay(number: 0)...CalendarDay(number: 100_000))
    }

    func scans() throws -> [String: Int] {
      var scans: [String: Int] = [:]
      for row in try counts().rows { scans["\(row.day.text) \(row.code)"] = row.scans }
      return scans
    }
  }

  @Test(
    "whole, by few lines at once, in pieces of any order that overlap, and backwards, the counts are the same"
  )
  func anyOrder() throws {
    try forEachSeed(25) { random in
      let lines = Self.randomLines(300, &random)
      let expected = Self.expected(lines)
      let texts = lines.map(\.text)

      let whole = try Fixture()
      let report = try whole.load(texts.joined())
      #expect(try whole.scans() == expected, "whole")
      #expect(report.lines == 300 && report.classes[.candidate] == 300)
      #expect(report.scans == expected.values.reduce(0, +))
      let again = try whole.load(texts.joined(), linesAtOnce: 7)
      #expect(again.known == 300 && again.scans == 0)
      #expect(try whole.scans() == expected, "again")

      let few = try Fixture()
      try few.load(texts.joined(), linesAtOnce: 7)
      #expect(try few.scans() == expected, "few lines at once")

      // Equal lines of one second cut apart would be one: pieces begin where the second changes.
      let cuts = lines.indices.dropFirst().filter { lines[$0].second != lines[$0 - 1].second }
      let (one, two) = (cuts[cuts.count / 3], cuts[cuts.count * 2 / 3])
      let pieces = [texts[..<two], texts[one...], texts[..<one]].shuffled(using: &random)
      let parts = try Fixture()
      var known = 0
      for piece in pieces {
        let linesAtOnce = [5, 1000].randomElement(using: &random) ?? 5
        known += try parts.load(piece.joined(), linesAtOnce: linesAtOnce).known
      }
      #expect(try parts.scans() == expected, "pieces of \(pieces.map(\.count))")
      #expect(known == pieces.map(\.count).reduce(0, +) - 300)

      let backwards = try Fixture()
      try backwards.load(texts.reversed().joined())
      #expect(try backwards.scans() == expected, "backwards")
    }
  }

  @Test("an import that fails in the middle leaves the store as it was")
  func failure() throws {
    struct Broken: Error {}
    let fixture = try Fixture()
    try fixture.load(Line(second: Self.start, client: 1, code: 1).text)
    let before = try fixture.counts()
    var random = SeededGenerator(seed: 1)
    let texts = Self.randomLines(300, &random).map(\.text)
    #expect(throws: Broken.self) {
      var reads = 0
      _ = try unsafe fixture.store.importLog(
        "log", calendar: DayCalendar(.gmt), scan: fixture.scan, linesAtOnce: 5, names: fixture.links.names,
        today: CalendarDay(number: 30_000)
      ) { room throws(any Error) in
        if reads == 20 { throw Broken() }
        let bytes = Array(texts[reads].utf8)
        reads += 1
        unsafe room.copyBytes(from: bytes)
        return bytes.count
      }
    }
    #expect(try fixture.counts() == before)
  }

  @Test("a line of a wrong clock, from years ahead or years ago, makes no day old and covers no year")
  func wrongClock() throws {
    let fixture = try Fixture()
    let lines = [Self.start, Self.start + 86_400 * 3, Self.start + 86_400 * 4000, 86_400 * 12_200]
      .map { Line(second: $0, client: 1, code: 1).text }
    try fixture.load(lines.joined(), today: "2026-10-05")
    let covered = try fixture.counts().covered.map(\.text)
    #expect(
      covered == [
        "2003-05-28", "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2037-09-13",
      ])
    // Lines and clients of October are still known; those of 2003 were old on the day they came.
    let again = try fixture.load(lines.joined(), today: "2026-10-05")
    #expect(again.known == 3 && again.closed == 1)
    let soon = Line(second: Self.start + 20, client: 1, code: 1).text
    #expect(try fixture.load(soon, today: "2026-10-05").scans == 0)
  }

  @Test(
    "lines of days that are not remembered any more are taken for known, and clients are forgotten sooner")
  func forgets() throws {
    let fixture = try Fixture()
    let first = Line(second: Self.start, client: 1, code: 1).text
    try fixture.load(first)
    try fixture.load(Line(second: Self.start + 86_400 * 46, client: 1, code: 1).text)
    // The line is known, the client is not: what is new on that day is counted for itself.
    let report = try fixture.load(first + Line(second: Self.start + 10, client: 1, code: 1).text)
    #expect(report.known == 1 && report.scans == 1)
    try fixture.load(Line(second: Self.start + 86_400 * 401, client: 1, code: 1).text)
    #expect(try fixture.load(first).closed == 1)
    #expect(try fixture.scans()["2026-10-01 1"] == 2)
  }

  @Test("a line from days to come covers no day before it")
  func lineAhead() throws {
    let fixture = try Fixture()
    let lines = [Self.start, Self.start + 86_400, Self.start + 86_400 * 20].map {
      Line(second: $0, client: 1, code: 1).text
    }
    try fixture.load(lines.joined(), today: "2026-10-03")
    #expect(try fixture.counts().covered.map(\.text) == ["2026-10-01", "2026-10-02", "2026-10-21"])
  }

  @Test("old logs of one run are counted the same in whatever order they come")
  func oldLogs() throws {
    let (morning, evening) = (Self.start - 86_400 * 600, Self.start - 86_400 * 600 + 20)
    let logs = [morning, evening, Self.start].map { Line(second: $0, client: 1, code: 1).text }
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let fixture = try Fixture()
      for (place, log) in order.enumerated() { try fixture.load(logs[log], isLast: place == 2) }
      // The second of the old lines lies within half a minute of the first.
      #expect(try fixture.counts().scans == 2, "\(order)")
    }
  }
}
