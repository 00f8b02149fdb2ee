public import AccessLog
import GRDB

/// The counts of some days.
public struct UsageCounts: Sendable, Hashable {
  /// The scans of one link on one day.
  public struct Row: Sendable, Hashable {
    /// The day.
    public let day: CalendarDay
    /// The identifier of the office, or of a meeting.
    public let office: String
    /// The identifier of the code, or of a paper.
    public let code: String
    /// Which of the two links was opened.
    public let mark: LinkMark
    /// How often.
    public let scans: Int
  }

  /// Every day, office, code and mark with a scan, in this order.
  public let rows: [Row]
  /// The lines of each class; candidates are scans and repeats together.
  public let classes: ClassCounts
  /// The days that a log told of.
  public let covered: [CalendarDay]

  /// All scans.
  public var scans: Int { rows.reduce(0) { $0 + $1.scans } }
}

extension UsageStore {
  /// What is counted of some days.
  public func counts(of days: ClosedRange<CalendarDay>) throws -> UsageCounts {
    let arguments: StatementArguments = [days.lowerBound.number, days.upperBound.number]
    return try database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT day, office, code, mark, count FROM scan JOIN link ON link.id = scan.link
          WHERE day BETWEEN ? AND ? ORDER BY day, office, code, mark
          """, arguments: arguments
      ).map { row in
        UsageCounts.Row(
          day: CalendarDay(number: row["day"]), office: row["office"], code: row["code"],
          mark: LinkMark(rawValue: row["mark"]) ?? .scanned, scans: row["count"])
      }
      let snapshot = UsageSnapshot(database: database)
      return try UsageCounts(
        rows: rows, classes: snapshot.classes(of: days), covered: snapshot.coveredDays(of: days))
    }
  }

  /// The first and the last day of which anything is known; `nil` in an empty store.
  public func knownDays() throws -> ClosedRange<CalendarDay>? { try read { try $0.knownDays() } }
}
