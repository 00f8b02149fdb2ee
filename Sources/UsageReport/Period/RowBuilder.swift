/// Makes the rows of a period from its sums.
struct RowBuilder {
  let subjects: ReportSubjects
  let tally: PeriodTally
  /// Whether a log covers a day of the period before.
  let hasPrevious: Bool

  func figures(_ tally: ScanTally?) -> PeriodReport.Figures {
    let tally = tally ?? ScanTally()
    return PeriodReport.Figures(
      scans: tally.scans, typed: tally.typed, previous: hasPrevious ? tally.previous : nil,
      cumulative: tally.cumulative)
  }

  /// The codes of the subjects, then retired ones that are recent; and the scans of older ones.
  func codeRows() -> (rows: [PeriodReport.CodeRow], older: Int) {
    let retired = Self.retired(tally.codes, subjects.codes.map(\.identifier), subjects.codeOrder)
    let captions = Dictionary(
      subjects.formerCodes.map { ($0.identifier, $0.caption) }, uniquingKeysWith: { first, _ in first })
    let rows =
      subjects.codes.map { code in
        PeriodReport.CodeRow(
          identifier: code.identifier, caption: code.caption, isCounted: code.isCounted, isRetired: false,
          figures: figures(tally.codes[code.identifier]))
      }
      + retired.recent.map { code in
        PeriodReport.CodeRow(
          identifier: code, caption: captions[code] ?? code, isCounted: true, isRetired: true,
          figures: figures(tally.codes[code]))
      }
    return (rows, retired.older)
  }

  /// The offices of the subjects, then retired ones that are recent; the scans of older ones; and the median.
  func officeRows() -> (rows: [PeriodReport.OfficeRow], older: Int, median: ExactFraction?) {
    let retired = Self.retired(tally.offices, subjects.offices.map(\.identifier), subjects.officeOrder)
    let former = Dictionary(
      subjects.formerOffices.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    let median = Self.median(
      subjects.offices.filter { !$0.isMeeting }.map { tally.offices[$0.identifier]?.scans ?? 0 })
    let order = subjects.codeOrder
    let isCounted = Dictionary(
      subjects.codes.map { ($0.identifier, $0.isCounted) }, uniquingKeysWith: { first, _ in first })
    func row(_ office: ReportSubjects.Office, isRetired: Bool) -> PeriodReport.OfficeRow {
      let figures = figures(tally.offices[office.identifier])
      return PeriodReport.OfficeRow(
        identifier: office.identifier, name: office.name, isMeeting: office.isMeeting, isRetired: isRetired,
        figures: figures,
        standing: isRetired || office.isMeeting ? nil : median.map { Self.standing(figures.scans, $0) },
        codes: pairRows(of: office.identifier, order, isCounted))
    }
    let rows =
      subjects.offices.map { row($0, isRetired: false) }
      + retired.recent.map {
        row(former[$0] ?? ReportSubjects.Office(identifier: $0, name: $0), isRetired: true)
      }
    return (rows, retired.older, median)
  }

  private func pairRows(
    of office: String, _ order: SubjectOrder, _ isCounted: [String: Bool]
  ) -> [PeriodReport.PairRow] {
    let sums = tally.pairs[office] ?? [:]
    let codes = subjects.codes.map(\.identifier).filter { isPair(office, $0) }
    let others = sums.filter { $0.value.isRecent && !isPair(office, $0.key) }.keys
    return (codes + others.sorted(by: order.isBefore)).map { code in
      let figures = figures(sums[code])
      return PeriodReport.PairRow(
        office: office, code: code, isCounted: isCounted[code] ?? true, isRetired: !isPair(office, code),
        scans: figures.scans, previous: figures.previous)
    }
  }

  private func isPair(_ office: String, _ code: String) -> Bool {
    subjects.pairs.contains(ReportSubjects.Pair(office: office, code: code))
  }

  /// What was counted and is not known, in order, and the scans of what has none in this or the previous period.
  private static func retired(
    _ tallies: [String: ScanTally], _ known: [String], _ order: SubjectOrder
  ) -> (recent: [String], older: Int) {
    let known = Set(known)
    let others = tallies.filter { !known.contains($0.key) }
    return (
      others.filter(\.value.isRecent).keys.sorted(by: order.isBefore),
      others.values.reduce(0) { $0 + ($1.isRecent ? 0 : $1.cumulative) }
    )
  }

  private static func median(_ numbers: [Int]) -> ExactFraction? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    return ExactFraction(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2], over: 2)
  }

  private static func standing(_ scans: Int, _ median: ExactFraction) -> PeriodReport.Standing {
    let whole = scans * median.denominator
    return whole == median.numerator ? .median : whole < median.numerator ? .below : .above
  }
}
