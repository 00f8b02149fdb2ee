import Dispatch

/// Waits for the disk on a thread of its own, while the worker that wrote the files draws on.
///
/// 1,000 posters of the comparison with peers took two jobs 1.3 s when workers waited themselves, and take 1.15 s with it
/// (Benchmarks/Results.md).
actor ConfirmingThread {
  private let executor = QueueExecutor()
  private let store: RecordStore
  private let isProven: Bool

  init(_ store: RecordStore, isProven: Bool) {
    self.store = store
    self.isProven = isProven
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  /// Confirms, names and notes the posters of a batch.
  func confirm(_ batch: PosterBatch) throws {
    try Failure.wrap { try batch.confirm(in: store, isProven: isProven) }
  }
}

/// Runs the jobs of an actor on a queue of Dispatch: they may block, which jobs on Swift's own few threads must not.
private final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "confirming")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
