import Synchronization

/// Hands out places of a list, one after the other, to workers.
final class PosterQueue: Sendable {
  private let taken = Atomic(0)
  private let count: Int

  init(count: Int) { self.count = count }

  /// The next place; `nil` when none is left.
  func next() -> Int? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < count ? place : nil
  }
}
