import Glibc

/// A file that was written whole under a temporary name and that the disk has not confirmed.
///
/// Exactly one of `confirm` and `abandon` is called, once, and `sync` before it where it is called.
struct UnconfirmedFile: Sendable {
  /// What the file will be.
  let written: WrittenFile
  let path: String
  let temporaryPath: String
  let descriptor: Int32

  /// Has the disk confirm the file, which keeps its temporary name: a disk that turns out to be full is known before any
  /// name changes.
  func sync() throws(OutputError) {
    guard fsync(descriptor) == 0 else { throw OutputError(path: path, action: .confirm, code: errno) }
  }

  /// Has the disk confirm the file, which takes as long as the disk takes, and gives it its final name; removes it when
  /// that fails.
  func confirm() throws(OutputError) -> WrittenFile {
    do throws(OutputError) {
      let isConfirmed = fsync(descriptor) == 0
      let reason = errno
      // A file system across a network may tell of a failed write only here.
      guard close(descriptor) == 0, isConfirmed else {
        throw OutputError(path: path, action: .confirm, code: isConfirmed ? errno : reason)
      }
      guard unsafe rename(temporaryPath, path) == 0 else {
        throw OutputError(path: path, action: .rename, code: errno)
      }
      return written
    } catch {
      unsafe unlink(temporaryPath)
      throw error
    }
  }

  /// Removes the file.
  func abandon() {
    close(descriptor)
    unsafe unlink(temporaryPath)
  }
}
