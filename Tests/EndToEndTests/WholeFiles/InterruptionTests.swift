import Foundation
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
        try expectPart(files, of: reference.folder.files(in: "out"))

        let manifest = try Manifest(folder.file("out/manifest.json"))
        #expect(manifest.files.keys.sorted() == files.keys.sorted())
        try await manifest.expectTruth(in: folder.file("out"))
      }
    }

    @Test(arguments: [UInt64(2026)])
    func `A run that is killed at any moment leaves whole files, and the next run finishes`(
      seed: UInt64
    ) async throws {
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

        var moments = SplitMix(state: seed)
        for number in 0..<50 {
          let invocation = try board.invocation(in: folder, to: "killed")
          // A run goes on where the one before was killed: begun anew now and then, so that every part of it is met.
          if number % 4 == 0 { try? FileManager.default.removeItem(atPath: folder.file("killed")) }
          let moment = length * Double.random(in: 0...1, using: &moments)
          let run = try await Slots.programs.holding {
            let running = try RunningProgram(invocation)
            try await Task.sleep(for: moment)
            running.send(SIGKILL)
            return try await running.finished()
          }
          #expect([0, -SIGKILL].contains(run.code))
          let files = try folder.files(in: "killed").filter { !$0.key.hasSuffix(".partial") }
          try expectPart(files.filter { $0.key != "manifest.json" }, of: reference)
          if files["manifest.json"] != nil { _ = try Manifest(folder.file("killed/manifest.json")) }
        }
        #expect(try await board.render(in: folder, to: "killed").code == 0)
        // What the killed runs left half-written is gone too.
        expectEqual(try folder.files(in: "killed"), reference)
      }
    }

    /// Expects that every file is there with the same bytes among `others`.
    private func expectPart(_ files: [String: Data], of others: [String: Data]) throws {
      #expect(files.keys.sorted().filter { files[$0] != others[$0] } == [])
    }
  }
}

/// Numbers that look random and are the same in every run: Steele, Lea and Flood's SplitMix64.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
