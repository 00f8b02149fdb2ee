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

  /// The day that it is where scans are counted, whatever the time zone of the machine; that of `SOURCE_DATE_EPOCH` there where it is
  /// given.
  static func calendarDay(in zone: TimeZone) -> CalendarDay {
    let moment = (given(ProcessInfo.processInfo.environment) ?? Date()).timeIntervalSince1970
    var calendar = DayCalendar(zone)
    return CalendarDay(number: calendar.day(of: UInt32(min(max(moment, 0), Double(UInt32.max)))))
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
