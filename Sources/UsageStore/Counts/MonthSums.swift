public import AccessLog
import GRDB

/// The scans of one link in a month, in the month before, and from the first day to the end of the month.
public struct MonthLinkSum: Sendable, Hashable {
  /// The identifier of the office, or of a meeting.
  public let office: String
  /// The identifier of the code, or of a paper.
  public let code: String
  /// Which of the two paths was opened.
  public let mark: LinkMark
  /// How often in the month.
  public let scans: Int
  /// How often in the month before.
  public let previous: Int
  /// How often to the end of the month.
  public let cumulative: Int
}

extension UsageSnapshot {
  /// The scans of every link and mark up to the end of a month, in the order of offices and codes.
  public func sums(through month: CalendarMonth) throws -> [MonthLinkSum] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT office, code, mark, scans, previous, cumulative
        FROM (
          SELECT link, mark, coalesce(sum(count) FILTER (WHERE month = :month), 0) AS scans,
            coalesce(sum(count) FILTER (WHERE month = :month - 1), 0) AS previous, sum(count) AS cumulative
          FROM monthly WHERE month <= :month GROUP BY link, mark)
        JOIN link ON link.id = link ORDER BY office, code, mark
        """, arguments: ["month": month.number]
    ).map { row in
      MonthLinkSum(
        office: row["office"], code: row["code"], mark: LinkMark(rawValue: row["mark"]) ?? .scanned,
        scans: row["scans"], previous: row["previous"], cumulative: row["cumulative"])
    }
  }

  /// The scans of every month that has some.
  public func sumsByMonth(of months: ClosedRange<CalendarMonth>) throws -> [CalendarMonth: Int] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT month, sum(count) AS scans FROM monthly WHERE month BETWEEN ? AND ? GROUP BY month",
      arguments: [months.lowerBound.number, months.upperBound.number])
    return Dictionary(
      uniqueKeysWithValues: rows.map { (CalendarMonth(year: 0, month: $0["month"] + 1), $0["scans"]) })
  }
}
