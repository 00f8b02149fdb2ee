public import UsageStore

extension PeriodReport {
  /// Reads the figures of a period.
  ///
  /// - Parameters:
  ///   - today: The day on which the report is made.
  ///   - subjects: What the report is about, in its order.
  public init(
    _ period: Period, today: CalendarDay, subjects: ReportSubjects, store: UsageStore
  ) throws {
    self = try store.read {
      try PeriodReport(period, today: today, subjects: subjects, snapshot: $0)
    }
  }

  /// Reads the figures of a period from a store at one moment, so that they agree with what else is read of it.
  public init(
    _ period: Period, today: CalendarDay, subjects: ReportSubjects, snapshot: UsageSnapshot
  ) throws {
    let range = period.days
    let tally = PeriodTally(try snapshot.sums(of: range, previous: period.previous.days), subjects)
    months = try Self.twelveMonths(to: range.upperBound, snapshot)
    previousCoveredDays = try snapshot.coveredCounts(ofEach: [period.previous.days])[0]
    let builder = RowBuilder(subjects: subjects, tally: tally, hasPrevious: previousCoveredDays > 0)
    self.period = period
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
    // A log with days to come has a wrong clock; its scans are not lost, and days without scans are not covered by it.
    func isCounted(_ day: CalendarDay) -> Bool { sums[day] != nil || covered.contains(day) && day <= today }
    let counted = range.all.filter { isCounted($0) && $0 <= today }
    // A period in progress is known up to the last log; what follows is still to come in.
    let end = today <= range.upperBound ? min(counted.last ?? today, today) : today
    return range.all.map { day in
      Day(day: day, scans: isCounted(day) ? .counted(sums[day] ?? 0) : day > end ? .ahead : .missing)
    }
  }

  /// The twelve months that end with the month of a day; scans after that day are not of the period and are left out.
  private static func twelveMonths(to end: CalendarDay, _ snapshot: UsageSnapshot) throws -> [MonthSum] {
    let last = CalendarMonth(of: end)
    let months = (-11...0).map(last.advanced(by:))
    let ranges = months.map { $0.days.lowerBound...min($0.days.upperBound, end) }
    var sums = try snapshot.sumsByMonth(of: months[0]...last)
    if end < last.days.upperBound { sums[last] = try snapshot.sumsByDay(of: ranges[11]).values.reduce(0, +) }
    let covered = try snapshot.coveredCounts(ofEach: ranges)
    return months.indices.map { index in
      let (month, days) = (months[index], covered[index])
      return MonthSum(
        month: month, scans: days == 0 ? nil : sums[month] ?? 0,
        coverage: days == 0 ? .none : days == month.length ? .whole : .partial(days: days))
    }
  }
}
