import Foundation
import GRDB

/// The counts of a board's links, in an SQLite file beside it.
///
/// It holds counts for each day, office, code and mark, the classes of lines for each day, the days that a log covered, and what was
/// imported. It never holds an address or an agent: lines are known again by keyed numbers of 64 bits, and clients, which the rule
/// of 30 seconds needs across imports, by keyed numbers that are removed with their key.
public struct UsageStore: Sendable {
  let database: DatabaseQueue

  /// Opens the store, and makes it where it is not there; throws where the file is no store, or of a later version of the program.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    // The numbers of a day are a megabyte in one cell; pages of 4 KB would be chained by hundreds. Counts for new files alone.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = 32768") }
    try self.init(DatabaseQueue(path: path, configuration: configuration))
  }

  /// A store without counts that has no file.
  public static func empty() throws -> UsageStore { try UsageStore(DatabaseQueue()) }

  private init(_ queue: DatabaseQueue) throws {
    database = queue
    let migrator = StoreSchema.migrator
    let isReady = try queue.read { database in
      guard try StoreSchema.isOurs(database) else { throw StoreError.foreign }
      guard try migrator.hasBeenSuperseded(database) == false else { throw StoreError.laterVersion }
      return try migrator.hasCompletedMigrations(database)
    }
    // A store that may only be read can be reported: nothing is written to one that is up to date.
    if !isReady { try migrator.migrate(queue) }
  }

  /// The keys by which lines and clients are known again.
  public struct Keys: Sendable, Hashable {
    /// Decides the numbers of lines.
    public let line: UInt64
    /// Decides the numbers of clients.
    public let client: UInt64
  }

  /// The keys, made at random when they are asked for first.
  public func keys() throws -> Keys {
    try database.write { database in
      Keys(line: try Self.key("line", database), client: try Self.key("client", database))
    }
  }

  private static func key(_ name: String, _ database: Database) throws -> UInt64 {
    if let known = try Int64.fetchOne(
      database, sql: "SELECT value FROM key WHERE name = ?", arguments: [name])
    {
      return UInt64(bitPattern: known)
    }
    let made = UInt64.random(in: .min ... .max)
    try database.execute(
      sql: "INSERT INTO key (name, value) VALUES (?, ?)", arguments: [name, Int64(bitPattern: made)])
    return made
  }
}
