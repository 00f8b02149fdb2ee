import Dispatch
import Synchronization

/// Where the reader and the workers hand blocks to each other.
final class BlockExchange<Digest: Sendable>: Sendable {
  private struct State {
    var waiting: [LogBlock<Digest>] = []
    var finished: [LogBlock<Digest>] = []
    var reviews: [ScanSummary] = []
  }

  private let state = Mutex(State())
  /// Counts the blocks that wait, and each worker once when no more will come.
  private let work = DispatchSemaphore(value: 0)
  /// Counts the blocks that were finished.
  private let results = DispatchSemaphore(value: 0)

  /// Gives a block to whichever worker is free.
  func submit(_ block: LogBlock<Digest>) {
    state.withLock { $0.waiting.append(block) }
    work.signal()
  }

  /// Lets every worker end when no block waits.
  func close(workers: Int) {
    for _ in 0..<workers { work.signal() }
  }

  /// The next block for a worker, once there is one; `nil` when no more will come.
  func next() -> LogBlock<Digest>? {
    work.wait()
    return state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  /// Takes a block back from a worker.
  func finish(_ block: LogBlock<Digest>) {
    state.withLock { $0.finished.append(block) }
    results.signal()
  }

  /// The block of a number, once a worker has finished it.
  func finished(_ number: Int) -> LogBlock<Digest> {
    while true {
      let block = state.withLock { state -> LogBlock<Digest>? in
        guard let index = state.finished.firstIndex(where: { $0.number == number }) else { return nil }
        return state.finished.remove(at: index)
      }
      if let block { return block }
      // It counts blocks that were taken without waiting too, so that now and then nothing new is there.
      results.wait()
    }
  }

  /// Takes what a worker met, when it ends.
  func add(_ review: ScanSummary) { state.withLock { $0.reviews.append(review) } }

  /// What all workers met.
  var reviews: [ScanSummary] { state.withLock { $0.reviews } }
}
