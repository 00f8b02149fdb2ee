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
        let scans = RepeatRule.scans(among: new)
        try write(scans, of: day, replacing: false)
        more += scans.count
        continue
      }
      let all = RepeatRule.inOrder(try (stored(day) ?? []) + new)
      try database.execute(
        sql: "INSERT OR REPLACE INTO candidates (day, records) VALUES (?, ?)",
        arguments: [day, Data(candidates: all)])
      recounted.formUnion([day, day + 1])
    }
    var yesterday: (day: Int32, scans: [Candidate])?
    for day in recounted.sorted() {
      guard let today = try stored(day), !today.isEmpty else { continue }
      let before = try Int.fetchOne(
        database, sql: "SELECT sum(count) FROM scan WHERE day = ?", arguments: [day])
      // What was counted shortly before midnight makes repeats after it.
      var late: [Candidate] = []
      if let yesterday, yesterday.day == day - 1 {
        late = yesterday.scans
      } else {
        late = RepeatRule.scans(among: try stored(day - 1) ?? [])
      }
      let first = today.map(\.second).min() ?? 0
      late.removeAll { $0.second + RepeatRule.seconds < first }
      let scans = RepeatRule.scans(among: late + today).filter { $0.second >= first }
      try write(scans, of: day, replacing: true)
      more += scans.count - (before ?? 0)
      yesterday = (day, scans)
    }
    return more
  }

  private func write(_ scans: [Candidate], of day: Int32, replacing: Bool) throws {
    if replacing { try database.execute(sql: "DELETE FROM scan WHERE day = ?", arguments: [day]) }
    // Links of the store are numbered from 1: a table takes less than a dictionary.
    let size = (scans.map(\.link).max().map { Int($0) } ?? 0) + 1
    var counts = [Int](repeating: 0, count: size * 2)
    for scan in scans { counts[Int(scan.link) * 2 + Int(scan.linkAndMark >> 31)] += 1 }
    for (place, count) in counts.enumerated() where count > 0 {
      try database.execute(
        sql: """
          INSERT INTO scan (day, link, mark, count) VALUES (?, ?, ?, ?)
          ON CONFLICT (day, link, mark) DO UPDATE SET count = count + excluded.count
          """, arguments: [day, place / 2, place % 2, count])
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
  /// Candidates as the store keeps them, 16 bytes each: time, link and mark, client, the lowest byte first.
  init(candidates: [Candidate]) {
    var numbers: [UInt64] = []
    numbers.reserveCapacity(candidates.count * 2)
    for candidate in candidates {
      numbers.append(UInt64(candidate.linkAndMark) << 32 | UInt64(candidate.second))
      numbers.append(candidate.client)
    }
    self.init(numbers: numbers)
  }

  /// The candidates that the bytes hold.
  func candidates() -> [Candidate] {
    let numbers = numbers()
    return (0..<(numbers.count / 2)).map { index in
      let first = numbers[index * 2]
      return Candidate(
        second: UInt32(truncatingIfNeeded: first), linkAndMark: UInt32(first >> 32),
        client: numbers[index * 2 + 1])
    }
  }
}
