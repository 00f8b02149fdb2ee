import BoardSpec
import Foundation

/// `manifest.json`: what a run wrote, with the SHA-256 of every file.
struct Manifest: Codable, Hashable {
  /// The poster of one office in every format.
  struct Poster: Codable, Hashable {
    /// The identifier of the office.
    let office: String
    /// Its files.
    let files: [WrittenFile]
  }

  /// The version of this file's form.
  var version = 1
  /// The version of the program that wrote it.
  var program = Program.version
  /// The posters in the order of the roster.
  var posters: [Poster]
  /// The document with all posters; absent until a run over all offices wrote it.
  var document: WrittenFile?
  /// The document with the sheets of all posters; absent until a run with `--sheet` wrote it.
  var sheets: WrittenFile?

  /// The name of the file in the output folder.
  static let fileName = "manifest.json"

  /// What an earlier run left in `folder`; `nil` where there is none or it is of another form.
  static func earlier(in folder: OutputFolder) -> Manifest? {
    guard let data = FileManager.default.contents(atPath: folder.path + "/" + fileName),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data), manifest.version == 1
    else { return nil }
    return manifest
  }

  /// The offices of this manifest that a roster lacks and whose files are still there.
  func formerOffices(of roster: Roster, in folder: OutputFolder) -> [String] {
    let current = Set(roster.offices.map(\.identifier.value))
    return posters.filter { poster in
      !current.contains(poster.office)
        && poster.files.contains { folder.holds($0.path) }
    }.map(\.office)
  }

  /// The file's bytes: sorted keys, so that equal runs give equal bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
