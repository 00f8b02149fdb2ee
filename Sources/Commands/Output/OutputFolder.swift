import Foundation

/// The folder that a run writes into: a file has its name only when it is whole.
struct OutputFolder: Sendable {
  /// The path of the folder.
  let path: String

  /// Makes the folder, and the folders below it that files will lie in.
  init(_ path: String, folders: [String]) throws(OutputError) {
    self.path = path
    for folder in [path] + folders.map({ path + "/" + $0 }) {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw OutputError(path: folder, action: .makeFolder, code: error.posixCode)
      }
      PartialFile.removeRemains(in: folder)
    }
  }

  /// Writes a file beside its place, has the disk confirm it, and gives it its name; what was there before
  /// stays until then.
  func write(_ bytes: [UInt8], to name: String) throws(OutputError) -> WrittenFile {
    let file = try begin(name)
    do {
      try file.append(bytes)
      return try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Whether a file of this name is there.
  func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// Begins a file that is written piece by piece.
  func begin(_ name: String) throws(OutputError) -> PartialFile {
    try PartialFile(path: path + "/" + name, name: name)
  }
}

/// A file that was written whole.
struct WrittenFile: Sendable, Hashable, Codable {
  /// Its path inside the output folder.
  let path: String
  /// How many bytes it has.
  let bytes: Int
  /// The SHA-256 of its bytes, in hexadecimal.
  let sha256: String
}

/// Why something could not be written.
struct OutputError: Error, Hashable {
  /// What was being done.
  enum Action: Hashable { case makeFolder, create, write, confirm, rename }

  /// The file or folder.
  let path: String
  /// What was being done with it.
  let action: Action
  /// The system's number of the reason (errno).
  let code: Int32
}

extension Error {
  /// The system's number behind a fault of Foundation's; EIO where it does not say.
  var posixCode: Int32 {
    let error = self as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error { return cause.posixCode }
    return EIO
  }
}
