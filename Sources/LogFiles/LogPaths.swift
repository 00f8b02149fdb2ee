import Glibc

/// The logs that arguments name: files, folders with all files in them, patterns such as `access.log*`.
public enum LogPaths {
  /// The files in an order that does not depend on the system; a name without a file is kept, so that its opening fails.
  public static func files(_ arguments: [String]) -> [String] {
    var found: [String] = []
    for argument in arguments {
      if argument == standardInput {
        found.append(argument)
      } else if isFolder(argument) {
        found += matches(argument.hasSuffix("/") ? argument + "*" : argument + "/*").filter { !isFolder($0) }
      } else if !exists(argument), argument.contains(where: { "*?[".contains($0) }) {
        let matches = matches(argument)
        found += matches.isEmpty ? [argument] : matches
      } else {
        found.append(argument)
      }
    }
    var met: Set<String> = []
    return found.filter { met.insert($0).inserted }
  }

  /// What names standard input.
  public static let standardInput = "-"

  private static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func matches(_ pattern: String) -> [String] {
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    guard unsafe glob(pattern, 0, nil, &result) == 0 else { return [] }
    return unsafe (0..<Int(result.gl_pathc)).compactMap { index in
      unsafe result.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }
}
