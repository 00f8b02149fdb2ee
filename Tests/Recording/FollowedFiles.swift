public import Foundation
public import Testing

/// The files after somebody has followed a printed remedy to the letter: those that differ from the folder of the fault,
/// in its `remedy/`, and in `remedy-2/`, `remedy-3/`, … for the other remedies that are offered.
public struct FollowedFiles: Sendable {
  /// The files to put in the place of the faulty ones, by their paths.
  public let files: [String: [UInt8]]
  /// The paths of files and links that are deleted, from the lines `remove PATH` of a file `changes`.
  public let removed: [String]
  private let name: String

  /// The remedies that somebody has followed in the folder of a fault.
  public static func all(in fault: URL) throws -> [FollowedFiles] {
    let folders = try FileManager.default.contentsOfDirectory(atPath: fault.path).filter(isRemedy).sorted()
    return try folders.map { name in
      let folder = fault.appendingPathComponent(name)
      var files = try contents(of: folder)
      let changes = files.removeValue(forKey: "changes") ?? []
      let removed = String(decoding: changes, as: UTF8.self).split(separator: "\n").compactMap { line in
        line.hasPrefix("remove ") ? String(line.dropFirst("remove ".count)) : nil
      }
      return FollowedFiles(
        files: files, removed: removed, name: "\(fault.lastPathComponent)/\(name)")
    }
  }

  /// Whether a path in the folder of a fault belongs to a followed remedy.
  public static func isRemedy(_ path: String) -> Bool {
    path.wholeMatch(of: /remedy(-[0-9]+)?(\/.*)?/) != nil
  }

  /// The files below a folder by their paths in it.
  private static func contents(of folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let enumerator = FileManager.default.enumerator(atPath: folder.path)
    while let path = enumerator?.nextObject() as? String {
      let url = folder.appendingPathComponent(path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[path] = [UInt8](try Data(contentsOf: url))
    }
    return files
  }

  /// Expects that neither the fault nor another one is found in the files.
  ///
  /// - Parameter identifiers: The identifiers of the faults and warnings that are found now.
  public func expectNoFault(
    _ identifiers: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(identifiers == [], "\(name) still has faults", sourceLocation: sourceLocation)
  }
}
