public import AccessLog
public import UsageStore

extension PeriodReport {
  /// The scans of something in this period, the period before, and from the first day to the end of this period.
  public struct Figures: Sendable, Hashable {
    /// The scans of this period, typed links with them.
    public let scans: Int
    /// How many of them opened the link that is printed to be typed.
    public let typed: Int
    /// The scans of the period before; `nil` where no log covers a day of it.
    public let previous: Int?
    /// The scans from the first day that is known to the end of this period.
    public let cumulative: Int

    /// How many scans opened the link that the symbol holds.
    public var scanned: Int { scans - typed }
    /// The change on the period before, as a report words it.
    public var change: Change { Change(from: previous, to: scans) }
    /// The change on the period before in number.
    public var difference: Int? { previous.map { scans - $0 } }
    /// The change as a part of the period before; `nil` where that is not known or zero.
    public var growth: ExactFraction? {
      previous.flatMap { $0 == 0 ? nil : ExactFraction(scans - $0, over: $0) }
    }
  }

  /// What is known of the scans of one day.
  public enum DayScans: Sendable, Hashable {
    /// A log covers the day, with so many scans.
    case counted(Int)
    /// No log covers the day, which is not to say that nothing was scanned.
    case missing
    /// The day is after the day of the report, or after the last log while the period is in progress.
    case ahead
  }

  /// A day with its scans.
  public struct Day: Sendable, Hashable {
    /// The day.
    public let day: CalendarDay
    /// What is known of its scans.
    public let scans: DayScans
  }

  /// A day that has scans.
  public struct BusiestDay: Sendable, Hashable {
    /// The day.
    public let day: CalendarDay
    /// Its scans.
    public let scans: Int
  }

  /// How much of a month logs cover.
  public enum Coverage: Sendable, Hashable {
    /// No day.
    case none
    /// So many days, fewer than the month has.
    case partial(days: Int)
    /// Every day.
    case whole
  }

  /// One of twelve months.
  public struct MonthSum: Sendable, Hashable {
    /// The month.
    public let month: CalendarMonth
    /// Its scans; `nil` where no log covers a day of it.
    public let scans: Int?
    /// How much of it logs cover.
    public let coverage: Coverage
  }

  /// How the lines of the logs became scans.
  public struct Reconciliation: Sendable, Hashable {
    /// The lines of each class; candidates are scans and repeats together.
    public let classes: ClassCounts
    /// The scans.
    public let scans: Int

    /// The requests of one client for one link within 30 seconds of a scan.
    public var repeats: Int { classes[.candidate] - scans }
    /// All lines.
    public var lines: Int { classes.total }
  }
}
