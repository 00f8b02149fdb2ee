public import UsageStore

/// The scans of a period by day, office and code, under the names of today.
public struct DailyRows: Sendable, Hashable {
  /// Every day, office and code with a scan, in this order, offices and codes as in the subjects.
  public let rows: [DailyScans]

  /// Reads the rows of a period.
  public init(of period: Period, subjects: ReportSubjects, snapshot: UsageSnapshot) throws {
    struct Key: Hashable {
      let day: CalendarDay
      let pair: ReportSubjects.Pair
    }
    let succession = PairSuccession(subjects)
    var current: [ReportSubjects.Pair: ReportSubjects.Pair] = [:]
    var sums: [Key: Int] = [:]
    for row in try snapshot.rows(of: period.days) {
      let pair = ReportSubjects.Pair(office: row.office, code: row.code)
      let name = current[pair] ?? succession.current(pair)
      current[pair] = name
      sums[Key(day: row.day, pair: name), default: 0] += row.scans
    }
    // Places are numbers, which sort faster than names by the hundred thousand.
    let offices = Self.places(sums.keys.map(\.pair.office), subjects.officeOrder)
    let codes = Self.places(sums.keys.map(\.pair.code), subjects.codeOrder)
    rows = sums.map { key, scans in
      (
        place: (key.day, offices[key.pair.office] ?? 0, codes[key.pair.code] ?? 0),
        row: DailyScans(day: key.day, office: key.pair.office, code: key.pair.code, scans: scans)
      )
    }.sorted { $0.place < $1.place }.map(\.row)
  }

  private static func places(_ names: [String], _ order: SubjectOrder) -> [String: Int] {
    let sorted = Set(names).sorted(by: order.isBefore)
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
  }
}
