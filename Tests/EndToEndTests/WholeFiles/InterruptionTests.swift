import Foundation
import TestRuns
import Testing

extension EndToEnd {
  /// A run that is ended before it is done: a file with its final name is whole.
  @Suite struct `Interruption` {
    @Test func `Ctrl-C ends a run with 130, keeps whole files and lists them`() async throws {
      let reference = try await RenderedExample.run()
      try await TemporaryFolder.using { folder in
        let invocation = try Bangtin.invocation(["render", Example.board, "--out", folder.file("out")])
        let run = try await Slots.programs.holding {
          let running = try RunningProgram(invocation)
          while running.isRunning,
            try Folder(folder.file("out")).names().allSatisfy({ !$0.hasSuffix(".png") })
          {
            try await Task.sleep(for: .milliseconds(5))
          }
          running.send(SIGINT)
          return try await running.finished()
        }
        #expect(run.code == 130, "\(run.errors)")
        #expect(run.errors.contains("Stopped on request, finished posters are kept"))
        var files = try folder.files(in: "out")
        #expect(files.removeValue(forKey: "manifest.json") != nil)
        #expect(files.count >= 2 && files["posters.pdf"] == nil)
        try Self.expectPart(files, of: reference.folder.files(in: "out"))

        let manifest = try Manifest(folder.file("out/manifest.json"))
        #expect(manifest.files.keys.sorted() == files.keys.sorted())
        try await manifest.expectTruth(in: folder.file("out"))
      }
    }

    @Test func `A run that is killed at any moment leaves whole files, and the next run finishes`()
      async throws
    {
      try await forEachSeed(1) { random in try await Self.expectWholeFilesOfKilledRuns(&random) }
    }

    private static func expectWholeFilesOfKilledRuns(_ random: inout SeededGenerator) async throws {
      // Moments in the time that a whole run takes.
      let moments = (0..<25).map { _ in Double.random(in: 0...1, using: &random) }
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 8)
        let whole = try board.invocation(in: folder)
        let length = try await Slots.programs.holding {
          let start = ContinuousClock.now
          let run = try await RunningProgram(whole).finished()
          #expect(run.code == 0, "\(run.errors)")
          return ContinuousClock.now - start
        }
        let reference = try folder.files(in: "out")

        for (number, moment) in moments.enumerated() {
          let invocation = try board.invocation(in: folder, to: "killed")
          // A run goes on where the one before was killed: begun anew now and then, so that every part of it is met.
          if number % 4 == 0 { try? FileManager.default.removeItem(atPath: folder.file("killed")) }
          let run = try await Slots.programs.holding {
            let running = try RunningProgram(invocation)
            try await Task.sleep(for: length * moment)
            running.send(SIGKILL)
            return try await running.finished()
          }
          #expect([0, -SIGKILL].contains(run.code))
          let files = try folder.files(in: "killed").filter { !$0.key.hasSuffix(".partial") }
          try Self.expectPart(files.filter { $0.key != "manifest.json" }, of: reference)
          if files["manifest.json"] != nil { _ = try Manifest(folder.file("killed/manifest.json")) }
        }
        #expect(try await board.render(in: folder, to: "killed").code == 0)
        // What the killed runs left half-written is gone too.
        expectEqual(try folder.files(in: "killed"), reference)
      }
    }

    /// Expects that every file is there with the same bytes among `others`.
    private static func expectPart(_ files: [String: Data], of others: [String: Data]) throws {
      #expect(files.keys.sorted().filter { files[$0] != others[$0] } == [])
    }
  }
}
