import Foundation
import GRDB
import Testing

@testable import UsageStore

/// Files that cannot be used as a store, each for the reason that a person is told.
@Suite("Stores that cannot be used")
struct StoreFaultTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  private func withFolder(_ body: (String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func reason(of path: String) -> StoreError? {
    do {
      _ = try UsageStore(path: path)
      return nil
    } catch {
      return StoreError(error)
    }
  }

  @Test("a text, a folder and a path below nothing")
  func noDatabase() throws {
    try withFolder { folder in
      let text = folder + "/text.sqlite"
      try Data(String(repeating: "a text that is long enough to have a header\n", count: 20).utf8).write(
        to: URL(fileURLWithPath: text))
      #expect(reason(of: text) == .notADatabase)
      #expect(reason(of: folder) == .cannotOpen)
      #expect(reason(of: folder + "/none/usage.sqlite") == .cannotOpen)
    }
  }

  @Test("a database of another program gets no table of ours")
  func foreign() throws {
    try withFolder { folder in
      let path = folder + "/other.sqlite"
      do {
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE visit (id INTEGER PRIMARY KEY)") }
      }
      #expect(reason(of: path) == .foreign)
      let tables = try DatabaseQueue(path: path).read {
        try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
      }
      #expect(tables == ["visit"])
    }
  }

  @Test("pages that are overwritten")
  func damaged() throws {
    try withFolder { folder in
      let path = folder + "/usage.sqlite"
      do {
        let store = try UsageStore(path: path)
        try store.database.write { database in
          for day in 0..<5000 {
            try database.execute(sql: "INSERT INTO covered (day) VALUES (?)", arguments: [day])
          }
        }
      }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      // The header stays, so that the file is still a database.
      for place in 4096..<bytes.count { bytes[place] = 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: path))
      var found = reason(of: path)
      if found == nil {
        do { _ = try UsageStore(path: path).knownDays() } catch { found = StoreError(error) }
      }
      #expect(found == .damaged)
    }
  }

  @Test("a store that another program is writing to")
  func busy() throws {
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_BUSY)) == .busy)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_LOCKED)) == .busy)
  }

  @Test("a disk that is full or fails, a store that may only be read, and what has no words of its own")
  func codes() throws {
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_FULL)) == .diskFull)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_IOERR_WRITE)) == .disk)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_READONLY_DIRECTORY)) == .readOnly)
    #expect(StoreError(DatabaseError(resultCode: .SQLITE_MISUSE)) == .other(code: 21))
    #expect(StoreError(CocoaError(.fileNoSuchFile)) == nil)
  }

  @Test("a store that is up to date is read without being written to")
  func readOnly() throws {
    try withFolder { folder in
      let path = folder + "/usage.sqlite"
      do { _ = try UsageStore(path: path) }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(try UsageStore(path: path).knownDays() == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try UsageStore.empty().knownDays() == nil)
    }
  }
}
