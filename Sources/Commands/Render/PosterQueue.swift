import Synchronization

/// Hands out the posters that are still to be drawn, and gathers what became of them.
final class PosterQueue: Sendable {
  private struct State {
    var next = 0
    var results: [Int: PosterResult] = [:]
  }

  private let state = Mutex(State())
  private let count: Int

  init(count: Int) { self.count = count }

  /// The next poster; `nil` when none is left.
  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Keeps what became of a poster; answers how many are done.
  func finish(_ index: Int, _ result: PosterResult) -> Int {
    state.withLock { state in
      state.results[index] = result
      return state.results.count
    }
  }

  /// What became of the posters that were reached, in their order.
  var results: [PosterResult] {
    state.withLock { state in (0..<count).compactMap { state.results[$0] } }
  }
}
