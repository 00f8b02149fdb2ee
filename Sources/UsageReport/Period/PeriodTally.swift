import AccessLog
import UsageStore

/// Scans that are being summed.
struct ScanTally {
  var scans = 0
  var typed = 0
  var previous = 0
  var cumulative = 0

  /// Whether anything is known of this period or the one before.
  var isRecent: Bool { scans > 0 || previous > 0 }

  static func += (left: inout ScanTally, right: ScanTally) {
    left.scans += right.scans
    left.typed += right.typed
    left.previous += right.previous
    left.cumulative += right.cumulative
  }
}

/// The sums of a period under the names of today: of links, of offices, of codes and of all.
struct PeriodTally {
  private(set) var pairs: [String: [String: ScanTally]] = [:]
  private(set) var offices: [String: ScanTally] = [:]
  private(set) var codes: [String: ScanTally] = [:]
  private(set) var total = ScanTally()

  init(_ sums: [LinkSum], _ subjects: ReportSubjects) {
    let succession = PairSuccession(subjects)
    for sum in sums {
      let pair = succession.current(ReportSubjects.Pair(office: sum.office, code: sum.code))
      let tally = ScanTally(
        scans: sum.scans, typed: sum.mark == .typed ? sum.scans : 0, previous: sum.previous,
        cumulative: sum.cumulative)
      pairs[pair.office, default: [:]][pair.code, default: ScanTally()] += tally
      offices[pair.office, default: ScanTally()] += tally
      codes[pair.code, default: ScanTally()] += tally
      total += tally
    }
  }
}
