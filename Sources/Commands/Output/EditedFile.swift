import BoardSpec
import Diagnostics
import Foundation
import Glibc

/// A file that people edit as well, such as a roster or the register of printed codes.
enum EditedFile {
  /// Puts `after` in the place of what was read before, under the same rights and behind the same links.
  ///
  /// The disk has the whole new file before the name changes, so that neither a full disk nor a power cut takes the old one.
  /// - Parameters:
  ///   - path: The file, or a link to it.
  ///   - before: The bytes that were read; `nil` where there was no file.
  ///   - after: The new bytes.
  /// - Throws: `OutputError`; its code is `EBUSY` where somebody has saved the file since `before` was read, whose contents
  ///   then stay.
  static func replace(_ path: String, before: [UInt8]?, after: [UInt8]) throws(OutputError) {
    let url = URL(fileURLWithPath: before == nil ? path : FileAccess.disk.canonical(path))
    let output = try OutputFolder(url.deletingLastPathComponent().path, folders: [])
    let file = try output.write(after, to: url.lastPathComponent)
    var status = stat()
    // A file system without rights keeps those that it gives to all files.
    if unsafe stat(url.path, &status) == 0 { _ = fchmod(file.descriptor, status.st_mode & 0o7777) }
    let synced = try file.sync()
    do throws(OutputError) {
      // The disk may take long, and what somebody saves in that time stays too.
      guard try contents(url.path) == before else {
        throw OutputError(path: url.path, action: .write, code: EBUSY)
      }
    } catch {
      synced.abandon()
      throw error
    }
    try synced.publish()
    try output.confirmNames()
  }

  /// The bytes of the file; `nil` where there is none.
  static func contents(_ path: String) throws(OutputError) -> [UInt8]? {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      let code = error.posixCode
      guard code == ENOENT else { throw OutputError(path: path, action: .read, code: code) }
      return nil
    }
  }
}
