import Foundation
import Testing

@testable import Preview

@Suite("Watching files", .timeLimit(.minutes(1)))
struct FileWatcherTests {
  /// A folder of one test, removed with it.
  private final class Folder: Sendable {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
  }

  /// What happens to a file.
  enum Change: CaseIterable {
    case written, replaced, removed, made, movedAway
  }

  /// Makes the change; a watcher that did not see it would keep the test waiting.
  private func expectSeen(
    _ paths: WatchedPaths, in folder: Folder, _ change: () throws -> Void
  ) async throws {
    let watcher = try FileWatcher()
    #expect(watcher.watch(paths))
    try change()
    var changes = watcher.changes.makeAsyncIterator()
    #expect(await changes.next(isolation: #isolation) != nil)
    withExtendedLifetime((watcher, folder)) {}
  }

  @Test(
    "A file that is written, replaced, removed, made or moved away is a change", arguments: Change.allCases)
  func file(change: Change) async throws {
    let folder = try Folder()
    let file = folder.path + "/board.yaml"
    if change != .made { try folder.write("one", to: "board.yaml") }
    try folder.write("two", to: "new")
    try await expectSeen(WatchedPaths(files: [file]), in: folder) {
      switch change {
      case .written:
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        try handle.write(contentsOf: Data("two".utf8))
        try handle.close()
      case .replaced:
        // As most editors save.
        guard unsafe rename(folder.path + "/new", file) == 0 else { throw Refused(code: errno) }
      case .removed: try FileManager.default.removeItem(atPath: file)
      case .made: try folder.write("two", to: "board.yaml")
      case .movedAway:
        guard unsafe rename(file, folder.path + "/old") == 0 else { throw Refused(code: errno) }
      }
    }
  }

  @Test("A file that is removed and made anew is still watched, and so is its second replacement")
  func recreated() async throws {
    let folder = try Folder()
    let paths = WatchedPaths(files: [folder.path + "/board.yaml"])
    try folder.write("one", to: "board.yaml")
    let watcher = try FileWatcher()
    #expect(watcher.watch(paths))
    var changes = watcher.changes.makeAsyncIterator()
    try FileManager.default.removeItem(atPath: folder.path + "/board.yaml")
    // One event alone: nothing is left over for the next wait.
    #expect(await changes.next(isolation: #isolation) != nil)
    #expect(!watcher.watch(paths), "the folder is the same")
    for text in ["two", "three"] {
      try folder.write(text, to: text)
      guard unsafe rename(folder.path + "/" + text, folder.path + "/board.yaml") == 0 else {
        throw Refused(code: errno)
      }
      #expect(await changes.next(isolation: #isolation) != nil)
    }
  }

  @Test("A new file in a watched folder is a change, whatever its name")
  func folder() async throws {
    let folder = try Folder()
    try await expectSeen(WatchedPaths(folders: [folder.path]), in: folder) {
      try folder.write("page:", to: "new.yaml")
    }
  }

  @Test("A folder that is missing is seen once it is made, and then the files in it")
  func missingFolder() async throws {
    let folder = try Folder()
    let paths = WatchedPaths(files: [folder.path + "/Layouts/mine.yaml"])
    let watcher = try FileWatcher()
    #expect(watcher.watch(paths))
    var changes = watcher.changes.makeAsyncIterator()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Layouts", withIntermediateDirectories: false)
    #expect(await changes.next(isolation: #isolation) != nil)
    #expect(watcher.watch(paths), "there is a folder that was not watched before")
    try folder.write("page:", to: "Layouts/mine.yaml")
    #expect(await changes.next(isolation: #isolation) != nil)
  }

  @Test("Watching says whether a name was not watched before")
  func news() throws {
    let folder = try Folder()
    let watcher = try FileWatcher()
    let one = WatchedPaths(files: [folder.path + "/one"])
    let both = WatchedPaths(files: [folder.path + "/one", folder.path + "/two"])
    #expect(watcher.watch(one))
    #expect(!watcher.watch(one))
    #expect(watcher.watch(both))
    #expect(!watcher.watch(one), "less than before is nothing new")
  }

  private struct Refused: Error { let code: Int32 }
}
