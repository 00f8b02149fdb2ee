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

  /// `tháng 10 năm 2026`.
  static func month(of month: CalendarMonth) -> String {
    "tháng \(self.month(month.month)) năm \(month.year)"
  }

  /// Days in a row as `16/10` or `16/10–18/10`.
  static func range(_ days: ClosedRange<CalendarDay>) -> String {
    let (first, last) = (short(days.lowerBound), short(days.upperBound))
    return first == last ? first : "\(first)–\(last)"
  }

  /// A month in figures.
  static func month(_ month: Int) -> String { month < 3 ? "0\(month)" : String(month) }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
