/// Gathers changes that come close together into one.
///
/// Editors save in several steps: an empty file, its content, its name. What is told on comes when nothing more has
/// come for `quiet`, and at the latest `longest` after the first change.
public struct Debounce<Time: Clock>: Sendable where Time.Duration == Duration {
  private let quiet: Duration
  private let longest: Duration
  private let clock: Time

  /// Makes a debounce that measures with `clock`.
  public init(quiet: Duration, longest: Duration, clock: Time) {
    self.quiet = quiet
    self.longest = longest
    self.clock = clock
  }

  /// The changes gathered; ends with them.
  public func callAsFunction(_ changes: AsyncStream<Void>) -> AsyncStream<Void> {
    let (gathered, output) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let task = Task {
      let waiting = Waiting(quiet: quiet, longest: longest, clock: clock, output: output)
      for await _ in changes { await waiting.note() }
      output.finish()
    }
    output.onTermination = { _ in task.cancel() }
    return gathered
  }

  /// The change that has not been told on yet.
  private actor Waiting {
    private let quiet: Duration
    private let longest: Duration
    private let clock: Time
    private let output: AsyncStream<Void>.Continuation
    private var first: Time.Instant?
    private var timer: Task<Void, Never>?

    init(quiet: Duration, longest: Duration, clock: Time, output: AsyncStream<Void>.Continuation) {
      self.quiet = quiet
      self.longest = longest
      self.clock = clock
      self.output = output
    }

    func note() {
      let now = clock.now
      let start = first ?? now
      first = start
      timer?.cancel()
      let end = min(now.advanced(by: quiet), start.advanced(by: longest))
      timer = Task {
        do { try await clock.sleep(until: end, tolerance: .zero) } catch { return }
        tell()
      }
    }

    private func tell() {
      guard !Task.isCancelled else { return }
      first = nil
      output.yield()
    }
  }
}
