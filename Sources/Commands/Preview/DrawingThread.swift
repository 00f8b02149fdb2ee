import Dispatch

/// Runs an actor on a thread of its own.
///
/// Drawing takes long and does not pause: on the threads that all tasks share, of which a small machine has one, the
/// server would not answer meanwhile, and Ctrl-C would wait.
final class DrawingThread: SerialExecutor {
  private let queue = DispatchQueue(label: "bangtin.preview.drawing")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
  }
}
