import AccessLog
public import Foundation

/// Which day a second belongs to, in one time zone.
///
/// The day that was asked for last is kept, as lines of a log follow each other: a look-up costs a comparison then.
public struct DayCalendar: Sendable {
  /// The time zone.
  public let timeZone: TimeZone
  private var start: Int64 = 0
  private var end: Int64 = 0
  private var day: Int32 = 0

  /// Makes a calendar of a time zone.
  public init(_ timeZone: TimeZone) { self.timeZone = timeZone }

  /// The day of a second since 1970 UTC, numbered from 1970-01-01.
  public mutating func day(of second: UInt32) -> Int32 {
    let second = Int64(second)
    if second >= start, second < end { return day }
    let offset = Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    day = Int32((second + offset) / 86_400)
    (start, end) = (second, second + 1)
    // All of the day where the clocks stay as they are, else the one second alone.
    let (first, last) = (Int64(day) * 86_400 - offset, Int64(day) * 86_400 - offset + 86_400)
    let edges = [first, last - 1].map {
      timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0)))
    }
    if edges.allSatisfy({ $0 == offset }) { (start, end) = (first, last) }
    return day
  }
}

/// A day of the calendar by its number, and the other way round.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// Makes a day of its number.
  public init(number: Int32) { self.number = number }

  /// Makes a day of the calendar; the month from 1, the day from 1.
  public init(year: Int, month: Int, day: Int) {
    number = Int32(CivilTime.daysSince1970(year: year, month: month, day: day))
  }

  /// Reads a day as ``text`` writes it; `nil` where it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 3, parts[0] > 0 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
    guard self.text == text else { return nil }
  }

  /// The year, the month and the day, the last two from 1 (Howard Hinnant's `civil_from_days`).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day as `2026-10-31`.
  public var text: String {
    let (year, month, day) = parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Whether a day is before another.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
