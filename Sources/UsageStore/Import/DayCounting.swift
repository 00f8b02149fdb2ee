import Foundation
import GRDB

/// Counts the scans of days anew from their candidates.
struct DayCounting {
  let database: Database

  /// Adds candidates to a day, and counts it and the day after it, into which its last half minute reaches.
  ///
  /// - Returns: How many scans there are more.
  func add(_ candidates: [Int32: [Candidate]]) throws -> Int {
    var more = 0
    var recounted: Set<Int32> = []
    for (day, new) in candidates.sorted(by: { $0.key < $1.key }) {
      if try stored(day) == nil, try hasScans(day) {
        // The clients of that day are forgotten: what is new is counted for itself, and what was counted stays.
        let scans = RepeatRule.scans(among: new.sorted())
        try write(scans, of: day, replacing: false)
        more += scans.count
        continue
      }
      let all = try (stored(day) ?? []) + new
      try database.execute(
        sql: "INSERT OR REPLACE INTO candidates (day, records) VALUES (?, ?)",
        arguments: [day, Data(candidates: all)])
      recounted.formUnion([day, day + 1])
    }
    for day in recounted.sorted() { more += try recount(day) }
    return more
  }

  /// Counts a day; how many scans it has more than before.
  private func recount(_ day: Int32) throws -> Int {
    guard let today = try stored(day), !today.isEmpty else { return 0 }
    let before = try Int.fetchOne(
      database, sql: "SELECT sum(count) FROM scan WHERE day = ?", arguments: [day])
    // What was counted shortly before midnight makes repeats after it.
    let scans = RepeatRule.scans(among: (try (stored(day - 1) ?? []) + today).sorted())
    let first = today.map(\.second).min() ?? 0
    let ofToday = scans.filter { $0.second >= first }
    try write(ofToday, of: day, replacing: true)
    return ofToday.count - (before ?? 0)
  }

  private func write(_ scans: [Candidate], of day: Int32, replacing: Bool) throws {
    if replacing { try database.execute(sql: "DELETE FROM scan WHERE day = ?", arguments: [day]) }
    var counts: [UInt32: Int] = [:]
    for scan in scans { counts[scan.linkAndMark, default: 0] += 1 }
    for (linkAndMark, count) in counts {
      try database.execute(
        sql: """
          INSERT INTO scan (day, link, mark, count) VALUES (?, ?, ?, ?)
          ON CONFLICT (day, link, mark) DO UPDATE SET count = count + excluded.count
          """, arguments: [day, linkAndMark & 0x7FFF_FFFF, linkAndMark >> 31, count])
    }
  }

  private func hasScans(_ day: Int32) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM scan WHERE day = ?)", arguments: [day]) == true
  }

  /// The candidates of a day; `nil` where none are remembered.
  private func stored(_ day: Int32) throws -> [Candidate]? {
    try Data.fetchOne(database, sql: "SELECT records FROM candidates WHERE day = ?", arguments: [day])?
      .candidates()
  }
}

extension Data {
  init(candidates: [Candidate]) {
    self.init(numbers: candidates.flatMap { [UInt64($0.second) << 32 | UInt64($0.linkAndMark), $0.client] })
  }

  func candidates() -> [Candidate] {
    let numbers = numbers()
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      Candidate(
        second: UInt32(numbers[$0] >> 32), linkAndMark: UInt32(truncatingIfNeeded: numbers[$0]),
        client: numbers[$0 + 1])
    }
  }
}
