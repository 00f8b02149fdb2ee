/// Paths as text: joined and cut without asking the disk.
enum Path {
  /// The folder that holds `path`: `boards` for `boards/board.yaml`, `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The part after the last slash.
  static func lastComponent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// What follows the last dot of the name, in small letters: `csv` for `lists/Offices.CSV`.
  static func ending(of path: String) -> String {
    let name = lastComponent(of: path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// `name` as seen from `folder`; a folder of `.` is left out, so that names stay as a person gave them.
  static func join(_ folder: String, _ name: String) -> String {
    if folder == "." || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Whether `path` leads out of the folder that it starts in, by its words alone.
  static func leaves(_ path: String) -> Bool {
    if path.hasPrefix("/") || path.hasPrefix("~") { return true }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether the canonical `path` lies below the canonical `folder`.
  static func isInside(_ path: String, folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
