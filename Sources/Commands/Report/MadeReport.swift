/// The parts of a report: a part is made whole or not at all.
enum ReportPart: CaseIterable, Sendable {
  /// `report.pdf`.
  case pages
  /// The sheets of the offices, and `offices.pdf`.
  case sheets
  /// `report.png` and the pictures of further pages.
  case pictures
  case html, docx, csv, json

  /// The format in which a command asks for it.
  var format: ReportFormat {
    switch self {
    case .pages, .sheets: .pdf
    case .pictures: .png
    case .html: .html
    case .docx: .docx
    case .csv: .csv
    case .json: .json
    }
  }
}

/// A file of a report that is made and not written.
struct ReportFile {
  /// Its path inside the folder of the report.
  let name: String
  let part: ReportPart
  let bytes: [UInt8]
  let digest: FileDigest

  init(name: String, part: ReportPart, bytes: [UInt8]) {
    self.init(name: name, part: part, bytes: bytes, digest: FileDigest(bytes))
  }

  private init(name: String, part: ReportPart, bytes: [UInt8], digest: FileDigest) {
    (self.name, self.part, self.bytes, self.digest) = (name, part, bytes, digest)
  }

  /// The same file under another name.
  func named(_ name: String) -> ReportFile {
    ReportFile(name: name, part: part, bytes: bytes, digest: digest)
  }
}

/// What a run made of a report before it writes anything.
struct MadeReport {
  let files: [ReportFile]
  /// The parts that were made; one may have no files.
  let parts: Set<ReportPart>
  /// The parts that were asked for and have faults, so that earlier files of theirs stay.
  let faulty: Set<ReportPart>
  /// The SHA-256 of the figures that the files show.
  let figures: String
}
