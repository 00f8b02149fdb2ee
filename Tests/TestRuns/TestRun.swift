import Foundation
public import Testing

/// How much this run of the tests tries, by its environment.
public enum TestRun {
  /// Whether long tests run too and random tests try more seeds: `BANGTIN_TESTS=all`, as `Scripts/test --all` sets it.
  public static var isComplete: Bool { ProcessInfo.processInfo.environment["BANGTIN_TESTS"] == "all" }

  /// The only seed that random tests try, from `BANGTIN_SEED`; `nil` for all of them.
  ///
  /// A seed that is not a number ends the test with an error, so that nobody takes an ordinary run for a replay.
  static func replayedSeed(
    in environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SeedFault) -> UInt64? {
    guard let text = environment["BANGTIN_SEED"], !text.isEmpty else { return nil }
    guard let seed = UInt64(text) else { throw SeedFault(text: text) }
    return seed
  }

  /// The seeds that a random test tries, from 1; ten times as many in a complete run.
  static func seeds(count: Int, replayed: UInt64?, isComplete: Bool) -> ClosedRange<UInt64> {
    if let replayed { return replayed...replayed }
    return 1...UInt64(isComplete ? count * 10 : count)
  }
}

/// A value of `BANGTIN_SEED` that is not a number.
struct SeedFault: Error, Equatable, CustomStringConvertible {
  let text: String
  var description: String { "BANGTIN_SEED must be a whole number, not `\(text)`" }
}

extension Trait where Self == ConditionTrait {
  /// A test that takes long: `Scripts/test` leaves it out and counts it, `Scripts/test --all` runs it.
  public static var long: ConditionTrait {
    .enabled(if: TestRun.isComplete, "long, run by Scripts/test --all")
  }
}
