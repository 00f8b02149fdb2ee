import BoardSpec
import Preview
import Synchronization

/// Files that remember what was asked of them, so that a preview sees when an answer changes.
final class NotedFiles: Sendable {
  private let files: FileAccess
  private let noted = Mutex(WatchedPaths())

  init(_ files: FileAccess) { self.files = files }

  /// Everything that was asked for since the last time it was forgotten, also what was not there.
  var paths: WatchedPaths { noted.withLock { $0 } }

  /// Forgets what was asked for.
  func forget() { noted.withLock { $0 = WatchedPaths() } }

  /// Notes a file that is read by other means.
  func note(_ path: String) {
    // Where a link leads elsewhere, both places matter.
    let real = files.canonical(path)
    noted.withLock { _ = ($0.files.insert(path), $0.files.insert(real)) }
  }

  /// The files, noting what they are asked for.
  var access: FileAccess {
    FileAccess(
      bytes: { [self] path, limit in
        note(path)
        return files.bytes(path, limit)
      },
      canonical: files.canonical,
      exists: { [self] path in
        note(path)
        return files.exists(path)
      },
      names: { [self] folder in
        noted.withLock { _ = $0.folders.insert(folder) }
        return files.names(folder)
      })
  }
}
