import AccessLog
import Foundation

/// The new lines of one day with what the store knows of it: all that is computed, apart from what is read and written.
struct DayTask: Sendable {
  let day: Int32
  var runs: [LineRun] = []
  var untimed: [UntimedLine] = []
  /// What the store knows of the day.
  var stored = StoredDay()
  /// The number in the store of each link that ``KnownLinks`` numbers; ``noLink`` where it has no name.
  var links: [UInt32] = []

  /// A link that is not counted.
  static let noLink = UInt32.max

  init(day: Int32) { self.day = day }

  /// Decides which lines are new, and which candidates are scans.
  ///
  /// - Parameter yesterday: The end of the day before, whose scans make repeats after midnight.
  /// - Returns: What is written, and the end of this day.
  func run(after yesterday: DayEnd) -> (result: DayResult, end: DayEnd) {
    var result = DayResult(day: day)
    let new = Candidate.inOrder(addLines(&result))
    var counts = ScanCounts()
    if stored.areClientsForgotten {
      // What is new is counted for itself, and what was counted stays.
      _ = Self.count(new, late: [], &counts)
      result.scans = (counts, isReplacing: false)
      result.moreScans = counts.total
      return (result, DayEnd(day: day))
    }
    let all = Candidate.merged(stored.candidates?.candidates() ?? [], new)
    let late = Self.count(all, late: yesterday.late, &counts)
    if !new.isEmpty { result.candidates = Data(candidates: all) }
    if !new.isEmpty || yesterday.isChanged {
      result.scans = (counts, isReplacing: true)
      result.moreScans = counts.total - stored.scans
    }
    return (result, DayEnd(day: day, late: late, isChanged: !new.isEmpty))
  }

  /// Counts the scans among candidates in the order of time, and hands back those of the last half minute.
  static func count(
    _ candidates: [Candidate], late: [Candidate], _ counts: inout ScanCounts
  )
    -> [Candidate]
  {
    var rule = RepeatRule()
    for candidate in late { _ = rule.isScan(candidate) }
    let end = candidates.last?.second ?? 0
    var last: [Candidate] = []
    for candidate in candidates where rule.isScan(candidate) {
      counts.add(candidate)
      if candidate.second + RepeatRule.seconds >= end { last.append(candidate) }
    }
    return last
  }

  /// Adds the lines to those that are known; the candidates among the new ones.
  private func addLines(_ result: inout DayResult) -> [Candidate] {
    let hashes = runs.flatMap(\.hashes)
    guard !hashes.isEmpty || !untimed.isEmpty else { return [] }
    var lines = LineSet(sorted: stored.lines.map { $0.numbers() } ?? [])
    let isNew = lines.add(hashes)
    var candidates: [Candidate] = []
    candidates.reserveCapacity(isNew == nil ? runs.reduce(0) { $0 + $1.asked.count } : 0)
    var start = 0
    for run in runs {
      let newClasses =
        isNew.map { isNew in run.classes.enumerated().filter { isNew[start + $0.offset] }.map(\.element) }
        ?? run.classes
      result.classes.add(newClasses)
      result.known += run.classes.count - newClasses.count
      for asked in run.asked where isNew?[start + Int(asked.place)] ?? true {
        let link = links[Int(asked.link)]
        guard link != Self.noLink else { continue }
        candidates.append(
          Candidate(
            second: asked.second, linkAndMark: link | asked.mark, client: asked.client))
      }
      start += run.hashes.count
    }
    for line in untimed {
      if line.names.contains(where: lines.contains) {
        result.known += 1
      } else {
        result.classes[.malformed] += 1
      }
    }
    lines.formUnion(untimed.flatMap(\.names))
    if result.classes.total > 0 || stored.lines == nil || !untimed.isEmpty {
      result.lines = Data(numbers: lines.sorted)
    }
    return candidates
  }
}

/// What the day after a day has to know of it.
struct DayEnd: Sendable {
  let day: Int32
  /// The scans of its last half minute.
  var late: [Candidate] = []
  /// Whether they may be others than those that the day after was counted with.
  var isChanged = false

  init(day: Int32, late: [Candidate] = [], isChanged: Bool = false) {
    (self.day, self.late, self.isChanged) = (day, late, isChanged)
  }

  /// The end of a day of which the store has the candidates.
  init(day: Int32, candidates: Data?) {
    var counts = ScanCounts()
    self.init(day: day, late: DayTask.count(candidates?.candidates() ?? [], late: [], &counts))
  }
}

/// What the store knows of a day before an import.
struct StoredDay: Sendable {
  /// The numbers of its lines; `nil` where none were kept.
  var lines: Data?
  /// Its candidates; `nil` where none were kept.
  var candidates: Data?
  /// How many scans were counted.
  var scans = 0

  /// Whether scans were counted whose clients are not known any more.
  var areClientsForgotten: Bool { candidates == nil && scans > 0 }
}

/// What is written of a day.
struct DayResult: Sendable {
  let day: Int32
  /// The new lines, by their classes.
  var classes = ClassCounts()
  /// Lines that were known.
  var known = 0
  /// All lines and candidates; `nil` where they are as they were.
  var lines: Data?
  var candidates: Data?
  /// The scans of the day, or those that come to them; `nil` where they are as they were.
  var scans: (counts: ScanCounts, isReplacing: Bool)?
  /// How many scans there are more.
  var moreScans = 0
}

/// Scans by link and mark.
struct ScanCounts: Sendable {
  /// Twice the link's number in the store, and one more where it was typed.
  private(set) var counts: [Int] = []
  private(set) var total = 0

  mutating func add(_ scan: Candidate) {
    let place = Int(scan.link) * 2 + (scan.isTyped ? 1 : 0)
    if place >= counts.count { counts += Array(repeating: 0, count: place + 1 - counts.count) }
    counts[place] += 1
    total += 1
  }
}
