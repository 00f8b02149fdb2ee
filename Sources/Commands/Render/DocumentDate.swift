import Foundation
import UsageStore

/// The date that documents carry: given, so that the same input gives the same bytes.
enum DocumentDate {
  /// The day on this machine, as `2026-10-31`; that of `SOURCE_DATE_EPOCH` in UTC where it is given.
  static func today(environment: [String: String]) -> String {
    let given = given(environment)
    var style = Date.ISO8601FormatStyle().year().month().day()
    style.timeZone = given == nil ? .current : .gmt
    return (given ?? Date()).formatted(style)
  }

  /// The same as a day of the calendar.
  static var calendarDay: CalendarDay {
    CalendarDay(today(environment: ProcessInfo.processInfo.environment)) ?? CalendarDay(number: 0)
  }

  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is a number of seconds, else the date of the
  /// board file, as `2026-10-31T07:00:00Z`.
  static func text(board path: String, environment: [String: String]) -> String {
    let given = given(environment)
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = given ?? attributes?[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0)
    return date.formatted(.iso8601)
  }

  /// The date of `SOURCE_DATE_EPOCH`, where it is a number of seconds.
  private static func given(_ environment: [String: String]) -> Date? {
    environment["SOURCE_DATE_EPOCH"].flatMap(Int.init).map { Date(timeIntervalSince1970: TimeInterval($0)) }
  }
}
