import ArgumentParser

/// One of several parts of a run, which may be drawn on different machines: `2/7`.
struct Shard: ExpressibleByArgument, Sendable, Hashable {
  /// Which part, from 1.
  let number: Int
  /// How many parts there are.
  let count: Int

  init?(argument: String) {
    let words = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, let number = Int(words[0]), let count = Int(words[1]),
      (1...100_000).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether the office at a place of the roster, from 0, belongs to this part: every office to one.
  func holds(_ index: Int) -> Bool { index % count == number - 1 }

  var defaultValueDescription: String { "\(number)/\(count)" }
}
