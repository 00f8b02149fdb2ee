/// A month of the calendar.
public struct CalendarMonth: Sendable, Hashable, Comparable {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int

  /// Makes a month of a year; months beyond 12 or before 1 fall into the years after or before.
  public init(year: Int, month: Int) {
    let months = year * 12 + month - 1
    let place = (months % 12 + 12) % 12
    self.year = (months - place) / 12
    self.month = place + 1
  }

  /// Reads a month as ``text`` writes it; `nil` where it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 2, parts[0] > 0, (1...12).contains(parts[1]) else { return nil }
    self.init(year: parts[0], month: parts[1])
    guard self.text == text else { return nil }
  }

  /// The month that a day is in.
  public init(of day: CalendarDay) {
    let parts = day.parts
    self.init(year: parts.year, month: parts.month)
  }

  /// The month that is so many months later, or earlier where the number is negative.
  public func advanced(by months: Int) -> CalendarMonth { CalendarMonth(year: year, month: month + months) }

  /// From the first to the last day.
  public var days: ClosedRange<CalendarDay> {
    let next = advanced(by: 1)
    let end = CalendarDay(year: next.year, month: next.month, day: 1).number
    return CalendarDay(year: year, month: month, day: 1)...CalendarDay(number: end - 1)
  }

  /// The months since the year 0, as the store numbers them.
  var number: Int { year * 12 + month - 1 }

  /// How many days it has.
  public var length: Int { days.count }

  /// The month as `2026-10`.
  public var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// Whether a month is before another.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension ClosedRange<CalendarDay> {
  /// How many days there are from the first to the last.
  public var count: Int { Int(upperBound.number - lowerBound.number) + 1 }

  /// The months that the days are, from the first day of one to the last day of another; `nil` where one is cut.
  var wholeMonths: ClosedRange<CalendarMonth>? {
    let months = CalendarMonth(of: lowerBound)...CalendarMonth(of: upperBound)
    return months.lowerBound.days.lowerBound == lowerBound && months.upperBound.days.upperBound == upperBound
      ? months : nil
  }

  /// Every day from the first to the last.
  public var all: [CalendarDay] {
    (lowerBound.number...upperBound.number).map(CalendarDay.init(number:))
  }
}
