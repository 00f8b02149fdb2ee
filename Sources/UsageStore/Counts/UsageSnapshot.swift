import GRDB

/// The store as it is at one moment, whatever is imported meanwhile: figures that were asked for together agree.
public struct UsageSnapshot {
  let database: Database
}

/// Snapshots belong to the queue of their store.
@available(*, unavailable)
extension UsageSnapshot: Sendable {}

extension UsageStore {
  /// Asks for several things at one moment.
  public func read<Value>(_ body: (UsageSnapshot) throws -> Value) throws -> Value {
    try database.read { try body(UsageSnapshot(database: $0)) }
  }
}
