// Its sources may be used by any thread, which the module does not say.
@unsafe @preconcurrency import Dispatch
import Glibc
import Synchronization

/// Tells when one of the files it is given is written, replaced, made or removed.
///
/// It watches the folders that files lie in, by Linux's inotify: most editors write a new file and give it the name of
/// the old one, and a watched file would go with the old.
public final class FileWatcher: Sendable {
  /// One element for one or more changes of files that matter.
  public let changes: AsyncStream<Void>
  private let output: AsyncStream<Void>.Continuation
  private let handle: Int32
  /// Used where the watcher begins and ends, and nowhere else; the queue's type is not declared to be shared.
  nonisolated(unsafe) private let events: any DispatchSourceRead
  private let watches = Mutex(Watches())

  private struct Watches {
    /// The folders as they were asked for.
    var folders = WatchedFolders(for: WatchedPaths(), isFolder: { _ in false })
    /// The names that matter by the number of the watch on their folder; `nil` where every name does.
    var names: [Int32: Set<String>?] = [:]
  }

  /// What counts as a change: a file that is closed after writing, gets its name, loses it, or is made by a link.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Makes a watcher of nothing; throws where the system gives no more of them.
  public init() throws(FileWatcherError) {
    handle = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard handle >= 0 else { throw FileWatcherError(code: errno) }
    (changes, output) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let source = DispatchSource.makeReadSource(
      fileDescriptor: handle, queue: DispatchQueue(label: "bangtin.preview.files"))
    unsafe events = source
    let (output, handle) = (output, handle)
    source.setEventHandler { [weak self] in
      if self?.readEvents() == true { output.yield() }
    }
    source.setCancelHandler { close(handle) }
    source.resume()
  }

  deinit {
    unsafe events.cancel()
    output.finish()
  }

  /// Watches these files and no others from now on; whether there is a folder among theirs that was not watched before.
  ///
  /// A folder that cannot be watched is passed over: its files are read, and their changes are not seen.
  public func watch(_ paths: WatchedPaths) -> Bool {
    watches.withLock { watches in
      let folders = WatchedFolders(for: paths, isFolder: Self.isFolder)
      guard folders != watches.folders else { return false }
      var names: [Int32: Set<String>?] = [:]
      for (folder, wanted) in folders.names {
        let watch = unsafe inotify_add_watch(handle, folder, Self.mask)
        guard watch >= 0 else { continue }
        // Two paths may lead to one folder.
        if let known = names[watch], let known, let wanted {
          names[watch] = known.union(wanted)
        } else if names[watch] == nil {
          names[watch] = .some(wanted)
        } else {
          names[watch] = .some(nil)
        }
      }
      let isNew = names.contains { watch, wanted in
        guard let known = watches.names[watch] else { return true }
        guard let known else { return false }
        return wanted.map { !$0.isSubset(of: known) } ?? true
      }
      for watch in watches.names.keys where names[watch] == nil { _ = inotify_rm_watch(handle, watch) }
      watches.folders = folders
      watches.names = names
      return isNew
    }
  }

  /// Takes what the system has told; whether one of it matters.
  private func readEvents() -> Bool {
    var matters = false
    // Longer than any event: a name has 255 bytes at the most.
    let size = 16_384
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = unsafe read(handle, buffer.baseAddress, size)
      guard count > 0 else { return matters }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let name = unsafe buffer[start..<min(start + Int(event.len), count)].prefix { $0 != 0 }
        if self.matters(event.mask, event.wd, name: unsafe String(decoding: name, as: UTF8.self)) {
          matters = true
        }
        offset = start + Int(event.len)
      }
    }
  }

  private func matters(_ mask: UInt32, _ watch: Int32, name: String) -> Bool {
    // The system lost count: anything may have changed.
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    return watches.withLock { watches in
      guard let names = watches.names[watch] else { return false }
      // The folder itself went away; what has its name now is looked for anew.
      if mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED) != 0 {
        watches.folders = WatchedFolders(for: WatchedPaths(), isFolder: { _ in false })
        if mask & UInt32(IN_IGNORED) != 0 { watches.names[watch] = nil }
        return true
      }
      return names?.contains(name) ?? true
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// Why files cannot be watched.
public struct FileWatcherError: Error, Sendable, Hashable {
  /// The system's number of the error.
  public let code: Int32
}
