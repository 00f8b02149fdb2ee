import Foundation
import Testing

/// The example, rendered once for all tests that only look at it.
actor RenderedExample {
  /// A run and the folder it wrote.
  struct Run: Sendable {
    let finished: Finished
    let folder: TemporaryFolder

    /// A file that the run wrote.
    func file(_ name: String) -> String { folder.file("out/" + name) }
    /// The poster of an office.
    func poster(_ office: Example.Office, _ format: String) -> String {
      file("posters/\(office.identifier).\(format)")
    }
  }

  private var rendering: Task<Run, any Error>?

  /// The example of the tests that are running.
  @TaskLocal static var current = RenderedExample()

  /// The run, which the first test that asks for it starts.
  static func run() async throws -> Run { try await current.run() }

  private func run() async throws -> Run {
    if let rendering { return try await rendering.value }
    let task = Task {
      let folder = try TemporaryFolder()
      let finished = try await Bangtin.run("render", Example.board, "--out", folder.file("out"))
      guard finished.code == 0 else {
        throw ProgramFault(description: "the example ended with \(finished.code):\n" + finished.errors)
      }
      return Run(finished: finished, folder: folder)
    }
    rendering = task
    return try await task.value
  }

  /// Removes what was rendered.
  fileprivate func remove() async {
    try? await rendering?.value.folder.remove()
  }
}

/// Keeps one rendered example as long as a suite runs.
struct SharesExample: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    let example = RenderedExample()
    do {
      try await RenderedExample.$current.withValue(example) { try await function() }
    } catch {
      await example.remove()
      throw error
    }
    await example.remove()
  }
}

extension Trait where Self == SharesExample {
  /// The suite's tests look at the example that is rendered once.
  static var sharesExample: SharesExample { SharesExample() }
}

/// The release binary on real and hostile input, its files read by programs that others wrote.
@Suite("End to end", .sharesExample)
struct EndToEnd {}
