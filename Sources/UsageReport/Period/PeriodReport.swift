public import UsageStore

/// The figures of one period, from which every format of the report is written.
///
/// It holds neither words nor the form of numbers. The sum over offices, over codes, over pairs and over days is the total, of this
/// period as of the period before.
public struct PeriodReport: Sendable, Hashable {
  /// The days that are reported.
  public let period: Period
  /// The day on which the report is made.
  public let today: CalendarDay
  /// Every day of the period.
  public let days: [Day]
  /// The scans of the whole period, of the period before, and from the first day on.
  public let total: Figures
  /// The first day that a log covers, from which cumulative figures count; `nil` where none does up to the period's end.
  public let firstDay: CalendarDay?
  /// The codes in the order of the subjects, then retired ones with scans in this or the previous period.
  public let codes: [CodeRow]
  /// The offices in the order of the subjects, then retired ones with scans in this or the previous period.
  public let offices: [OfficeRow]
  /// The cumulative scans of codes that have no row, as they retired earlier.
  public let olderCodeScans: Int
  /// The cumulative scans of offices that have no row, as they retired earlier.
  public let olderOfficeScans: Int
  /// The median of the scans of offices, meetings and retired ones left out; `nil` without offices.
  public let median: ExactFraction?
  /// The twelve months that end with the last one of the period.
  public let months: [MonthSum]
  /// How many days of the period before logs cover; a change between periods of unequal cover needs a caution.
  public let previousCoveredDays: Int
  /// How the lines of the period's days became scans.
  public let reconciliation: Reconciliation
}

extension PeriodReport {
  /// Whether anything is known of the period: no log is no zero.
  public var isKnown: Bool { coveredDays > 0 || total.scans > 0 }

  /// Whether the period may still get scans: the day of the report is its last or before it.
  public var isInProgress: Bool { today <= period.days.upperBound }

  /// The last day of the period up to the day of the report that a log covers.
  public var asOf: CalendarDay? {
    days.last { if case .counted = $0.scans { $0.day <= today } else { false } }?.day
  }

  /// Every link in the order of the offices and their codes.
  public var pairs: [PairRow] { offices.flatMap(\.codes) }

  /// How many days of the period logs cover.
  public var coveredDays: Int {
    days.count { if case .counted = $0.scans { true } else { false } }
  }

  /// The days that no log covers, those that follow each other together.
  public var missingDays: [ClosedRange<CalendarDay>] {
    var ranges: [ClosedRange<CalendarDay>] = []
    for day in days where day.scans == .missing {
      if let last = ranges.last, last.upperBound.number + 1 == day.day.number {
        ranges[ranges.count - 1] = last.lowerBound...day.day
      } else {
        ranges.append(day.day...day.day)
      }
    }
    return ranges
  }

  /// The first of the days with the most scans; `nil` without scans.
  public var busiestDay: BusiestDay? {
    days.reduce(nil) { busiest, day in
      guard case .counted(let scans) = day.scans, scans > busiest?.scans ?? 0 else { return busiest }
      return BusiestDay(day: day.day, scans: scans)
    }
  }

  /// The scans of a covered day in the mean; `nil` where no day is covered.
  public var meanPerCoveredDay: ExactFraction? {
    coveredDays == 0 ? nil : ExactFraction(total.scans, over: coveredDays)
  }

  /// The offices that are compared with each other: neither meetings nor retired ones.
  public var comparedOffices: [OfficeRow] { offices.filter { $0.standing != nil } }

  /// The compared offices with a scan.
  public var officesWithScans: [OfficeRow] { comparedOffices.filter { $0.figures.scans > 0 } }

  /// The compared offices without a scan.
  public var officesWithoutScans: [OfficeRow] { comparedOffices.filter { $0.figures.scans == 0 } }

  /// The codes that cannot be counted, since their symbols hold the destination itself.
  public var uncountedCodes: [CodeRow] { codes.filter { !$0.isCounted } }
}
