public import UsageReport
import UsageStore

extension Period {
  /// The period as a title names it: `tháng 10 năm 2026`, `quý IV năm 2026`, `năm 2026`,
  /// `từ ngày 05 tháng 10 năm 2026 đến ngày 04 tháng 11 năm 2026`.
  public var title: String {
    switch self {
    case .month(let month): VietnameseDates.month(of: month)
    case .quarter(let year, let quarter): "quý \(Self.roman(quarter)) năm \(year)"
    case .year(let year): "năm \(year)"
    case .range(let days) where days.count == 1: VietnameseDates.day(days.lowerBound)
    case .range(let days):
      "từ \(VietnameseDates.day(days.lowerBound)) đến \(VietnameseDates.day(days.upperBound))"
    }
  }

  /// The period inside a sentence, after words such as `trong` and `của`.
  public var phrase: String {
    if case .range(let days) = self, days.count > 1 { "thời gian \(title)" } else { title }
  }

  /// The period as a short title of a file: `tháng 10/2026`, `quý IV/2026`, `năm 2026`, `từ 05/10/2026 đến 04/11/2026`.
  public var shortTitle: String {
    switch self {
    case .month(let month): "tháng \(month.month)/\(month.year)"
    case .quarter(let year, let quarter): "quý \(Self.roman(quarter))/\(year)"
    case .year(let year): "năm \(year)"
    case .range(let days) where days.count == 1: "ngày \(VietnameseDates.full(days.lowerBound))"
    case .range(let days):
      "từ \(VietnameseDates.full(days.lowerBound)) đến \(VietnameseDates.full(days.upperBound))"
    }
  }

  /// What the period is one of.
  var unit: String {
    switch kind {
    case .month: "tháng"
    case .quarter: "quý"
    case .year: "năm"
    case .range: "kỳ"
    }
  }

  /// The period in a comparison: `tháng này`.
  var this: String { kind == .year ? "năm nay" : "\(unit) này" }

  /// The period before in a comparison: `tháng trước`.
  var before: String { "\(unit) trước" }

  /// Whether its days are shown week by week: one day is no chart, and more than six weeks take more room than a page has.
  var hasCalendar: Bool { (2...42).contains(days.count) }

  /// A day of the period without the year, unless the period has days of several years.
  func short(_ day: CalendarDay) -> String {
    days.lowerBound.parts.year == days.upperBound.parts.year
      ? VietnameseDates.short(day) : VietnameseDates.full(day)
  }

  /// Days of the period in a row, such as `16/10` or `16/10–18/10`.
  func short(_ days: ClosedRange<CalendarDay>) -> String {
    days.count == 1 ? short(days.lowerBound) : "\(short(days.lowerBound))–\(short(days.upperBound))"
  }

  private static func roman(_ quarter: Int) -> String {
    ["I", "II", "III", "IV"][quarter - 1]
  }
}

extension String {
  /// The text with a capital at its beginning.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
