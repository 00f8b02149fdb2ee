/// What was made for one office: its files, and what each was made from.
struct PosterRecord: Sendable, Hashable, Codable {
  /// The identifier of the office.
  let office: String
  /// Its files, sorted by their paths.
  var files: [MadeFile]

  /// The file at a path.
  func file(_ path: String) -> MadeFile? { files.first { $0.path == path } }

  /// The record with the files of a newer one in place of its own; pages that the newer one no longer has are left out.
  func updated(by newer: PosterRecord) -> PosterRecord {
    let firsts = newer.files.compactMap(\.firstPage)
    let kept = files.filter { file in
      newer.file(file.path) == nil && !(file.firstPage.map(firsts.contains) ?? false)
    }
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
  /// How many files of one page each it is the first of; `nil` for one alone, and for all but the first.
  let pages: Int?

  /// The format of a poster's file; `nil` for sheets.
  var posterFormat: PosterFormat? {
    guard path.hasPrefix("posters/"), let dot = path.lastIndex(of: ".") else { return nil }
    return PosterFormat(rawValue: String(path[path.index(after: dot)...]))
  }

  /// The path of the file of the first page, where files hold a page each: `posters/a.png` of `posters/a.2.png`.
  var firstPage: String? {
    guard let match = path.wholeMatch(of: /(posters\/[a-z0-9-]+)(\.[0-9]+)?\.(png|svg)/) else { return nil }
    return "\(match.1).\(match.3)"
  }

  /// Makes a record of a written file.
  init(_ file: WrittenFile, _ inputs: FileInputs, isProven: Bool, pages: Int? = nil) {
    self.pages = pages
    path = file.path
    bytes = file.bytes
    sha256 = file.sha256
    self.inputs = inputs.digest
    making = inputs.makingName
    cells = inputs.cells
    self.isProven = isProven
  }

  /// Makes the record of a file that stays as it is, with what it is made from now.
  init(_ file: MadeFile, _ inputs: FileInputs) {
    pages = file.pages
    path = file.path
    bytes = file.bytes
    sha256 = file.sha256
    self.inputs = inputs.digest
    making = inputs.makingName
    cells = inputs.cells
    isProven = file.isProven
  }

  private enum CodingKeys: String, CodingKey {
    case path, bytes, sha256, inputs, making, cells, pages
    case isProven = "proven"
  }
}
