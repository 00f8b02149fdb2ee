import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering

/// Draws the posters of a board: all faults first, then every office proven and written, then the document
/// with all of them.
struct RenderAction {
  let boardPath: String
  let outputPath: String
  let offices: [String]
  /// What is drawn, and how; the profile of a press is added where the layout or the person asks for a print shop.
  var options: RenderOptions
  let printing: PrintProfileChoice
  let console: Console

  mutating func run() async throws {
    let start = ContinuousClock.now
    let loaded = try BoardSource(path: boardPath, console: console).load()
    options.pressProfile = try printing.pressProfile(for: loaded.layout)
    let chosen = try chooseOffices(of: loaded)
    let set = try await PosterSet.compose(chosen, of: loaded, jobs: options.jobs, pages: options.pages)
    guard !set.diagnostics.hasErrors else {
      console.show(set.diagnostics)
      throw ExitCode.faults
    }
    console.show(set.diagnostics)
    if let fault = NUpDocument(set, options.pages)?.fault { throw fault }
    let folders = ["posters"] + options.pages.sheetFolders
    let folder = try Failure.wrap { try OutputFolder(outputPath, folders: folders) }
    let interruption = Interruption()
    let outcome = try await interruption.observing {
      try await write(set, of: loaded, to: folder, interruption)
    }
    console.progress("")
    try finish(outcome, set, loaded, folder, elapsed: ContinuousClock.now - start)
  }

  /// The offices that `--office` names, or all, in the order of the roster.
  private func chooseOffices(of loaded: LoadedBoard) throws -> [Office] {
    let all = loaded.board.roster.offices
    guard !offices.isEmpty else { return all }
    for name in offices where !all.contains(where: { $0.identifier.value == name }) {
      throw Failure(
        "office.unknown",
        LocalizedText(
          vi: "Không có nơi nào tên `\(name)` trong \(loaded.board.roster.source.name)",
          en: "There is no office `\(name)` in \(loaded.board.roster.source.name)"),
        remedy: NearestMatch.of(name, in: all.map(\.identifier.value)).map {
          LocalizedText(vi: "Đổi thành `\($0)`", en: "Write `\($0)`")
        },
        exitCode: .wrongArguments)
    }
    return all.filter { offices.contains($0.identifier.value) }
  }

  /// Draws, proves and writes every poster, `jobs` at once.
  private func write(
    _ set: PosterSet, of loaded: LoadedBoard, to folder: OutputFolder, _ interruption: Interruption
  ) async throws -> RenderOutcome {
    let queue = PosterQueue(count: set.posters.count)
    let date = DocumentDate.text(board: boardPath, environment: ProcessInfo.processInfo.environment)
    do {
      try await draw(set, of: loaded, to: folder, date, queue, interruption)
      var outcome = RenderOutcome(results: queue.results, wasInterrupted: interruption.isRequested)
      if !outcome.wasInterrupted, !outcome.hasFaults {
        let press = try Failure.wrap { try options.pressProfile.map { try PressProfile($0) } }
        let document = PosterDocument(set, loaded, date, press: press)
        if options.writesDocument {
          outcome.document = try Failure.wrap { try document.write(to: folder) }
        }
        if let several = NUpDocument(set, options.pages) {
          outcome.sheets = try Failure.wrap { try document.write(several, to: folder) }
        } else if options.writesDocument, let paper = options.pages.sheet {
          outcome.sheets = try Failure.wrap { try document.writeSheets(of: paper, to: folder) }
        }
      }
      return outcome
    } catch {
      // What was written stays, so the manifest lists it. A full disk may refuse this too; the first reason
      // is the one to tell.
      let outcome = RenderOutcome(results: queue.results, wasInterrupted: false)
      try? outcome.record(in: folder, roster: loaded.board.roster)
      throw error
    }
  }

  /// Takes poster after poster from the queue until none is left or the run is asked to end.
  private func draw(
    _ set: PosterSet, of loaded: LoadedBoard, to folder: OutputFolder, _ date: String, _ queue: PosterQueue,
    _ interruption: Interruption
  ) async throws {
    try await withThrowingTaskGroup { group in
      for _ in 0..<min(options.jobs, max(set.posters.count, 1)) {
        group.addTask { [options, console] in
          let worker = try Failure.wrap { try PosterWorker(options: options, date: date) }
          while !interruption.isRequested, !Task.isCancelled, let index = queue.next() {
            let poster = set.posters[index]
            let done = queue.finish(index, try PosterResult(drawing: poster, worker, folder))
            console.progress("\(done)/\(set.posters.count)")
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Records what was written, and tells the person.
  private func finish(
    _ outcome: RenderOutcome, _ set: PosterSet, _ loaded: LoadedBoard, _ folder: OutputFolder,
    elapsed: Duration
  ) throws {
    let earlier = Manifest.earlier(in: folder)
    try Failure.wrap { try outcome.record(in: folder, roster: loaded.board.roster) }
    console.show(outcome.diagnostics)
    let summary = RenderSummary(
      outcome: outcome, posterSet: set, options: options, folder: folder.path, elapsed: elapsed,
      isPartial: !offices.isEmpty, hasEarlierDocument: folder.holds(PosterDocument.fileName),
      formerOffices: earlier?.formerOffices(of: loaded.board.roster, in: folder) ?? [])
    if console.json {
      try console.output(summary.object)
    } else {
      for line in summary.lines { console.say(line) }
    }
    if outcome.wasInterrupted { throw ExitCode.interrupted }
    if outcome.hasFaults {
      throw outcome.results.contains { $0.faults.contains(where: \.isOurs) }
        ? ExitCode.ourFault : ExitCode.faults
    }
  }
}
