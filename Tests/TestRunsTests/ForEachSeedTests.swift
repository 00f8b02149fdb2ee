import Testing

@testable import TestRuns

/// Random tests say with which seed they fail, and run it again.
@Suite("Seeds of random tests", .collectsIssues)
struct ForEachSeedTests {
  private struct Broken: Error {}

  @Test("a seed makes the same numbers on every machine")
  func numbers() {
    // The reference implementation's first numbers for the seed 1234567.
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() }
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("every seed has its own numbers, and bodies that do not fail record nothing")
  func tries() throws {
    var first: Set<UInt64> = []
    var count = 0
    try forEachSeed(20) { random in
      count += 1
      first.insert(random.next())
    }
    #expect(first.count == count)
  }

  @Test("a failed expectation ends the test and names the seed and the command that runs it alone")
  func expectation() throws {
    var seeds = 0
    let comments = try CollectedIssues.comments {
      try forEachSeed(20) { _ in
        seeds += 1
        #expect(seeds < 3, "the third is wrong")
      }
    }
    // A replay of this very test tries one seed.
    guard try TestRun.replayedSeed() == nil else { return }
    #expect(seeds == 3)
    #expect(
      comments == [
        "the third is wrong",
        "failed with seed 3; run it alone: BANGTIN_SEED=3 Scripts/test TestRunsTests/ForEachSeedTests",
      ])
  }

  @Test("an error that a body throws is thrown, and its seed is named")
  func error() throws {
    let comments = CollectedIssues.comments {
      #expect(throws: Broken.self) { try forEachSeed(20) { _ in throw Broken() } }
    }
    #expect(comments.count == 1 && comments.first?.hasPrefix("failed with seed ") == true)
  }

  @Test("an asynchronous body fails in the same way")
  func asynchronous() async throws {
    let comments = await CollectedIssues.comments {
      await #expect(throws: Broken.self) {
        try await forEachSeed(20) { _ in
          await Task.yield()
          throw Broken()
        }
      }
    }
    #expect(comments.count == 1 && comments.first?.hasPrefix("failed with seed ") == true)
  }

  @Test("BANGTIN_SEED chooses one seed, and `--all` tries ten times as many")
  func extent() throws {
    #expect(TestRun.seeds(count: 5, replayed: nil, isComplete: false) == 1...5)
    #expect(TestRun.seeds(count: 5, replayed: nil, isComplete: true) == 1...50)
    #expect(TestRun.seeds(count: 5, replayed: 17, isComplete: true) == 17...17)
    #expect(try TestRun.replayedSeed(in: ["BANGTIN_SEED": "17"]) == 17)
    #expect(try TestRun.replayedSeed(in: ["BANGTIN_SEED": ""]) == nil)
    #expect(try TestRun.replayedSeed(in: [:]) == nil)
    #expect(throws: SeedFault(text: "x1")) { try TestRun.replayedSeed(in: ["BANGTIN_SEED": "x1"]) }
  }
}
