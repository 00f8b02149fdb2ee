import Foundation
import LogFiles
import Testing

@Suite("Logs as streams")
struct LogStreamTests {
  private static func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    return url
  }

  /// All bytes of a log, read with rooms of this size.
  private static func read(_ path: String, room: Int) throws -> [UInt8] {
    let stream = try LogStream(path: path)
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: room)
    while true {
      let count = try unsafe bytes.withUnsafeMutableBytes { try unsafe stream.read(into: $0) }
      guard count > 0 else { return all }
      all += bytes[..<count]
    }
  }

  private static func pack(_ file: URL) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-nc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let packed = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return packed
  }

  @Test(
    "plain, packed and packed in several members give the same bytes, whatever the room",
    arguments: [1, 7, 65_536])
  func isSame(room: Int) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
    let file = folder.appending(path: "a.log")
    try plain.write(to: file)
    let packed = try Self.pack(file)
    try packed.write(to: folder.appending(path: "b.gz"))
    try (packed + packed + Data(count: 100)).write(to: folder.appending(path: "c.gz"))
    #expect(try Self.read(file.path, room: room) == Array(plain))
    #expect(try Self.read(folder.path + "/b.gz", room: room) == Array(plain))
    #expect(try Self.read(folder.path + "/c.gz", room: room) == Array(plain + plain))
  }

  @Test("files of no byte and of one byte are read as they are")
  func isShort() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for bytes in [[], [0x1F]] as [[UInt8]] {
      let file = folder.appending(path: "short")
      try Data(bytes).write(to: file)
      #expect(try Self.read(file.path, room: 10) == bytes)
    }
  }

  @Test("what is cut or damaged is said, and what is not there too")
  func refuses() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.log")
    try Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 2) }).write(to: file)
    var packed = try Self.pack(file)
    try packed.dropLast(20).write(to: file)
    #expect(throws: LogFileError(name: file.path, reason: .cut)) { try Self.read(file.path, room: 999) }
    packed[packed.count / 2] ^= 0xFF
    packed[packed.count / 2 + 1] ^= 0xFF
    try packed.write(to: file)
    #expect(throws: LogFileError(name: file.path, reason: .damaged)) { try Self.read(file.path, room: 999) }
    #expect(throws: LogFileError(name: "/nowhere/a.log", reason: .system(ENOENT))) {
      try Self.read("/nowhere/a.log", room: 10)
    }
  }

  @Test("folders and patterns name their files in order, each once, and a name without a file is kept")
  func paths() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["access.log", "access.log.1", "access.log.2.gz", "b[1].log"] {
      try Data().write(to: folder.appending(path: name))
    }
    let path = folder.path
    #expect(
      LogPaths.files([path + "/access.log*", path, "-", path + "/none.log", path + "/none*"])
        == ["access.log", "access.log.1", "access.log.2.gz", "b[1].log"].map { path + "/" + $0 }
        + ["-", path + "/none.log", path + "/none*"])
    #expect(LogPaths.files([path + "/b[1].log"]) == [path + "/b[1].log"])
  }
}
