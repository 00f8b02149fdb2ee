import ArgumentParser
import UsageReport
import UsageStore

/// A month as an argument: `2026-10`, `10/2026`, or `last` for the last one that is over.
enum MonthArgument: ExpressibleByArgument, Equatable {
  case given(CalendarMonth)
  case last

  init?(argument: String) {
    if argument == "last" {
      self = .last
    } else if let (year, number) = PeriodText.yearAndNumber(argument, in: 1...12) {
      self = .given(CalendarMonth(year: year, month: number))
    } else {
      return nil
    }
  }

  /// The month, where today is known.
  func month(before today: CalendarDay) -> CalendarMonth {
    switch self {
    case .given(let month): month
    case .last: CalendarMonth(of: today).advanced(by: -1)
    }
  }
}

/// A quarter as an argument: `2026-Q4`, `Q4/2026`, or `last` for the last one that is over.
enum QuarterArgument: ExpressibleByArgument, Equatable {
  case given(year: Int, quarter: Int)
  case last

  init?(argument: String) {
    let text = argument.uppercased()
    // A quarter without its Q could be a month.
    if argument == "last" {
      self = .last
    } else if text.count(where: { $0 == "Q" }) == 1,
      let (year, quarter) = PeriodText.yearAndNumber(text.replacing("Q", with: ""), in: 1...4)
    {
      self = .given(year: year, quarter: quarter)
    } else {
      return nil
    }
  }
}

/// A year as an argument: `2026`, or `last` for the last one that is over.
enum YearArgument: ExpressibleByArgument, Equatable {
  case given(Int)
  case last

  init?(argument: String) {
    if argument == "last" {
      self = .last
    } else if argument.wholeMatch(of: /2[0-9]{3}/) != nil, let year = Int(argument) {
      self = .given(year)
    } else {
      return nil
    }
  }
}

/// A day as an argument: `2026-10-05` or `05/10/2026`.
struct DayArgument: ExpressibleByArgument, Equatable {
  let day: CalendarDay

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    let padded = parts.map { $0.count == 1 ? "0" + $0 : String($0) }
    let text = parts.count == 3 ? padded.reversed().joined(separator: "-") : argument
    guard text.hasPrefix("2"), let day = CalendarDay(text) else { return nil }
    self.day = day
  }
}

extension CalendarDay {
  /// The day in a Vietnamese message: `05/10/2026`, which is an argument as well.
  var vietnameseText: String { text.split(separator: "-").reversed().joined(separator: "/") }
}

private enum PeriodText {
  /// A year and a number below it, as `2026-10` or `10/2026`; `nil` where it is neither.
  static func yearAndNumber(_ text: String, in numbers: ClosedRange<Int>) -> (year: Int, number: Int)? {
    let found: (Substring, Substring)
    if let match = text.wholeMatch(of: /(2[0-9]{3})-([0-9]{1,2})/) {
      found = (match.1, match.2)
    } else if let match = text.wholeMatch(of: /([0-9]{1,2})[\/-](2[0-9]{3})/) {
      found = (match.2, match.1)
    } else {
      return nil
    }
    guard let year = Int(found.0), let number = Int(found.1), numbers.contains(number) else { return nil }
    return (year, number)
  }
}
