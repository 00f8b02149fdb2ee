import Foundation

/// A text file of the project.
struct ProjectFile {
  /// The path from the root of the project.
  let path: String
  /// The content.
  let text: String

  /// The lines with their numbers, from 1.
  var lines: [(number: Int, text: Substring)] {
    text.split(separator: /\r\n|\n/, omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
  }

  /// The second part of the path, which names the target of a source.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }
}

/// The files of the project, as they lie beside this test.
enum Project {
  /// Whether a file or folder is made from the project, or by a tool beside it.
  private static func isSkipped(_ name: String, isFolder: Bool) -> Bool {
    name == ".git" || (isFolder && (name == "out" || name.hasPrefix(".") && name != ".ci"))
  }

  /// The root folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text files below `folder` in the order of their paths; the whole project without one.
  static func textFiles(in folder: String = "") throws -> [ProjectFile] {
    let start = root.appending(path: folder, directoryHint: .isDirectory)
    return try paths(below: start).sorted().compactMap { path in
      let data = try Data(contentsOf: start.appending(path: path))
      // Pictures and fonts are no text.
      guard !data.contains(0), let text = String(validating: data, as: UTF8.self) else { return nil }
      return ProjectFile(path: folder.isEmpty ? path : folder + "/" + path, text: text)
    }
  }

  /// The Swift files below `folder`.
  static func swiftFiles(in folder: String) throws -> [ProjectFile] {
    try textFiles(in: folder).filter { $0.path.hasSuffix(".swift") }
  }

  /// One text file.
  static func file(_ path: String) throws -> ProjectFile {
    ProjectFile(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  /// The names of the folders in `folder`.
  static func folders(in folder: String) throws -> Set<String> {
    let start = root.appending(path: folder)
    let entries = try FileManager.default.contentsOfDirectory(
      at: start, includingPropertiesForKeys: [.isDirectoryKey])
    return Set(
      try entries.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
        .map(\.lastPathComponent))
  }

  private static func paths(below folder: URL) throws -> [String] {
    let entries = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey, .isRegularFileKey])
    return try entries.flatMap { entry -> [String] in
      let values = try entry.resourceValues(forKeys: [.isDirectoryKey, .isRegularFileKey])
      let name = entry.lastPathComponent
      let isFolder = values.isDirectory == true
      if isSkipped(name, isFolder: isFolder) { return [] }
      if isFolder { return try paths(below: entry).map { name + "/" + $0 } }
      return values.isRegularFile == true ? [name] : []
    }
  }
}
