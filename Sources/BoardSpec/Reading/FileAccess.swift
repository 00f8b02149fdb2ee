import Diagnostics
import Foundation

/// The files that readers may see, passed in: the disk in the program, a dictionary in tests.
public struct FileAccess: Sendable {
  /// Why a file could not be read.
  public enum Failure: Error, Sendable, Hashable {
    /// There is no such file.
    case missing
    /// It is a folder.
    case folder
    /// It is neither a file nor a folder, but a pipe or a device that may never end.
    case special
    /// It is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The system refused for another reason, whose number (`errno`) this is.
    case refused(Int32)
  }

  /// All bytes of the file at a path, of which there may be at most `limit`.
  public let bytes: @Sendable (_ path: String, _ limit: Int) -> Result<[UInt8], Failure>
  /// The path with every symbolic link followed, where it can be followed.
  public let canonical: @Sendable (_ path: String) -> String
  /// Whether there is a file at a path.
  public let exists: @Sendable (_ path: String) -> Bool
  /// The names of the files in a folder, sorted; none where there is no such folder.
  public let names: @Sendable (_ folder: String) -> [String]

  /// Makes an access from its four questions.
  public init(
    bytes: @escaping @Sendable (_ path: String, _ limit: Int) -> Result<[UInt8], Failure>,
    canonical: @escaping @Sendable (_ path: String) -> String,
    exists: @escaping @Sendable (_ path: String) -> Bool,
    names: @escaping @Sendable (_ folder: String) -> [String]
  ) {
    self.bytes = bytes
    self.canonical = canonical
    self.exists = exists
    self.names = names
  }

  /// The files of the machine; a path finds a file whose name is made of other code points and looks the same.
  public static let disk = FileAccess(
    bytes: { path, limit in
      let path = DiskPath.actual(path)
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return .failure(.missing)
      }
      guard !isFolder.boolValue else { return .failure(.folder) }
      do {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = try FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType
        guard type == .typeRegular else { return .failure(.special) }
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        // Asking for one byte more than allowed tells a file that is too large without reading all of it; for no more
        // than there is, since the room for it is taken beforehand.
        let size = Int(try handle.seekToEnd())
        try handle.seek(toOffset: 0)
        let data = try handle.read(upToCount: min(size, limit) + 1) ?? Data()
        try handle.close()
        guard data.count <= limit else { return .failure(.tooLarge(limit: limit)) }
        return .success([UInt8](data))
      } catch {
        return .failure(.refused(error.posixCode))
      }
    },
    canonical: { URL(fileURLWithPath: DiskPath.actual($0)).resolvingSymlinksInPath().path },
    exists: { FileManager.default.fileExists(atPath: DiskPath.actual($0)) },
    names: { folder in
      let folder = DiskPath.actual(folder)
      // A folder that is not there has no files: which one was missed is said by whoever asked for a name.
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    })

  /// Files in memory; `symlinks` leads from one path to another.
  public static func memory(_ files: [String: [UInt8]], symlinks: [String: String] = [:]) -> FileAccess {
    FileAccess(
      bytes: { path, limit in
        guard let content = files[symlinks[path] ?? path] else { return .failure(.missing) }
        return content.count <= limit ? .success(content) : .failure(.tooLarge(limit: limit))
      },
      canonical: { path in
        let target = symlinks[path] ?? path
        return target.hasPrefix("/") ? target : target == "." ? "/memory" : "/memory/" + target
      },
      exists: { files[symlinks[$0] ?? $0] != nil },
      names: { folder in
        Set(files.keys).union(symlinks.keys).filter { Path.folder(of: $0) == folder }
          .map { Path.lastComponent(of: $0) }.sorted()
      })
  }

  /// Files in memory, from their texts.
  public static func memory(texts: [String: String]) -> FileAccess {
    memory(texts.mapValues { Array($0.utf8) })
  }
}
