import Diagnostics
import Foundation
import Glibc

/// Writes files that must not be there yet: each appears whole under its name, and never in the place of another.
enum NewFile {
  /// Whether anything has a name, a link that leads nowhere among it.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Writes a file; one that somebody else has made in the meantime is kept, and is a fault.
  static func write(_ text: String, to path: String) throws(OutputError) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputError(path: folder, action: .makeFolder, code: error.posixCode)
    }
    let temporary =
      folder + "/." + url.lastPathComponent + ".\(ProcessInfo.processInfo.processIdentifier).partial"
    defer { unsafe unlink(temporary) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
    } catch {
      throw OutputError(path: path, action: .write, code: error.posixCode)
    }
    // Unlike a rename, a second name is not given in the place of another file.
    guard unsafe link(temporary, path) != 0 else { return }
    let reason = errno
    // Some file systems, such as those of memory cards, know no second names.
    guard reason == EPERM || reason == ENOTSUP || reason == ENOSYS, !isTaken(path),
      unsafe rename(temporary, path) == 0
    else { throw OutputError(path: path, action: .rename, code: reason) }
  }
}
