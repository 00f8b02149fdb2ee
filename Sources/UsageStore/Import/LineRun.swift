import AccessLog

/// Lines that follow each other in a log and belong to one day, or lines without a time.
struct LineRun: Sendable {
  /// A line that may be a scan.
  struct Asked: Sendable {
    /// Which of the run's lines it is.
    let place: Int32
    /// Its link, as ``KnownLinks`` numbers them, and whether it was typed in the highest bit.
    let linkAndMark: UInt32
    let second: UInt32
    let client: UInt64

    var link: UInt32 { linkAndMark & 0x7FFF_FFFF }
    var mark: UInt32 { linkAndMark & 0x8000_0000 }
  }

  /// The day; `nil` where the lines have no time.
  let day: Int32?
  /// The times of the first and the last line, in seconds since 1970 UTC.
  let first: UInt32
  private(set) var last: UInt32
  /// The number of each line, and its class.
  private(set) var hashes: [UInt64] = []
  private(set) var classes: [LineClass] = []
  private(set) var asked: [Asked] = []

  private init(day: Int32?, _ record: LogRecord, capacity: Int) {
    self.day = day
    first = record.second
    last = record.second
    hashes.reserveCapacity(capacity)
    classes.reserveCapacity(capacity)
    asked.reserveCapacity(day == nil ? 0 : capacity)
  }

  /// The runs of some lines, in their order.
  ///
  /// - Complexity: O(*n*), some nanoseconds each: it is what a worker does after it has read lines.
  static func runs(of records: [LogRecord], calendar: DayCalendar) -> [LineRun] {
    var calendar = calendar
    var runs: [LineRun] = []
    var run: LineRun?
    for (index, record) in records.enumerated() {
      let day = record.second == 0 ? nil : calendar.day(of: record.second)
      if run == nil || run?.day != day {
        if let run { runs.append(run) }
        run = LineRun(day: day, record, capacity: records.count - index)
      }
      run?.append(record)
    }
    if let run { runs.append(run) }
    return runs
  }

  @inline(__always)
  private mutating func append(_ record: LogRecord) {
    if record.lineClass == .candidate {
      asked.append(
        Asked(
          place: Int32(truncatingIfNeeded: hashes.count),
          linkAndMark: record.link | (record.mark == .typed ? 1 << 31 : 0), second: record.second,
          client: record.clientHash))
    }
    hashes.append(record.lineHash)
    classes.append(record.lineClass)
    last = record.second
  }

  /// Takes the last line away, which is no candidate.
  mutating func removeLast() {
    hashes.removeLast()
    classes.removeLast()
  }
}
