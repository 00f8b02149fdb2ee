import Foundation
import UsageReport

/// `manifest.json` in the folder of a report: the files that bangtin wrote there, and so may replace or remove.
struct ReportManifest: Codable, Equatable {
  /// The name of the file in the folder.
  static let name = "manifest.json"
  /// The version of the file's form.
  static let version = 1

  /// A file as bangtin wrote it.
  struct Record: Codable, Hashable {
    /// Its path inside the folder.
    let path: String
    /// How many bytes it has.
    let bytes: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    let sha256: String
    /// The SHA-256 of the figures that it shows: files of two runs agree where these are equal.
    let figures: String

    /// Whether a file on the disk is the one that was written.
    func matches(_ digest: FileDigest) -> Bool { digest.bytes == bytes && digest.sha256 == sha256 }
  }

  private let version: Int
  private let program: String
  /// The period, as its folder names it.
  let period: String
  /// The files that are there.
  let files: [Record]
  /// The documents that somebody changed after bangtin wrote them; absent where there are none.
  let changed: [String]?
  /// The files that a run was about to write when it last said so; `nil` once they are there.
  let pending: [Record]?

  init(period: Period, files: [Record], changed: [String] = [], pending: [Record]? = nil) {
    version = Self.version
    program = Program.version
    self.period = period.text
    self.files = files.sorted { $0.path < $1.path }
    self.changed = changed.isEmpty ? nil : changed.sorted()
    self.pending = pending?.sorted { $0.path < $1.path }
  }

  /// Reads the manifest of a folder; `nil` where there is none that this program knows, so that no file counts as its own.
  init?(in folder: OutputFolder) {
    guard let data = FileManager.default.contents(atPath: folder.path + "/" + Self.name),
      let manifest = try? JSONDecoder().decode(ReportManifest.self, from: data),
      manifest.version == Self.version
    else { return nil }
    self = manifest
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and whole numbers alone: nothing that JSON could not hold.
    return Array((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }

  /// The records by their paths; a run that was killed may have written either of two.
  var recordsByPath: [String: [Record]] { Dictionary(grouping: files + (pending ?? []), by: \.path) }
}
