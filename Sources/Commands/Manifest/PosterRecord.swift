/// What was made for one office: its files, and what each was made from.
struct PosterRecord: Sendable, Hashable, Codable {
  /// The identifier of the office.
  let office: String
  /// Its files, sorted by their paths.
  var files: [MadeFile]

  /// The file at a path.
  func file(_ path: String) -> MadeFile? { files.first { $0.path == path } }

  /// The record with the files of a newer one in place of its own.
  func updated(by newer: PosterRecord) -> PosterRecord {
    let kept = files.filter { newer.file($0.path) == nil }
    return PosterRecord(office: office, files: (kept + newer.files).sorted { $0.path < $1.path })
  }
}

/// A file that was written whole, and what it was made from.
struct MadeFile: Sendable, Hashable, Codable {
  /// Its path inside the output folder.
  let path: String
  /// How many bytes it has.
  let bytes: Int
  /// The SHA-256 of its bytes, in hexadecimal.
  let sha256: String
  /// The SHA-256 of everything it was made from, in hexadecimal.
  let inputs: String
  /// The name of the making that it shares with other files.
  let making: String
  /// The digests of the roster's cells that it shows, by their columns.
  let cells: [String: String]
  /// Whether every code was read back before it was written.
  let isProven: Bool

  /// Makes a record of a written file.
  init(_ file: WrittenFile, _ inputs: FileInputs, isProven: Bool) {
    path = file.path
    bytes = file.bytes
    sha256 = file.sha256
    self.inputs = inputs.digest
    making = inputs.makingName
    cells = inputs.cells
    self.isProven = isProven
  }

  private enum CodingKeys: String, CodingKey {
    case path, bytes, sha256, inputs, making, cells
    case isProven = "proven"
  }
}
