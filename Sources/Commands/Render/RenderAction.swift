import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering

/// Makes what has changed: all faults first, then every changed poster proven and written, with the documents that hold
/// all of them.
struct RenderAction {
  let boardPath: String
  let drawing: DrawingOptions
  /// Whether posters of offices that left the roster are removed.
  let prunes: Bool
  /// Whether this is a trial, whose codes are not entered into the register of what is printed.
  let isDraft: Bool
  let console: Console

  private var shard: Shard? { drawing.shard }

  func run() async throws {
    let boards = try BoardSource(path: boardPath, console: console).loadAll()
    for loaded in boards { try TrialRun.refuse(loaded, for: drawing.printProfile) }
    guard boards[0].board.isMeeting else {
      try RosterIdentifiers(boardPath: boardPath, console: console).offer(for: boards[0].board)
      return try await run(boards[0], nil)
    }
    // Nothing of a meeting is written before every fault of all its layouts is known.
    var surveys: [RunSurvey] = []
    for loaded in boards {
      let selection = try OfficeSelection(loaded.board.roster, names: drawing.offices, shard: shard)
      let options = try drawing.renderOptions(for: loaded.layout)
      surveys.append(try await self.survey(selection, loaded, options))
    }
    for (loaded, survey) in zip(boards, surveys) { try await run(loaded, survey) }
  }

  /// One run of a board in one layout; `known` is what was surveyed of it already.
  private func run(_ loaded: LoadedBoard, _ known: RunSurvey?) async throws {
    let start = ContinuousClock.now
    let outputPath = loaded.folder(in: drawing.outputFolder)
    let options = try drawing.renderOptions(for: loaded.layout)
    let selection = try OfficeSelection(loaded.board.roster, names: drawing.offices, shard: shard)
    let inputs = BoardInputs(loaded, options)

    // Nothing is written before every fault is known, so that the folder may not be there yet: one that is there may
    // make most of the work unnecessary.
    var survey = known
    if survey == nil, !FileManager.default.fileExists(atPath: outputPath) {
      survey = try await self.survey(selection, loaded, options)
    }
    let folder = try Failure.wrap { try OutputFolder(outputPath, folders: options.folders) }
    let lock = try RunLock(folder, shard: shard)
    defer { withExtendedLifetime(lock) {} }
    if shard == nil { folder.removeRemains() }
    let store = try Failure.wrap {
      try RecordStore(folder, logName: shard.map(ManifestFile.logName(of:)) ?? ManifestFile.logName)
    }
    let run = RenderRun(
      loaded: loaded, selection: selection, options: options, inputs: inputs,
      comparison: FileComparison(
        loaded, inputs: inputs, options: options, store: store, folder: folder, isForced: drawing.isForced),
      date: DocumentDate.text(board: boardPath, environment: ProcessInfo.processInfo.environment),
      register: isDraft || loaded.isTrial ? nil : RegisterFile(boardPath: loaded.linked.board.source.name),
      day: DocumentDate.today(environment: ProcessInfo.processInfo.environment),
      isShard: shard != nil, prunes: prunes, console: console)
    let outcome = try await run.run(survey)
    let trial =
      loaded.isTrial ? TrialRun.byPlaceholders(loaded.starterTexts.count) : isDraft ? .byOption : nil
    try tell(
      outcome, options, folder, trial, board: loaded.linked.board.source.name,
      elapsed: ContinuousClock.now - start)
  }

  /// What is known of all pages, or the end of the command where they have faults.
  private func survey(
    _ selection: OfficeSelection, _ loaded: LoadedBoard, _ options: RenderOptions
  ) async throws -> RunSurvey {
    let survey = try await RunSurvey.survey(
      Array(selection.indices), of: selection, loaded, options,
      progress: .composing(selection.count, console: console))
    try RenderRun.check(survey, options, console)
    return survey
  }

  /// Reports the result of the run.
  private func tell(
    _ outcome: RunOutcome, _ options: RenderOptions, _ folder: OutputFolder, _ trial: TrialRun?,
    board: String,
    elapsed: Duration
  ) throws {
    console.show(outcome.drawing.diagnostics)
    let summary = RenderSummary(
      outcome: outcome, options: options, folder: folder.path, elapsed: elapsed,
      isPartial: !drawing.offices.isEmpty, trial: trial, shard: shard,
      hasEarlierDocument: folder.holds("posters.pdf"), board: board, isVerbose: console.isVerbose)
    if console.json {
      try console.output(summary.object)
    } else {
      for line in summary.lines { console.say(line) }
    }
    if outcome.wasInterrupted { throw ExitCode.interrupted }
    if outcome.drawing.refused > 0 {
      throw outcome.drawing.hasFaultOfOurs ? ExitCode.ourFault : ExitCode.faults
    }
  }
}
