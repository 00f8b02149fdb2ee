public import AccessLog
import Foundation
import GRDB

/// Reads and writes what the store knows of days.
struct DayRecords {
  let database: Database

  /// How many days the store knows lines again, counted back from the last day that a log covered.
  static let daysOfLines: Int32 = 400
  /// How many days it knows clients again, which the rule of 30 seconds needs where a log comes in pieces.
  static let daysOfCandidates: Int32 = 45

  /// What is known of a day; `nil` where its lines were counted and are not remembered any more.
  func stored(_ day: Int32) throws -> StoredDay? {
    var stored = StoredDay()
    stored.lines = try Data.fetchOne(
      database.cachedStatement(sql: "SELECT lines FROM fingerprints WHERE day = ?"), arguments: [day])
    if stored.lines == nil,
      try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM class WHERE day = ?)"), arguments: [day])
        == true
    {
      return nil
    }
    stored.candidates = try candidates(of: day)
    stored.scans =
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT sum(count) FROM scan WHERE day = ?"), arguments: [day]) ?? 0
    return stored
  }

  /// The candidates of a day; `nil` where none are kept.
  func candidates(of day: Int32) throws -> Data? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT records FROM candidates WHERE day = ?"), arguments: [day])
  }

  /// Writes what was computed of a day.
  func write(_ result: DayResult) throws {
    let add = try database.cachedStatement(
      sql: """
        INSERT INTO class (day, class, count) VALUES (?, ?, ?)
        ON CONFLICT (day, class) DO UPDATE SET count = count + excluded.count
        """)
    for lineClass in LineClass.allCases where result.classes[lineClass] > 0 {
      try add.execute(arguments: [result.day, lineClass.name, result.classes[lineClass]])
    }
    if let lines = result.lines {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO fingerprints (day, lines) VALUES (?, ?)")
        .execute(arguments: [result.day, lines])
    }
    if let candidates = result.candidates {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO candidates (day, records) VALUES (?, ?)")
        .execute(arguments: [result.day, candidates])
    }
    if let (counts, isReplacing) = result.scans {
      try write(counts, of: result.day, isReplacing: isReplacing)
    }
  }

  private func write(_ scans: ScanCounts, of day: Int32, isReplacing: Bool) throws {
    if isReplacing {
      try database.cachedStatement(sql: "DELETE FROM scan WHERE day = ?").execute(arguments: [day])
    }
    let add = try database.cachedStatement(
      sql: """
        INSERT INTO scan (day, link, mark, count) VALUES (?, ?, ?, ?)
        ON CONFLICT (day, link, mark) DO UPDATE SET count = count + excluded.count
        """)
    for (place, count) in scans.counts.enumerated() where count > 0 {
      try add.execute(arguments: [day, place / 2, place % 2, count])
    }
  }

  /// Notes that a log told of some days.
  ///
  /// A log tells of every day from its first line to its last, also of those on which nothing was asked. A month without a line is
  /// taken for a hole: a server whose clock was wrong for an hour, or two logs in one file.
  ///
  /// - Parameter today: The day of the import. What lies after it comes from a clock that was wrong, and tells of no day before it.
  func cover(_ days: Set<Int32>, today: Int32) throws {
    let add = try database.cachedStatement(sql: "INSERT OR IGNORE INTO covered (day) VALUES (?)")
    var previous: Int32?
    for day in days.sorted() {
      let first = previous.map { day - $0 <= 31 && day <= today + 1 ? $0 + 1 : day } ?? day
      for covered in first...day { try add.execute(arguments: [covered]) }
      previous = day
    }
  }

  /// Removes clients and lines of days that lie too far back.
  ///
  /// - Parameter today: The day of the import: a line of a wrong clock, from years ahead, makes nothing old.
  func forget(today: Int32) throws {
    guard
      let last = try Int32.fetchOne(
        database, sql: "SELECT max(day) FROM covered WHERE day <= ?", arguments: [today + 1])
    else { return }
    try database.execute(
      sql: "DELETE FROM candidates WHERE day < ?", arguments: [last - Self.daysOfCandidates])
    try database.execute(
      sql: "DELETE FROM fingerprints WHERE day <> 0 AND day < ?", arguments: [last - Self.daysOfLines])
  }
}

extension LineClass {
  /// The name of the class in the store and in files, which stays whatever it is called in the code.
  public var name: String {
    switch self {
    case .candidate: "candidate"
    case .robot: "robot"
    case .previewer: "previewer"
    case .head: "head"
    case .otherMethod: "otherMethod"
    case .unknownLink: "unknownLink"
    case .notARedirect: "notARedirect"
    case .foreignPath: "foreignPath"
    case .malformed: "malformed"
    }
  }
}
