public import AccessLog
import GRDB

/// The scans of one link on one day, by either path.
public struct DailyScans: Sendable, Hashable {
  /// The day.
  public let day: CalendarDay
  /// The identifier of the office, or of a meeting.
  public let office: String
  /// The identifier of the code, or of a paper.
  public let code: String
  /// How often it was opened.
  public let scans: Int

  /// Makes a row.
  public init(day: CalendarDay, office: String, code: String, scans: Int) {
    self.day = day
    self.office = office
    self.code = code
    self.scans = scans
  }
}

extension UsageSnapshot {
  /// The scans of every day that has some.
  public func sumsByDay(of days: ClosedRange<CalendarDay>) throws -> [CalendarDay: Int] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT day, sum(count) AS scans FROM scan WHERE day BETWEEN ? AND ? GROUP BY day",
      arguments: [days.lowerBound.number, days.upperBound.number])
    return Dictionary(
      uniqueKeysWithValues: rows.map { (CalendarDay(number: $0["day"]), $0["scans"]) })
  }

  /// The scans of every day and link that has some, in the order of days; links are in no order.
  public func rows(of days: ClosedRange<CalendarDay>) throws -> [DailyScans] {
    // Names are read once for each link, not for each row: a month of 396 links has 12,000 rows.
    let links = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(database, sql: "SELECT id, office, code FROM link").map { row in
        (row["id"] as Int64, (office: row["office"] as String, code: row["code"] as String))
      })
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT day, link, sum(count) FROM scan WHERE day BETWEEN ? AND ? GROUP BY day, link",
      arguments: [days.lowerBound.number, days.upperBound.number])
    var scans: [DailyScans] = []
    while let row = try rows.next() {
      guard let link = links[row[1]] else { continue }
      scans.append(
        DailyScans(
          day: CalendarDay(number: row[0]), office: link.office, code: link.code, scans: row[2]))
    }
    return scans
  }

  /// How many days of each of several ranges a log covers, in their order.
  public func coveredCounts(ofEach ranges: [ClosedRange<CalendarDay>]) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM covered WHERE day BETWEEN ? AND ?")
    return try ranges.map {
      try Int.fetchOne(statement, arguments: [$0.lowerBound.number, $0.upperBound.number]) ?? 0
    }
  }

  /// The lines of each class over some days; candidates are scans and repeats together.
  public func classes(of days: ClosedRange<CalendarDay>) throws -> ClassCounts {
    var classes = ClassCounts()
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT class, sum(count) AS count FROM class WHERE day BETWEEN ? AND ? GROUP BY class",
      arguments: [days.lowerBound.number, days.upperBound.number])
    for row in rows {
      let name: String = row["class"]
      if let known = LineClass.allCases.first(where: { $0.name == name }) { classes[known] = row["count"] }
    }
    return classes
  }

  /// The days that a log covers, in their order.
  public func coveredDays(of days: ClosedRange<CalendarDay>) throws -> [CalendarDay] {
    try Int32.fetchAll(
      database, sql: "SELECT day FROM covered WHERE day BETWEEN ? AND ? ORDER BY day",
      arguments: [days.lowerBound.number, days.upperBound.number]
    ).map(CalendarDay.init(number:))
  }

  /// The first and the last day that a log covers; `nil` in an empty store.
  public func knownDays() throws -> ClosedRange<CalendarDay>? {
    guard
      let row = try Row.fetchOne(database, sql: "SELECT min(day) AS first, max(day) AS last FROM covered"),
      let first: Int32 = row["first"], let last: Int32 = row["last"]
    else { return nil }
    return CalendarDay(number: first)...CalendarDay(number: last)
  }
}
