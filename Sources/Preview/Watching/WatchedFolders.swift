/// The folders to be watched so that changes of some files are seen, and which names in them matter.
struct WatchedFolders: Sendable, Hashable {
  /// The names that matter by the path of their folder; `nil` where every name does.
  private(set) var names: [String: Set<String>?] = [:]

  /// Finds the folder for each path: the nearest one that exists, since a missing one may be made.
  init(for paths: WatchedPaths, isFolder: (String) -> Bool) {
    for file in paths.files { add(file, isFolder: isFolder) }
    for folder in paths.folders {
      // Where the folder itself is missing, its making matters.
      if isFolder(folder) { names[folder] = .some(nil) } else { add(folder, isFolder: isFolder) }
    }
  }

  private mutating func add(_ path: String, isFolder: (String) -> Bool) {
    var path = path
    while true {
      let (folder, name) = Self.split(path)
      guard isFolder(folder) || folder == "/" || folder == "." else {
        path = folder
        continue
      }
      switch names[folder] {
      case .none: names[folder] = [name]
      case .some(.none): break
      case .some(.some(var known)):
        known.insert(name)
        names[folder] = known
      }
      return
    }
  }

  /// The folder of a path, and its name there.
  private static func split(_ path: String) -> (folder: String, name: String) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    let folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    return (folder, String(trimmed[trimmed.index(after: slash)...]))
  }
}
