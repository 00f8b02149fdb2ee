import Foundation
import Testing

extension EndToEnd {
  /// Several runs and one folder.
  @Suite struct `Shared folders` {
    @Test(arguments: [2, 5]) func `Parts drawn at once and put together are the files of one run`(
      _ count: Int
    ) async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 7)
        #expect(try await board.render(in: folder, to: "one", "--dpi", "72").code == 0)
        try await withThrowingTaskGroup(of: Finished.self) { group in
          for number in 1...count {
            group.addTask {
              try await board.render(in: folder, to: "parts", "--dpi", "72", "--shard", "\(number)/\(count)")
            }
          }
          for try await run in group { #expect(run.code == 0, "\(run.errors)") }
        }
        let parts = try folder.files(in: "parts").keys
        #expect(parts.count { $0.hasSuffix(".jsonl") } == count && !parts.contains("manifest.json"))
        let run = try await board.render(in: folder, to: "parts", "--dpi", "72")
        #expect(run.code == 0 && run.errors.contains("All 7 posters in"), "\(run.errors)")
        expectEqual(try folder.files(in: "parts"), try folder.files(in: "one"))
      }
    }

    @Test func `What a part did not do is done when the parts are put together`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 4)
        #expect(try await board.render(in: folder, to: "one", "--dpi", "72").code == 0)
        #expect(try await board.render(in: folder, to: "parts", "--dpi", "72", "--shard", "2/2").code == 0)
        let run = try await board.render(in: folder, to: "parts", "--dpi", "72")
        #expect(run.code == 0 && run.errors.contains("2 unchanged"), "\(run.errors)")
        expectEqual(try folder.files(in: "parts"), try folder.files(in: "one"))
      }
    }

    @Test func `A second run into the same folder ends with a clear message and leaves the first alone`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 8)
        let first = try board.invocation(in: folder)
        // Once without the race, so that the reference is there.
        #expect(try await board.render(in: folder, to: "reference").code == 0)
        let running = try RunningProgram(first)
        while running.isRunning, try folder.files(in: "out").isEmpty {
          try await Task.sleep(for: .milliseconds(5))
        }
        let second = try await board.render(in: folder)
        let finished = try await running.finished()
        #expect(finished.code == 0, "\(finished.errors)")
        // The first may have ended just before the second began.
        if second.code != 0 {
          #expect(second.code == 74 && second.identifiers == ["output.busy"], "\(second.errors)")
        }
        expectEqual(try folder.files(in: "out"), try folder.files(in: "reference"))
      }
    }
  }
}
