import AccessLog
import UsageStore

/// What stands in `report.json`: its keys are those of the stored properties here.
struct ReportDocument: Encodable {
  /// The month; `null` for another kind of period.
  let month: Nullable<String>
  let period: PeriodDocument
  /// The period that this one is compared with.
  let previousPeriod: PeriodDocument
  /// The day of a period in progress; one that is over is the same on every day.
  var madeOn: Nullable<String>
  let isInProgress: Bool
  let asOf: Nullable<String>
  let firstDay: Nullable<String>
  let total: FiguresDocument
  let meanPerCoveredDay: Nullable<Double>
  let busiestDay: Nullable<BusiestDayDocument>
  let coveredDays: Int
  let previousCoveredDays: Int
  let missingDays: [String]
  let days: [DayDocument]
  let months: [MonthDocument]
  let codes: [CodeDocument]
  let offices: [OfficeDocument]
  let olderCodeScans: Int
  let olderOfficeScans: Int
  let median: Nullable<Double>
  let officesWithScans: [String]
  let officesWithoutScans: [String]
  let uncountedCodes: [String]
  let reconciliation: ReconciliationDocument

  init(_ report: PeriodReport) {
    let isKnown = report.isKnown
    month = Nullable(report.period.kind == .month ? report.period.text : nil)
    period = PeriodDocument(report.period)
    previousPeriod = PeriodDocument(report.period.previous)
    madeOn = Nullable(report.isInProgress ? report.today.text : nil)
    isInProgress = report.isInProgress
    asOf = Nullable(report.asOf?.text)
    firstDay = Nullable(report.firstDay?.text)
    total = FiguresDocument(report.total, isKnown: isKnown)
    meanPerCoveredDay = Nullable(report.meanPerCoveredDay?.tenths)
    busiestDay = Nullable(report.busiestDay.map { BusiestDayDocument(date: $0.day.text, scans: $0.scans) })
    coveredDays = report.coveredDays
    previousCoveredDays = report.previousCoveredDays
    missingDays = report.missingDays.flatMap(\.all).map(\.text)
    days = report.days.map(DayDocument.init)
    months = report.months.map(MonthDocument.init)
    codes = report.codes.map { CodeDocument($0, isKnown: isKnown) }
    offices = report.offices.map { OfficeDocument($0, isKnown: isKnown) }
    olderCodeScans = report.olderCodeScans
    olderOfficeScans = report.olderOfficeScans
    median = Nullable(report.median?.tenths)
    officesWithScans = report.officesWithScans.map(\.identifier)
    officesWithoutScans = report.officesWithoutScans.map(\.identifier)
    uncountedCodes = report.uncountedCodes.map(\.identifier)
    reconciliation = ReconciliationDocument(report.reconciliation)
  }
}

/// A value that is written as `null` where there is none, so that every key always stands there.
struct Nullable<Value: Encodable>: Encodable {
  private let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// A period as programs read it: its kind and name, its first and its last day.
struct PeriodDocument: Encodable {
  let kind: String
  let name: String
  let from: String
  let to: String

  init(_ period: Period) {
    kind = period.kind.rawValue
    name = period.text
    from = period.days.lowerBound.text
    to = period.days.upperBound.text
  }
}

struct BusiestDayDocument: Encodable {
  let date: String
  let scans: Int
}

struct DayDocument: Encodable {
  let date: String
  let scans: Nullable<Int>
  let state: String

  init(_ day: PeriodReport.Day) {
    date = day.day.text
    switch day.scans {
    case .counted(let count): (scans, state) = (Nullable(count), "counted")
    case .missing: (scans, state) = (Nullable(nil), "missing")
    case .ahead: (scans, state) = (Nullable(nil), "ahead")
    }
  }
}

struct MonthDocument: Encodable {
  let month: String
  let scans: Nullable<Int>
  let coveredDays: Int

  init(_ sum: PeriodReport.MonthSum) {
    month = sum.month.text
    scans = Nullable(sum.scans)
    coveredDays =
      switch sum.coverage {
      case .none: 0
      case .partial(let days): days
      case .whole: sum.month.length
      }
  }
}

struct ReconciliationDocument: Encodable {
  let lines: Int
  let scans: Int
  let repeats: Int
  /// All classes but candidates, which are scans and repeats.
  let notCounted: [String: Int]

  init(_ reconciliation: PeriodReport.Reconciliation) {
    lines = reconciliation.lines
    scans = reconciliation.scans
    repeats = reconciliation.repeats
    notCounted = Dictionary(
      uniqueKeysWithValues: LineClass.allCases.filter { $0 != .candidate }.map {
        ($0.name, reconciliation.classes[$0])
      })
  }
}

extension ExactFraction {
  /// The fraction to the tenth, for programs that read numbers.
  var tenths: Double { Double(parts(10)) / 10 }
}
