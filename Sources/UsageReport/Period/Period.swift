public import UsageStore

/// The days that a report covers: a month, a quarter or a year of the calendar, or any days from one to another.
public enum Period: Sendable, Hashable {
  /// A month.
  case month(CalendarMonth)
  /// A quarter of a year, counted from 1 to 4.
  case quarter(year: Int, quarter: Int)
  /// A year.
  case year(Int)
  /// From the first to the last day, both included.
  case range(ClosedRange<CalendarDay>)

  /// From the first to the last day.
  public var days: ClosedRange<CalendarDay> {
    switch self {
    case .month(let month): month.days
    case .quarter(let year, let quarter):
      CalendarMonth(year: year, month: quarter * 3 - 2).days
        .lowerBound...CalendarMonth(year: year, month: quarter * 3).days.upperBound
    case .year(let year):
      CalendarDay(year: year, month: 1, day: 1)...CalendarDay(year: year, month: 12, day: 31)
    case .range(let days): days
    }
  }

  /// The period before, with which this one is compared: of any days, as many days that end just before them.
  public var previous: Period {
    switch self {
    case .month(let month): return .month(month.advanced(by: -1))
    case .quarter(let year, let quarter):
      return quarter > 1 ? .quarter(year: year, quarter: quarter - 1) : .quarter(year: year - 1, quarter: 4)
    case .year(let year): return .year(year - 1)
    case .range(let days):
      let last = days.lowerBound.number - 1
      return .range(CalendarDay(number: last - Int32(days.count) + 1)...CalendarDay(number: last))
    }
  }

  /// The period in names of files and in `report.json`: `2026-10`, `2026-Q4`, `2026` or `2026-10-05--2026-11-04`.
  public var text: String {
    switch self {
    case .month(let month): month.text
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    case .year(let year): "\(year)"
    case .range(let days): "\(days.lowerBound.text)--\(days.upperBound.text)"
    }
  }

  /// Reads a period as ``text`` writes it; `nil` where it is none.
  public init?(_ text: String) {
    if let month = CalendarMonth(text) {
      self = .month(month)
    } else if let match = text.wholeMatch(of: /([1-9][0-9]{3})-Q([1-4])/), let year = Int(match.1),
      let quarter = Int(match.2)
    {
      self = .quarter(year: year, quarter: quarter)
    } else if text.wholeMatch(of: /[1-9][0-9]{3}/) != nil, let year = Int(text) {
      self = .year(year)
    } else {
      let ends = text.split(separator: "--", omittingEmptySubsequences: false).map { CalendarDay($0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
      self = .range(first...last)
    }
  }
}

extension Period {
  /// What kind of days a period has.
  public enum Kind: String, Sendable, CaseIterable {
    /// A month.
    case month
    /// A quarter.
    case quarter
    /// A year.
    case year
    /// Any days.
    case range
  }

  /// The kind of the period.
  public var kind: Kind {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .range: .range
    }
  }

  /// The last month, quarter or year that is over on `today`; `nil` for any days, of which none is the last.
  public static func last(_ kind: Kind, before today: CalendarDay) -> Period? {
    let (year, month, _) = today.parts
    switch kind {
    case .month: return Period.month(CalendarMonth(of: today)).previous
    case .quarter: return Period.quarter(year: year, quarter: (month + 2) / 3).previous
    case .year: return Period.year(year).previous
    case .range: return nil
    }
  }
}
