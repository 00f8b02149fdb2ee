import Synchronization
public import Testing

/// Runs `body` with the random numbers of seed 1, 2, …, `count`, until one of them fails.
///
/// A body fails by throwing or by an expectation. The first that fails ends the test, and a further issue says how to run its
/// seed alone. `BANGTIN_SEED` runs one seed only; `Scripts/test --all` runs ten times as many.
public func forEachSeed(
  _ count: Int, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SeededGenerator) throws -> Void
) throws {
  let seeds = TestRun.seeds(
    count: count, replayed: try TestRun.replayedSeed(), isComplete: TestRun.isComplete)
  for seed in seeds {
    let failure = Failure()
    do {
      // Nothing is a known issue: this is the way to see the issues of a body, which are recorded as they are.
      try withKnownIssue(isIntermittent: true, sourceLocation: sourceLocation) {
        var generator = SeededGenerator(seed: seed)
        try body(&generator)
      } matching: { issue in
        failure.note(issue)
      }
    } catch {
      recordReplay(of: seed, sourceLocation)
      throw error
    }
    if failure.isNoted {
      recordReplay(of: seed, sourceLocation)
      return
    }
  }
}

/// Runs an asynchronous `body` with the random numbers of seed 1, 2, …, `count`, until one of them fails.
public func forEachSeed(
  _ count: Int, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SeededGenerator) async throws -> Void
) async throws {
  let seeds = TestRun.seeds(
    count: count, replayed: try TestRun.replayedSeed(), isComplete: TestRun.isComplete)
  for seed in seeds {
    let failure = Failure()
    do {
      try await withKnownIssue(isIntermittent: true, sourceLocation: sourceLocation) {
        var generator = SeededGenerator(seed: seed)
        try await body(&generator)
      } matching: { issue in
        failure.note(issue)
      }
    } catch {
      recordReplay(of: seed, sourceLocation)
      throw error
    }
    if failure.isNoted {
      recordReplay(of: seed, sourceLocation)
      return
    }
  }
}

/// Whether a body had an issue, also in a task that it started.
private final class Failure: Sendable {
  private let flag = Mutex(false)

  var isNoted: Bool { flag.withLock { $0 } }

  /// Notes an issue that fails a test; always `false`, which leaves the issue as it is.
  func note(_ issue: Issue) -> Bool {
    if issue.severity >= .error { flag.withLock { $0 = true } }
    return false
  }
}

private func recordReplay(of seed: UInt64, _ sourceLocation: SourceLocation) {
  // The target and the file of the test, as `Scripts/test` takes them.
  let suite = sourceLocation.fileID.split(separator: ".").first ?? ""
  Issue.record(
    "failed with seed \(seed); run it alone: BANGTIN_SEED=\(seed) Scripts/test \(suite)",
    sourceLocation: sourceLocation)
}
