public import AccessLog
import Foundation
import GRDB

/// The lines of one log on their way into the store.
///
/// A day is computed as soon as the log has left it by a whole day, or so many lines wait that memory would grow with the log;
/// all of them belong to one transaction.
struct LogImport {
  private let database: Database
  private let names: (UInt32) -> (office: String, code: String)?
  private let linesAtOnce: Int
  private let today: CalendarDay
  private let records: DayRecords
  private let queue = DayQueue()
  private var report = ImportReport()

  /// The days whose lines wait.
  private var waiting: [Int32: DayTask] = [:]
  private var waitingLines = 0
  /// The day that was submitted last.
  private var submitted: Int32?
  /// All days with a line.
  private var days: Set<Int32> = []
  /// The days whose scans were written.
  private var counted: Set<Int32> = []
  /// Lines without a time since the last line with one.
  private var untimed: [UntimedLine] = []
  private var previous: (line: UInt64, second: UInt32, day: Int32)?
  /// The last run, whose last line is no line of the log if it is still being written.
  private var last: LineRun?
  /// The number in the store of each link that the scan knows, where it was asked for.
  private var links: [UInt32] = []

  init(
    _ database: Database, linesAtOnce: Int, today: CalendarDay,
    names: @escaping (UInt32) -> (office: String, code: String)?
  ) {
    self.database = database
    self.today = today
    self.linesAtOnce = linesAtOnce
    self.names = names
    records = DayRecords(database: database)
  }

  /// Takes further lines, in the order of the log.
  mutating func add(_ runs: [LineRun]) throws {
    for run in runs {
      if let last { try take(last) }
      last = run
    }
  }

  /// Takes what is left; the report of all.
  mutating func finish(_ summary: ScanSummary) throws -> ImportReport {
    if var last {
      if summary.isLastLineOpen, last.classes.last == .malformed {
        report.hasUnfinishedLine = true
        last.removeLast()
      }
      if !last.hashes.isEmpty { try take(last) }
    }
    placeRest()
    try submitAll()
    try records.cover(days, today: today.number)
    try MonthlySums(database: database).refresh(counted)
    if let first = days.min(), let last = days.max() {
      report.days = CalendarDay(number: first)...CalendarDay(number: last)
    }
    report.summary = summary
    return report
  }

  /// Waits until nothing is computed any more, where the import has failed.
  func stop() { queue.stop() }

  private mutating func take(_ run: LineRun) throws {
    guard let day = run.day, let first = run.hashes.first, let lastLine = run.hashes.last else {
      for hash in run.hashes {
        untimed.append(
          UntimedLine(hash: hash, previous: previous?.line ?? 0, placeAfter: UInt64(untimed.count)))
      }
      return
    }
    if !untimed.isEmpty { place(before: first, of: day) }
    // Equal lines have one time, so that a cut between two times parts none.
    if waitingLines >= linesAtOnce, previous?.second != run.first { try submitAll() }
    if day != previous?.day {
      // Lines are written when they are answered, a slow one after midnight: the day before is not whole yet.
      for whole in waiting.keys.filter({ abs($0 - day) > 1 }).sorted() { try submit(whole) }
    }
    waiting[day, default: DayTask(day: day)].runs.append(run)
    waitingLines += run.hashes.count
    days.insert(day)
    previous = (lastLine, run.last, day)
  }

  /// Gives lines without a time the day of the line before them, or else of the one after.
  private mutating func place(before line: UInt64, of day: Int32) {
    let count = UInt64(untimed.count)
    for index in untimed.indices {
      untimed[index].next = line
      untimed[index].placeBefore = count - 1 - UInt64(index)
    }
    place(on: previous?.day ?? day)
  }

  /// Gives the lines without a time at the end of the log the day of the last line with one.
  private mutating func placeRest() {
    if !untimed.isEmpty { place(on: previous?.day ?? 0) }
  }

  private mutating func place(on day: Int32) {
    waiting[day, default: DayTask(day: day)].untimed += untimed
    waitingLines += untimed.count
    untimed.removeAll(keepingCapacity: true)
  }

  /// Takes all lines that wait into the store.
  private mutating func submitAll() throws {
    for day in waiting.keys.sorted() { try submit(day) }
    try settle()
  }

  /// Has a day computed that the log has left.
  private mutating func submit(_ day: Int32) throws {
    // What the store knows of a day must be there when it is read: only the day after the last one is sure to be.
    if let submitted, day != submitted + 1 { try settle() }
    guard var task = waiting.removeValue(forKey: day) else { return }
    waitingLines -= task.runs.reduce(task.untimed.count) { $0 + $1.hashes.count }
    guard let stored = try records.stored(day) else {
      report.closed += task.runs.reduce(task.untimed.count) { $0 + $1.hashes.count }
      return
    }
    task.stored = stored
    for run in task.runs { try number(run) }
    task.links = links
    queue.submit(task, yesterday: submitted == nil ? try records.candidates(of: day - 1) : nil)
    submitted = day
    while let result = queue.next(isWaiting: queue.running > 4) { try write(result) }
  }

  /// Counts the day after the last one anew, into which its last half minute reaches, and writes what is computed.
  private mutating func settle() throws {
    guard let last = submitted else { return }
    submitted = nil
    if let stored = try records.stored(last + 1), stored.candidates != nil {
      var task = DayTask(day: last + 1)
      task.stored = stored
      queue.submit(task, yesterday: nil)
    }
    while let result = queue.next(isWaiting: true) { try write(result) }
  }

  private mutating func write(_ result: DayResult) throws {
    report.classes.add(result.classes)
    report.known += result.known
    report.scans += result.moreScans
    if result.scans != nil { counted.insert(result.day) }
    try records.write(result)
  }

  /// Gives the links of a run their numbers in the store.
  private mutating func number(_ run: LineRun) throws {
    for asked in run.asked {
      let link = Int(asked.link)
      if link < links.count, links[link] != 0 { continue }
      if link >= links.count { links += Array(repeating: 0, count: link + 1 - links.count) }
      guard let (office, code) = names(asked.link) else {
        links[link] = DayTask.noLink
        continue
      }
      try database.execute(
        sql: "INSERT OR IGNORE INTO link (office, code) VALUES (?, ?)", arguments: [office, code])
      links[link] =
        try UInt32.fetchOne(
          database, sql: "SELECT id FROM link WHERE office = ? AND code = ?", arguments: [office, code])
        ?? DayTask.noLink
    }
  }
}

extension UsageStore {
  /// How many lines wait at most: 54 MB where three quarters of them may be scans.
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
    names: @escaping (UInt32) -> (office: String, code: String)?, today: CalendarDay,
    read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> ImportReport {
    try database.write { database in
      try Self.check(calendar.timeZone, database)
      var lines = LogImport(database, linesAtOnce: linesAtOnce, today: today, names: names)
      defer { lines.stop() }
      let summary = try unsafe scan.run(
        read: read, digest: { LineRun.runs(of: $0.records, calendar: calendar) },
        consume: { runs throws(any Error) in try lines.add(runs) })
      let report = try lines.finish(summary)
      try database.execute(
        sql: """
          INSERT INTO imported (name, imported, bytes, lines, known, first, last) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, today.text, summary.bytes, report.lines, report.known, report.days?.lowerBound.number,
          report.days?.upperBound.number,
        ])
      return report
    }
  }

  /// Removes clients and lines of days that lie too far back; after the last log of a run, so that the order of its logs does not
  /// matter.
  ///
  /// - Parameter today: The day on which it is asked for.
  public func forget(today: CalendarDay) throws {
    try database.write { try DayRecords(database: $0).forget(today: today.number) }
  }

  /// A store has days of one time zone.
  private static func check(_ timeZone: TimeZone, _ database: Database) throws {
    let known = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'time zone'")
    if let known, known != timeZone.identifier { throw StoreError.otherTimeZone(known) }
    try database.execute(
      sql: "INSERT OR IGNORE INTO setting (name, value) VALUES ('time zone', ?)",
      arguments: [timeZone.identifier])
  }
}
