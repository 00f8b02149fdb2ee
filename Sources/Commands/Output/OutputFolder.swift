import Crypto
import Foundation
import Glibc

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

/// A file under a temporary name, which becomes the final one when it is whole.
final class PartialFile {
  private let path: String
  private let name: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var isOpen = true
  private var bytes = 0
  private var hash = SHA256()

  /// Opens a file beside its final place; the process number keeps two runs apart.
  init(path: String, name: String) throws(OutputError) {
    self.path = path
    self.name = name
    let url = URL(fileURLWithPath: path)
    temporaryPath =
      url.deletingLastPathComponent().path + "/." + url.lastPathComponent
      + ".\(ProcessInfo.processInfo.processIdentifier).partial"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: path, action: .create, code: errno) }
  }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(OutputError) {
    hash.update(data: bytes)
    self.bytes += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw OutputError(path: path, action: .write, code: errno) }
      rest = rest.dropFirst(written)
    }
  }

  /// Has the disk confirm the file and gives it its final name.
  func commit() throws(OutputError) -> WrittenFile {
    guard fsync(descriptor) == 0 else { throw OutputError(path: path, action: .confirm, code: errno) }
    isOpen = false
    guard close(descriptor) == 0 else { throw OutputError(path: path, action: .confirm, code: errno) }
    guard rename(temporaryPath, path) == 0 else {
      throw OutputError(path: path, action: .rename, code: errno)
    }
    try confirmFolder()
    return WrittenFile(path: name, bytes: bytes, sha256: hash.finalize().hexadecimal)
  }

  /// The new name itself is safe only once the folder has been confirmed too.
  private func confirmFolder() throws(OutputError) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw OutputError(path: path, action: .confirm, code: errno) }
    defer { close(folder) }
    // Some file systems cannot confirm a folder and say EINVAL; the rename holds there as it does anyway.
    guard fsync(folder) == 0 || errno == EINVAL else {
      throw OutputError(path: path, action: .confirm, code: errno)
    }
  }

  /// Removes what was written so far; the final name is not touched.
  func abandon() {
    if isOpen { close(descriptor) }
    isOpen = false
    unlink(temporaryPath)
  }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
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
