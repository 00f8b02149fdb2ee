/// A date and time of the Gregorian calendar, as seconds since 1970.
public enum CivilTime {
  /// The first second of 2000: no web log is older, and what says so comes from a clock that was not set.
  static let earliest: Int64 = 946_684_800
  /// The last second of 2105, the last whole year that 32 bits hold.
  static let latest: Int64 = 4_291_747_199

  /// Seconds since 1970-01-01T00:00:00Z.
  ///
  /// It is `nil` for a date that the calendar does not have, an offset beyond 14 hours, or a moment before 2000 or after
  /// 2105. Second 60, which clocks show at a leap second, counts as 59.
  static func second(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, offsetMinutes: Int
  ) -> UInt32? {
    guard (1999...2106).contains(year), (1...12).contains(month), day >= 1,
      day <= days(month: month, year: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (-840...840).contains(offsetMinutes)
    else { return nil }
    let minutes = Int64(hour * 60 + minute - offsetMinutes)
    return checked(
      Int64(daysSince1970(year: year, month: month, day: day)) * 86_400 + minutes * 60
        + Int64(min(second, 59)))
  }

  /// A moment that is neither before 2000 nor after 2105.
  static func checked(_ second: Int64) -> UInt32? {
    second >= earliest && second <= latest ? UInt32(second) : nil
  }

  private static func days(month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, by months that are counted from March (Howard Hinnant's `days_from_civil`).
  ///
  /// The year is 1 or later; month and day are from 1, and are not checked.
  public static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
