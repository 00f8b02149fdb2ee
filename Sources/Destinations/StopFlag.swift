import Synchronization

/// Says to requests that block that nobody waits for them any more.
final class StopFlag: Sendable {
  private let flag = Atomic(false)

  /// Whether requests are to end.
  var isSet: Bool { flag.load(ordering: .relaxed) }

  /// Ends the requests, within about a second.
  func set() { flag.store(true, ordering: .relaxed) }
}
