import UsageStore

/// Dates as documents of Party and State write them: a zero before days under 10 and before months 1 and 2 alone.
enum VietnameseDates {
  /// `ngày 05 tháng 10 năm 2026`.
  static func day(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    return "ngày \(twoDigits(number)) tháng \(self.month(month)) năm \(year)"
  }

  /// `05/10`, for a day of a year that is known.
  static func short(_ day: CalendarDay) -> String { "\(twoDigits(day.parts.day))/\(month(day.parts.month))" }

  /// `05/10/2026`.
  static func full(_ day: CalendarDay) -> String { "\(short(day))/\(day.parts.year)" }

  /// `tháng 10 năm 2026`.
  static func month(of month: CalendarMonth) -> String {
    "tháng \(self.month(month.month)) năm \(month.year)"
  }

  /// A month in figures.
  static func month(_ month: Int) -> String { month < 3 ? "0\(month)" : String(month) }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
