import Foundation
import Testing

/// `manifest.json` as another program reads it.
struct Manifest {
  /// A file that the manifest names.
  struct File: Hashable {
    let bytes: Int
    let digest: String
  }

  /// The files by their paths.
  private(set) var files: [String: File] = [:]
  /// The offices in order.
  private(set) var offices: [String] = []

  /// Reads a manifest.
  init(_ path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      object["version"] as? Int == 2, let posters = object["posters"] as? [[String: Any]]
    else { throw ProgramFault(description: "\(path) is no manifest") }
    for document in object["documents"] as? [[String: Any]] ?? [] { try add(document) }
    for poster in posters {
      offices.append(poster["office"] as? String ?? "")
      for file in poster["files"] as? [[String: Any]] ?? [] { try add(file) }
    }
  }

  private mutating func add(_ file: [String: Any]?) throws {
    guard let file else { return }
    guard let path = file["path"] as? String, let bytes = file["bytes"] as? Int,
      let digest = file["sha256"] as? String, files[path] == nil
    else { throw ProgramFault(description: "the manifest has a file that is no file: \(file)") }
    files[path] = File(bytes: bytes, digest: digest)
  }

  /// Compares what the manifest says with the files, which `sha256sum` reads.
  func expectTruth(in folder: String) async throws {
    let paths = files.keys.sorted()
    guard !paths.isEmpty else { return }
    var summing = Invocation("sha256sum", paths)
    summing.folder = folder
    let finished = try await summing.run()
    #expect(finished.lines == paths.map { "\(files[$0]?.digest ?? "")  \($0)" }, "\(finished.errors)")
    for (path, file) in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      #expect(attributes[.size] as? Int == file.bytes)
    }
  }
}
