import Dispatch
import Foundation
import Synchronization

/// Remembers that a person pressed Ctrl-C, or that the system asked the process to end, so that what was
/// begun is finished and nothing half-written stays.
final class Interruption: Sendable {
  private let flag = Atomic(false)

  /// Whether the run was asked to end.
  var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks the run to end.
  func request() { flag.store(true, ordering: .relaxed) }

  /// Runs `body` while the signals only set the flag.
  func observing<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { [self] in request() }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
    return try await body()
  }
}
