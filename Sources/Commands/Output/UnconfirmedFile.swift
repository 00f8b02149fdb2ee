import Glibc

/// A file that was written whole under a temporary name and that the disk has not confirmed.
///
/// Exactly one of `sync`, `confirm` and `abandon` is called, once.
struct UnconfirmedFile: Sendable {
  /// What the file will be.
  let written: WrittenFile
  let path: String
  let temporaryPath: String
  let descriptor: Int32

  /// Has the disk confirm the file, which keeps its temporary name, and closes it; removes it when that fails.
  ///
  /// A disk that turns out to be full is known before any name changes.
  func sync() throws(OutputError) -> SyncedFile {
    let isConfirmed = fsync(descriptor) == 0
    let reason = errno
    // A file system across a network may report a failed write only here.
    guard close(descriptor) == 0, isConfirmed else {
      let code = isConfirmed ? errno : reason
      unsafe unlink(temporaryPath)
      throw OutputError(path: path, action: .confirm, code: code)
    }
    return SyncedFile(path: path, temporaryPath: temporaryPath)
  }

  /// Has the disk confirm the file, which takes as long as the disk takes, and gives it its final name; removes it when
  /// that fails.
  func confirm() throws(OutputError) -> WrittenFile {
    try sync().publish()
    return written
  }

  /// Removes the file.
  func abandon() {
    close(descriptor)
    unsafe unlink(temporaryPath)
  }
}

/// A file that the disk has confirmed under a temporary name, and that is closed.
///
/// Exactly one of `publish` and `abandon` is called, once.
struct SyncedFile: Sendable {
  let path: String
  let temporaryPath: String

  /// Gives the file its final name; removes it when that fails.
  func publish() throws(OutputError) { try publish(at: path) }

  /// Gives the file another name inside a folder; removes it when that fails.
  func publish(as name: String, in folder: OutputFolder) throws(OutputError) {
    try publish(at: folder.path + "/" + name)
  }

  private func publish(at path: String) throws(OutputError) {
    guard unsafe rename(temporaryPath, path) == 0 else {
      let code = errno
      unsafe unlink(temporaryPath)
      throw OutputError(path: path, action: .rename, code: code)
    }
  }

  /// Removes the file.
  func abandon() { unsafe unlink(temporaryPath) }
}
