import Dispatch
import Foundation
import Synchronization

/// Computes days one after another on a thread of its own, so that reading and writing go on.
///
/// It is spoken to by one thread.
final class DayQueue {
  private final class State: Sendable {
    let end = Mutex<DayEnd?>(nil)
    let results = Mutex<[DayResult]>([])
    let count = DispatchSemaphore(value: 0)
  }

  private let queue = DispatchQueue(label: "days of a log")
  private let state = State()
  /// How many days were submitted whose results were not taken.
  private(set) var running = 0

  /// Takes a day on.
  ///
  /// - Parameter yesterday: The candidates of the day before, which are asked for where that day was not the last one here.
  func submit(_ task: DayTask, yesterday: Data?) {
    running += 1
    queue.async { [state] in
      let last = state.end.withLock { $0 }
      let before =
        last.flatMap { $0.day == task.day - 1 ? $0 : nil } ?? DayEnd(day: task.day - 1, candidates: yesterday)
      let (result, end) = task.run(after: before)
      state.end.withLock { $0 = end }
      state.results.withLock { $0.append(result) }
      state.count.signal()
    }
  }

  /// The oldest day that is computed and was not taken; `nil` where there is none, or none yet and nobody waits.
  func next(isWaiting: Bool) -> DayResult? {
    guard running > 0 else { return nil }
    if isWaiting {
      state.count.wait()
    } else if state.count.wait(timeout: .now()) == .timedOut {
      return nil
    }
    running -= 1
    return state.results.withLock { $0.removeFirst() }
  }

  /// Waits until nothing runs, and forgets the results.
  func stop() { queue.sync {} }
}
