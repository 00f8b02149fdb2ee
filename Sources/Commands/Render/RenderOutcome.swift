import BoardSpec
import Diagnostics
import Proof

/// What became of one poster.
struct PosterResult: Sendable {
  /// The identifier of the office.
  let office: String
  /// The files that were written; none when the proof failed.
  let files: [WrittenFile]
  /// What the proof found.
  let faults: [ProofFault]
  /// The same in words.
  let diagnostics: [Diagnostic]

  init(office: String, files: [WrittenFile], faults: [ProofFault], diagnostics: [Diagnostic]) {
    self.office = office
    self.files = files
    self.faults = faults
    self.diagnostics = diagnostics
  }

  /// Draws and proves a poster, and writes its files when the proof holds.
  init(drawing poster: ComposedPoster, _ worker: PosterWorker, _ folder: OutputFolder) throws {
    let drawn = try Failure.wrap { try worker.draw(poster) }
    office = poster.board.office.identifier.value
    faults = drawn.faults
    diagnostics = drawn.faults.map { $0.diagnostic(on: poster.board) }
    var written: [WrittenFile] = []
    if drawn.faults.isEmpty {
      for file in drawn.files {
        written.append(try Failure.wrap { try folder.write(file.bytes, to: file.name) })
      }
    }
    files = written
  }
}

/// What became of a run.
struct RenderOutcome: Sendable {
  /// The posters that were reached, in the order of the roster.
  let results: [PosterResult]
  /// Whether the run was asked to end before it was done.
  let wasInterrupted: Bool
  /// `posters.pdf`, where it was written.
  var document: WrittenFile?
  /// The sheets of all posters, where they were written.
  var sheets: WrittenFile?

  /// Whether a proof failed.
  var hasFaults: Bool { results.contains { !$0.faults.isEmpty } }

  /// The faults of all posters.
  var diagnostics: DiagnosticCollection {
    var all = DiagnosticCollection()
    var grouping = OfficeGrouping()
    for result in results { grouping.add(result.diagnostics) }
    all.add(contentsOf: grouping.diagnostics)
    return all
  }

  /// Writes the manifest: what this run wrote, and what earlier runs wrote of other offices.
  func record(in folder: OutputFolder, roster: Roster) throws {
    let earlier = Manifest.earlier(in: folder)
    var files: [String: [WrittenFile]] = [:]
    for poster in earlier?.posters ?? [] { files[poster.office] = poster.files }
    for result in results {
      // Files of other formats that an earlier run wrote are still there.
      let kept = (files[result.office] ?? []).filter { old in
        !result.files.contains { $0.path == old.path }
      }
      files[result.office] = (kept + result.files).sorted { $0.path < $1.path }
    }
    // Posters of offices that left the roster are listed for as long as they lie there, after the others.
    let current = roster.offices.map(\.identifier.value)
    let former = (earlier?.posters ?? []).map(\.office).filter { !current.contains($0) }
    let posters = (current + former).compactMap { office -> Manifest.Poster? in
      let own = (files[office] ?? []).filter { folder.holds($0.path) }
      return own.isEmpty ? nil : Manifest.Poster(office: office, files: own)
    }
    func kept(_ file: WrittenFile?) -> WrittenFile? { file.flatMap { folder.holds($0.path) ? $0 : nil } }
    let manifest = Manifest(
      posters: posters, document: document ?? kept(earlier?.document), sheets: sheets ?? kept(earlier?.sheets)
    )
    _ = try folder.write(try manifest.encoded(), to: Manifest.fileName)
  }
}
