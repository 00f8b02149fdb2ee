import Synchronization

/// A clock that goes on only when a test says so.
final class ManualClock: Clock, Sendable {
  /// A moment since the clock began.
  struct Instant: InstantProtocol, Hashable {
    let offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (first: Instant, second: Instant) -> Bool { first.offset < second.offset }
  }

  private struct State {
    var now = Instant(offset: .zero)
    var deadlines: [Duration] = []
  }

  private let state = Mutex(State())

  var now: Instant { state.withLock { $0.now } }
  var minimumResolution: Duration { .zero }
  /// The moments that were slept for so far, in the order in which they were.
  var deadlines: [Duration] { state.withLock { $0.deadlines } }

  func advance(to offset: Duration) { state.withLock { $0.now = Instant(offset: offset) } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    state.withLock { $0.deadlines.append(deadline.offset) }
    while now < deadline {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
