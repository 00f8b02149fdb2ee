import Foundation

/// A program that is running.
///
/// Its output goes to files, not into pipes: no amount of it makes it wait, and no other child that inherited
/// the end of a pipe keeps the reader waiting.
final class RunningProgram {
  private let process = Process()
  private let folder: TemporaryFolder
  private let ends: AsyncStream<Int32>
  private let limit: Task<Void, any Error>
  private let invocation: Invocation

  /// Starts a program.
  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    folder = try TemporaryFolder()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // `env` finds the program and changes the folder; Foundation changes that of the tests for a moment.
    process.arguments =
      (invocation.folder.map { ["-C", $0] } ?? []) + [invocation.program] + invocation.arguments
    process.environment = invocation.environment.merging(
      ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"]
    ) { given, _ in given }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (try folder.newFile("output"), try folder.newFile("errors"))
    process.standardOutput = output
    process.standardError = errors

    let (ends, end) = AsyncStream<Int32>.makeStream()
    self.ends = ends
    process.terminationHandler = { process in
      end.yield(
        process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
      end.finish()
    }
    let process = process
    try Self.hearingSignals { try process.run() }
    // The program has its own; Foundation would keep these open for as long as the tests run.
    try output.close()
    try errors.close()
    let (identifier, longest) = (process.processIdentifier, invocation.longest)
    limit = Task {
      try await Task.sleep(for: longest)
      kill(identifier, SIGKILL)
    }
  }

  /// Runs `body` on a thread that holds no signal off: a program inherits what its starter holds off, and so do those that
  /// it starts and ends by signals.
  private static func hearingSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// Sends a signal; a program that has ended does not mind.
  func send(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// Waits for the end.
  func finished() async throws -> Finished {
    defer {
      limit.cancel()
      folder.remove()
    }
    for await code in ends {
      return Finished(
        code: code, output: try folder.data("output"),
        errors: String(decoding: try folder.data("errors"), as: UTF8.self))
    }
    throw ProgramFault(description: "\(invocation.program) ended without telling how")
  }
}
