import Diagnostics
import Foundation
import Synchronization

/// Tells how far a run is: a bar with count, rate and time left on a terminal, now and then a plain line elsewhere.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var shown = ContinuousClock.now
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let total: Int
  private let what: LocalizedText
  private let unit: LocalizedText
  private let console: Console

  /// Begins to count to `total`; `what` is what is being done, `unit` what is counted.
  init(
    _ what: LocalizedText, total: Int, unit: LocalizedText = LocalizedText(vi: "tờ bảng", en: "posters"),
    console: Console
  ) {
    self.what = what
    self.unit = unit
    self.total = total
    self.console = console
  }

  /// The progress of composing pages.
  static func composing(_ total: Int, console: Console) -> Progress {
    Progress(LocalizedText(vi: "Đang dàn trang", en: "Composing"), total: total, console: console)
  }

  /// The progress of drawing posters.
  static func drawing(_ total: Int, console: Console) -> Progress {
    Progress(LocalizedText(vi: "Đang vẽ", en: "Drawing"), total: total, console: console)
  }

  /// The progress of asking destinations.
  static func asking(_ total: Int, console: Console) -> Progress {
    Progress(
      LocalizedText(vi: "Đang hỏi", en: "Asking"), total: total,
      unit: LocalizedText(vi: "địa chỉ", en: "addresses"), console: console)
  }

  /// A terminal is written to this often; a file less often, so that a log of a night stays short.
  private var pause: Duration { console.showsProgress ? .milliseconds(100) : .seconds(10) }

  /// Counts one more.
  func advance() {
    let now = ContinuousClock.now
    let done = state.withLock { state -> Int? in
      state.done += 1
      guard now - state.shown >= pause else { return nil }
      state.shown = now
      return state.done
    }
    guard let done else { return }
    let line = line(done, after: now - start)
    if console.showsProgress {
      console.progress(terminalLine(done, after: now - start))
    } else if !console.json {
      console.say(line)
    }
  }

  /// Takes the bar away.
  func end() { console.progress("") }

  private func bar(_ done: Int) -> String {
    let width = 24
    let full = total == 0 ? width : done * width / total
    return "[" + String(repeating: "█", count: full) + String(repeating: "·", count: width - full) + "]"
  }

  /// What a terminal shows: the bar and all figures where there is room, else the figures, else what is done and the time left.
  func terminalLine(_ done: Int, after elapsed: Duration) -> String {
    let line = line(done, after: elapsed)[console.language]
    let left = Self.clock(secondsLeft(done, after: elapsed))
    let short = LocalizedText(
      vi: "\(what[.vietnamese]) \(done)/\(total), còn \(left)",
      en: "\(what[.english]) \(done)/\(total), \(left) left")
    let forms = [bar(done) + " " + line, line, short[console.language]]
    // The last column stays free, so that no terminal begins another line.
    return forms.first { $0.displayWidth < console.width } ?? short[console.language]
  }

  private func secondsLeft(_ done: Int, after elapsed: Duration) -> Int {
    let rate = Double(done) / max(elapsed / .seconds(1), 0.001)
    return Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
  }

  /// What is done, how fast, and how long the rest will take.
  func line(_ done: Int, after elapsed: Duration) -> LocalizedText {
    let seconds = max(elapsed / .seconds(1), 0.001)
    let rate = Double(done) / seconds
    let left = secondsLeft(done, after: elapsed)
    let tenths = Int((rate * 10).rounded())
    let whole = String(tenths / 10)
    let perSecond = LocalizedText(
      vi: rate >= 10 ? whole : "\(whole),\(tenths % 10)", en: rate >= 10 ? whole : "\(whole).\(tenths % 10)")
    return LocalizedText(
      vi:
        "\(what[.vietnamese]) \(done)/\(total), \(perSecond[.vietnamese]) \(unit[.vietnamese])/giây, còn \(Self.clock(left))",
      en:
        "\(what[.english]) \(done)/\(total), \(perSecond[.english]) \(unit[.english])/s, \(Self.clock(left)) left"
    )
  }

  /// Seconds as minutes and seconds, with hours where there are any.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
