import Foundation

/// A folder for one test.
struct TemporaryFolder: Sendable {
  /// The path of the folder, all links followed.
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bangtin-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  /// Removes the folder and everything in it.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Gives a test a folder and removes it afterwards, whatever happened.
  static func using<Result>(_ body: (TemporaryFolder) async throws -> Result) async throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try await body(folder)
  }

  /// The path of something in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// The bytes of a file.
  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  /// Makes an empty file and opens it for writing.
  func newFile(_ name: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: file(name)))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: file(name)))
  }

  /// Writes a file, with the folders that it lies in.
  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every file below `folder` by its path there, hidden ones too.
  func files(in folder: String = "") throws -> [String: Data] {
    try Folder(folder.isEmpty ? path : file(folder)).files()
  }
}

/// A folder that is looked at.
struct Folder {
  let path: String

  init(_ path: String) { self.path = path }

  /// The paths of all files below, hidden ones too, in their order; none when there is no such folder.
  func names() throws -> [String] {
    guard let found = FileManager.default.enumerator(atPath: path) else { return [] }
    var names: [String] = []
    for case let name as String in found {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { names.append(name) }
    }
    return names.sorted()
  }

  /// Every file below by its path.
  func files() throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try names().map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: path + "/" + $0)))
      })
  }
}
