public import UsageStore

extension MonthReport {
  /// Reads the figures of a month.
  ///
  /// - Parameters:
  ///   - month: The month, from 1.
  ///   - today: The day on which the report is made.
  ///   - subjects: What the report is about, in its order.
  public init(
    year: Int, month: Int, today: CalendarDay, subjects: ReportSubjects, store: UsageStore
  ) throws {
    self = try store.read {
      try MonthReport(year: year, month: month, today: today, subjects: subjects, snapshot: $0)
    }
  }

  /// Reads the figures of a month from a store at one moment, so that they agree with what else is read of it.
  public init(
    year: Int, month: Int, today: CalendarDay, subjects: ReportSubjects, snapshot: UsageSnapshot
  ) throws {
    let calendarMonth = CalendarMonth(year: year, month: month)
    let range = calendarMonth.days
    let tally = MonthTally(try snapshot.sums(through: calendarMonth), subjects)
    months = try Self.twelveMonths(to: calendarMonth, snapshot)
    previousCoveredDays = try snapshot.coveredCounts(ofEach: [calendarMonth.advanced(by: -1).days])[0]
    let builder = RowBuilder(subjects: subjects, tally: tally, hasPrevious: previousCoveredDays > 0)
    self.year = calendarMonth.year
    self.month = calendarMonth.month
    self.today = today
    days = try Self.days(of: range, today, snapshot)
    total = builder.figures(tally.total)
    firstDay = try snapshot.knownDays().flatMap { $0.lowerBound <= range.upperBound ? $0.lowerBound : nil }
    (codes, olderCodeScans) = builder.codeRows()
    (offices, olderOfficeScans, median) = builder.officeRows()
    reconciliation = Reconciliation(classes: try snapshot.classes(of: range), scans: tally.total.scans)
  }

  /// What a log covers is counted even after the day of the report, whose clock may be the wrong one.
  private static func days(
    of range: ClosedRange<CalendarDay>, _ today: CalendarDay, _ snapshot: UsageSnapshot
  ) throws -> [Day] {
    let sums = try snapshot.sumsByDay(of: range)
    let covered = Set(try snapshot.coveredDays(of: range))
    // A log that tells of days to come has a wrong clock; its scans are not lost, and its silence says nothing.
    func isCounted(_ day: CalendarDay) -> Bool { sums[day] != nil || covered.contains(day) && day <= today }
    let counted = range.all.filter { isCounted($0) && $0 <= today }
    // While the month goes on, it is told up to the last log; what follows is still to come in.
    let end = today <= range.upperBound ? min(counted.last ?? today, today) : today
    return range.all.map { day in
      Day(day: day, scans: isCounted(day) ? .counted(sums[day] ?? 0) : day > end ? .ahead : .missing)
    }
  }

  private static func twelveMonths(to last: CalendarMonth, _ snapshot: UsageSnapshot) throws -> [MonthSum] {
    let months = (-11...0).map(last.advanced(by:))
    let sums = try snapshot.sumsByMonth(of: last.advanced(by: -11)...last)
    let covered = try snapshot.coveredCounts(ofEach: months.map(\.days))
    return months.indices.map { index in
      let (month, days) = (months[index], covered[index])
      return MonthSum(
        month: month, scans: days == 0 ? nil : sums[month] ?? 0,
        coverage: days == 0 ? .none : days == month.length ? .whole : .partial(days: days))
    }
  }
}
