public import AccessLog

/// What became of the lines of one log, or of several.
public struct ImportReport: Sendable {
  /// The lines that were new, by their classes; candidates are scans and repeats together.
  public internal(set) var classes = ClassCounts()
  /// How many of the candidates are scans.
  public internal(set) var scans = 0
  /// The lines that an earlier import had counted.
  public internal(set) var known = 0
  /// The lines of days whose lines are not remembered any more, which are taken for known.
  public internal(set) var closed = 0
  /// Whether the last line was left for the next import, since it is still being written.
  public internal(set) var hasUnfinishedLine = false
  /// What the scan met: bytes, and agents and paths for review.
  public internal(set) var summary = ScanSummary()
  /// The first and the last day with a line.
  public internal(set) var days: ClosedRange<CalendarDay>?

  /// How many of the candidates are repeats.
  public var repeats: Int { classes[.candidate] - scans }

  /// All lines that were read: each is new, known or closed.
  public var lines: Int { classes.total + known + closed }

  /// The report of no log.
  public init() {}

  /// Adds the lines of another log.
  public mutating func add(_ other: ImportReport) {
    classes.add(other.classes)
    scans += other.scans
    known += other.known
    closed += other.closed
    summary.merge(other.summary)
  }
}
