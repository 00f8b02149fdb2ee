import BoardSpec
import Crypto
import Diagnostics
import Foundation
import Glibc

/// The folder that a run writes into: a file has its name only when it is whole.
struct OutputFolder: Sendable {
  /// The path of the folder, as the disk spells it.
  let path: String
  /// The folders below it that files lie in.
  private let folders: [String]

  /// A folder that is looked at and not written to; it need not be there.
  init(existing path: String) {
    self.path = DiskPath.actual(path)
    folders = []
  }

  /// Makes the folder, and the folders below it that files will lie in.
  init(_ path: String, folders: [String]) throws(OutputError) {
    let path = DiskPath.actual(path)
    self.path = path
    self.folders = folders
    for folder in [path] + folders.map({ path + "/" + $0 }) {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw OutputError(path: folder, action: .makeFolder, code: error.posixCode)
      }
    }
  }

  /// Removes what killed runs left half-written; for a run that has the folder to itself.
  func removeRemains() {
    for folder in [path] + folders.map({ path + "/" + $0 }) { PartialFile.removeRemains(in: folder) }
  }

  /// Writes a file beside its place; it gets its name when it is confirmed, and what was there before stays until then.
  func write(_ bytes: [UInt8], to name: String) throws(OutputError) -> UnconfirmedFile {
    let file = try begin(name)
    do {
      try file.append(bytes)
      return file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Has the disk confirm the names of all files.
  ///
  /// Once for a run, and not for every file: a name that a power cut takes away is a file that the next run makes again,
  /// and confirming it would take as long as writing it.
  func confirmNames() throws(OutputError) {
    for folder in [path] + folders.map({ path + "/" + $0 }) {
      let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputError(path: folder, action: .confirm, code: errno) }
      defer { close(descriptor) }
      // Some file systems cannot confirm a folder and say EINVAL; a rename holds there as it does anyway.
      guard fsync(descriptor) == 0 || errno == EINVAL else {
        throw OutputError(path: folder, action: .confirm, code: errno)
      }
    }
  }

  /// Whether a file of this name is there.
  func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// What became of a file that was written.
  enum FileState { case whole, missing, other }

  /// Compares a file with what is known of it, byte for byte by its SHA-256.
  func state(of made: MadeFile) -> FileState {
    guard let handle = FileHandle(forReadingAtPath: path + "/" + made.path) else { return .missing }
    defer { try? handle.close() }
    var hash = SHA256()
    var bytes = 0
    // What cannot be read counts as changed, and making it anew tells why.
    while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
      hash.update(data: data)
      bytes += data.count
    }
    return bytes == made.bytes && hash.finalize().hexadecimal == made.sha256 ? .whole : .other
  }

  /// Removes a file; one that is gone already is no fault.
  func remove(_ name: String) throws(OutputError) {
    let file = path + "/" + name
    guard unsafe unlink(file) == 0 || errno == ENOENT else {
      throw OutputError(path: file, action: .remove, code: errno)
    }
  }

  /// Gives a file another name inside the folder, which must be free.
  func rename(_ name: String, to other: String) throws(OutputError) {
    guard unsafe Glibc.rename(path + "/" + name, path + "/" + other) == 0 else {
      throw OutputError(path: path + "/" + name, action: .rename, code: errno)
    }
  }

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
  enum Action: Hashable { case makeFolder, create, read, write, confirm, rename, remove }

  /// The file or folder.
  let path: String
  /// What was being done with it.
  let action: Action
  /// The system's number of the reason (errno).
  let code: Int32
}
