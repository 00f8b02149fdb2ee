import Crypto
import Foundation
import Glibc

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
    descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: path, action: .create, code: errno) }
    // Says that the file is being written; the system lets go of it when the process ends, however it ends.
    // A file system without locks keeps what a killed run leaves, and nothing else is lost.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Removes the files in `folder` that runs left half-written because they were killed; for a run that has the folder to
  /// itself.
  ///
  /// The lock tells, and not the number of the process: that may belong to another machine, or to a process that ended
  /// and is not gone yet.
  static func removeRemains(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.wholeMatch(of: /\..+\.[0-9]+\.partial/) != nil {
      let path = folder + "/" + name
      let remains = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard remains >= 0 else { continue }
      if flock(remains, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(path) }
      close(remains)
    }
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

  /// Ends the writing; the file still has its temporary name, and the disk may not hold it yet.
  func finish() -> UnconfirmedFile {
    UnconfirmedFile(
      written: WrittenFile(path: name, bytes: bytes, sha256: hash.finalize().hexadecimal),
      path: path, temporaryPath: temporaryPath, descriptor: descriptor)
  }

  /// Has the disk confirm the file and gives it its final name; the folder confirms its names later, all at once.
  func commit() throws(OutputError) -> WrittenFile {
    isOpen = false
    return try finish().confirm()
  }

  /// Removes what was written so far; the final name is not touched.
  func abandon() {
    if isOpen { close(descriptor) }
    isOpen = false
    unsafe unlink(temporaryPath)
  }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
