public import AccessLog
import GRDB

/// The scans of one link in a period, in the period before, and from the first day to the end of the period.
public struct LinkSum: Sendable, Hashable {
  /// The identifier of the office, or of a meeting.
  public let office: String
  /// The identifier of the code, or of a paper.
  public let code: String
  /// Which of the two paths was opened.
  public let mark: LinkMark
  /// How often in the period.
  public let scans: Int
  /// How often in the period before.
  public let previous: Int
  /// How often from the first day to the end of the period.
  public let cumulative: Int
}

extension UsageSnapshot {
  /// The scans of every link and mark up to the last of some days, in the order of offices and codes.
  ///
  /// Whole months are summed from the sums of months, which takes a sixtieth of the time; a range that cuts one, from
  /// the days themselves.
  public func sums(
    of days: ClosedRange<CalendarDay>, previous: ClosedRange<CalendarDay>
  ) throws -> [LinkSum] {
    let inner: String
    let arguments: StatementArguments
    if let months = days.wholeMonths, let before = previous.wholeMonths {
      inner = Self.sumsOfMonths
      arguments = [
        "first": months.lowerBound.number, "last": months.upperBound.number,
        "previousFirst": before.lowerBound.number, "previousLast": before.upperBound.number,
      ]
    } else {
      let month = CalendarMonth(of: days.upperBound)
      inner = Self.sumsOfDays
      arguments = [
        "first": days.lowerBound.number, "last": days.upperBound.number,
        "previousFirst": previous.lowerBound.number, "previousLast": previous.upperBound.number,
        "month": month.number, "monthStart": month.days.lowerBound.number,
      ]
    }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT office, code, mark, scans, previous, cumulative FROM (\(inner))
        JOIN link ON link.id = link ORDER BY office, code, mark
        """, arguments: arguments
    ).map { row in
      LinkSum(
        office: row["office"], code: row["code"], mark: LinkMark(rawValue: row["mark"]) ?? .scanned,
        scans: row["scans"], previous: row["previous"], cumulative: row["cumulative"])
    }
  }

  private static let sumsOfMonths = """
    SELECT link, mark, coalesce(sum(count) FILTER (WHERE month BETWEEN :first AND :last), 0) AS scans,
      coalesce(sum(count) FILTER (WHERE month BETWEEN :previousFirst AND :previousLast), 0) AS previous,
      sum(count) AS cumulative
    FROM monthly WHERE month <= :last GROUP BY link, mark
    """

  private static let sumsOfDays = """
    SELECT link, mark, sum(scans) AS scans, sum(previous) AS previous, sum(cumulative) AS cumulative FROM (
      SELECT link, mark, 0 AS scans, 0 AS previous, count AS cumulative FROM monthly WHERE month < :month
      UNION ALL SELECT link, mark, 0, 0, count FROM scan WHERE day BETWEEN :monthStart AND :last
      UNION ALL SELECT link, mark, count, 0, 0 FROM scan WHERE day BETWEEN :first AND :last
      UNION ALL SELECT link, mark, 0, count, 0 FROM scan WHERE day BETWEEN :previousFirst AND :previousLast)
    GROUP BY link, mark
    """

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
