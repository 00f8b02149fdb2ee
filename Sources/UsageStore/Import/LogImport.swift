public import AccessLog
import Foundation
import GRDB

/// The lines of one log on their way into the store.
///
/// Lines are taken in by some millions at a time, so that memory does not grow with the log; all of them belong to one
/// transaction.
struct LogImport {
  private let database: Database
  private let names: (UInt32) -> (office: String, code: String)?
  private let linesAtOnce: Int
  private var calendar: DayCalendar
  private var report = ImportReport()

  private var days: [Int32: DayImport] = [:]
  private var current: DayImport?
  private var waiting = 0
  /// Lines without a time since the last line with one.
  private var untimed: [UntimedLine] = []
  private var previous: (line: UInt64, second: UInt32)?
  /// The last record, which is no line of the log if it is still being written.
  private var last: LogRecord?
  private var linkNumbers: [UInt32: UInt32] = [:]

  init(
    _ database: Database, calendar: DayCalendar, linesAtOnce: Int,
    names: @escaping (UInt32) -> (office: String, code: String)?
  ) {
    self.database = database
    self.calendar = calendar
    self.linesAtOnce = linesAtOnce
    self.names = names
  }

  /// Takes further lines, in the order of the log.
  mutating func add(_ records: [LogRecord]) throws {
    guard let newest = records.last else { return }
    if let last { try take(last) }
    for record in records.dropLast() { try take(record) }
    last = newest
  }

  /// Takes what is left; the report of all.
  mutating func finish(_ summary: ScanSummary) throws -> ImportReport {
    if let last {
      if summary.isLastLineOpen, last.lineClass == .malformed {
        report.hasUnfinishedLine = true
      } else {
        try take(last)
      }
    }
    placeRest()
    try write()
    report.summary = summary
    return report
  }

  @inline(__always)
  private mutating func take(_ record: LogRecord) throws {
    guard record.second != 0 else {
      untimed.append(
        UntimedLine(
          hash: record.lineHash, previous: previous?.line ?? 0, placeAfter: UInt64(untimed.count)))
      return
    }
    if !untimed.isEmpty { place(before: record) }
    // Equal lines have one time, so that a cut between two times parts none.
    if waiting >= linesAtOnce, previous?.second != record.second { try write() }
    let day = calendar.day(of: record.second)
    if current?.day != day { turn(to: day) }
    current?.records.append(record)
    waiting += 1
    previous = (record.lineHash, record.second)
  }

  private mutating func turn(to day: Int32) {
    if let current { days[current.day] = current }
    // What is taken out is the only one, so that appending copies nothing.
    current = days.removeValue(forKey: day) ?? DayImport(day: day)
  }

  /// Gives lines without a time the day of the line before them, or else of the one after.
  private mutating func place(before record: LogRecord) {
    let count = UInt64(untimed.count)
    for index in untimed.indices {
      untimed[index].next = record.lineHash
      untimed[index].placeBefore = count - 1 - UInt64(index)
    }
    turn(to: calendar.day(of: previous?.second ?? record.second))
    current?.untimed += untimed
    untimed.removeAll(keepingCapacity: true)
  }

  /// Gives the lines without a time at the end of the log the day of the last line with one.
  private mutating func placeRest() {
    guard !untimed.isEmpty else { return }
    turn(to: previous.map { calendar.day(of: $0.second) } ?? 0)
    current?.untimed += untimed
    untimed.removeAll()
  }

  /// Takes the lines that wait into the store.
  private mutating func write() throws {
    if let current { days[current.day] = current }
    current = nil
    waiting = 0
    var candidates: [Int32: [Candidate]] = [:]
    for (number, day) in days.sorted(by: { $0.key < $1.key }) {
      for record in try day.write(to: database, &report) {
        guard let link = try link(record.link) else { continue }
        candidates[number, default: []].append(
          Candidate(
            second: record.second, linkAndMark: link | (record.mark == .typed ? 1 << 31 : 0),
            client: record.clientHash))
      }
    }
    report.scans += try DayCounting(database: database).add(candidates)
    try cover()
    days.removeAll()
  }

  /// Notes that the log tells of every day from its first line to its last.
  private mutating func cover() throws {
    let numbers = days.values.filter { !$0.records.isEmpty }.map(\.day)
    guard let first = numbers.min(), let last = numbers.max() else { return }
    let all =
      min(first, report.days?.lowerBound.number ?? first)...max(last, report.days?.upperBound.number ?? last)
    report.days = CalendarDay(number: all.lowerBound)...CalendarDay(number: all.upperBound)
    for day in all {
      try database.execute(sql: "INSERT OR IGNORE INTO covered (day) VALUES (?)", arguments: [day])
    }
  }

  /// The number that a link has in the store.
  private mutating func link(_ number: UInt32) throws -> UInt32? {
    if let known = linkNumbers[number] { return known }
    guard let (office, code) = names(number) else { return nil }
    try database.execute(
      sql: "INSERT OR IGNORE INTO link (office, code) VALUES (?, ?)", arguments: [office, code])
    let found = try UInt32.fetchOne(
      database, sql: "SELECT id FROM link WHERE office = ? AND code = ?", arguments: [office, code])
    linkNumbers[number] = found
    return found
  }
}

extension UsageStore {
  /// How many lines are taken in at once: 64 MB of records.
  public static let linesAtOnce = 2_000_000

  /// Reads a log to its end and counts what is new in it, in one transaction.
  ///
  /// - Parameters:
  ///   - name: What the log is called.
  ///   - calendar: What a day is; the same for all imports of a store.
  ///   - scan: How lines are read, with the store's ``keys()``.
  ///   - names: The office and the code of a link that the scan knows.
  ///   - read: Puts bytes into the room that it is given, and says how many; zero is the end.
  ///   - today: The day that is noted.
  /// - Throws: What reading throws, a ``StoreError``, or what the database throws; the store is then as it was.
  public func importLog(
    _ name: String, calendar: DayCalendar, scan: LogScan, linesAtOnce: Int = UsageStore.linesAtOnce,
    names: @escaping (UInt32) -> (office: String, code: String)?, today: String,
    read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> ImportReport {
    try database.write { database in
      try Self.check(calendar.timeZone, database)
      var lines = LogImport(database, calendar: calendar, linesAtOnce: linesAtOnce, names: names)
      let summary = try unsafe scan.run(read: read) { buffer throws(any Error) in
        try lines.add(buffer.records)
      }
      let report = try lines.finish(summary)
      try Self.forget(database)
      try database.execute(
        sql: """
          INSERT INTO imported (name, imported, bytes, lines, known, first, last) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, today, summary.bytes, report.lines, report.known, report.days?.lowerBound.number,
          report.days?.upperBound.number,
        ])
      return report
    }
  }

  /// A store has days of one time zone.
  private static func check(_ timeZone: TimeZone, _ database: Database) throws {
    let known = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'time zone'")
    if let known, known != timeZone.identifier { throw StoreError.otherTimeZone(known) }
    try database.execute(
      sql: "INSERT OR IGNORE INTO setting (name, value) VALUES ('time zone', ?)",
      arguments: [timeZone.identifier])
  }

  /// Removes clients and lines of days that lie too far back.
  private static func forget(_ database: Database) throws {
    guard let last = try Int32.fetchOne(database, sql: "SELECT max(day) FROM covered") else { return }
    try database.execute(
      sql: "DELETE FROM candidates WHERE day < ?", arguments: [last - DayImport.daysOfCandidates])
    try database.execute(
      sql: "DELETE FROM fingerprints WHERE day <> 0 AND day < ?",
      arguments: [last - DayImport.daysOfFingerprints])
  }
}
