import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import PageModel
import Rendering

/// What became of a run.
struct RunOutcome: Sendable {
  /// What had to be made.
  var plan: RunPlan
  /// Why, in words.
  var reasons: [PlanReason] = []
  /// What is known of the pages that were composed.
  var survey: RunSurvey
  /// What became of the posters that were drawn.
  var drawing = DrawingOutcome()
  /// How many posters were written.
  var written = 0
  /// The files of `posters.pdf` that were written.
  var document: [WrittenFile] = []
  /// The files of the sheets of all posters that were written.
  var sheets: [WrittenFile] = []
  /// Whether the run was asked to end before it was done.
  var wasInterrupted = false
  /// How many entries the register of printed codes has more.
  var registered = 0
  /// The offices that left the roster and whose posters are still there.
  var former: [String] = []
  /// The offices whose posters were removed.
  var pruned: [String] = []
  /// The paths of files that earlier runs made with other options and that show what the board no longer says.
  var outdated: [String] = []
  /// The paths of such files that were removed.
  var removed: [String] = []
}

/// One run into a folder that it has locked.
struct RenderRun {
  let loaded: LoadedBoard
  let selection: OfficeSelection
  let options: RenderOptions
  let inputs: BoardInputs
  let comparison: FileComparison
  let date: String
  /// What hangs on walls; `nil` for a trial that does not get there.
  let register: RegisterFile?
  /// The day that the register notes.
  let day: String
  /// Whether this is a part of a run, which leaves documents and manifest to the run that puts the parts together.
  let isShard: Bool
  let prunes: Bool
  let console: Console

  private var store: RecordStore { comparison.store }
  private var folder: OutputFolder { comparison.folder }

  /// Makes what has to be made; `survey` is of all offices, where it was made already.
  func run(_ known: RunSurvey?) async throws -> RunOutcome {
    let plan = await RunPlan(selection, comparison, jobs: options.jobs)
    let documents = DocumentPlan(selection, inputs, options)
    let wanted = isShard ? [] : documents.documents.filter { !documents.isUnchanged($0, comparison) }
    // Documents hold all posters, so that all are composed for them.
    let indices =
      wanted.isEmpty ? selection.indices.filter { !plan.posters[$0].isUnchanged } : Array(selection.indices)
    let survey: RunSurvey
    if let known {
      survey = known
    } else {
      survey = try await RunSurvey.survey(
        indices, of: selection, loaded, options, progress: .composing(indices.count, console: console))
      try Self.check(survey, options, console)
    }
    console.show(survey.diagnostics)
    var outcome = RunOutcome(plan: plan, reasons: plan.reasons(of: selection), survey: survey)
    outcome.former = store.formerOffices(of: loaded.board.roster)
    // What is drawn is in the register before it can hang on a wall, whatever ends the run.
    if let register {
      outcome.registered = try Failure.wrap {
        try register.enter(loaded.board.printedEntries(of: selection, on: day), known: loaded.register)
      }
    }
    try Failure.wrap { try renewRecords(plan) }
    let interruption = Interruption()
    do {
      try await interruption.observing {
        try await draw(indices, wanted, &outcome, interruption)
      }
      let outdated = outdatedFiles(besides: documents)
      outcome.outdated = outdated.map(\.path)
      try Failure.wrap { try prune(outdated, &outcome) }
      try Failure.wrap { try record(outcome, wanted, documents) }
    } catch {
      // What was written stays, so the manifest lists it. A full disk may refuse this too; the log then tells the
      // next run, and the first reason is the one to tell.
      if !isShard {
        try? store.writeManifest(
          loaded.board.roster, documents: store.documents.filter { folder.holds($0.path) })
      }
      throw error
    }
    return outcome
  }

  /// Notes what files are made from that stay as they are, so that no later run has to draw them to see it.
  private func renewRecords(_ plan: RunPlan) throws(OutputError) {
    for (place, poster) in plan.posters.enumerated() where !poster.renewed.isEmpty {
      guard let (record, makings) = comparison.renewedRecord(of: selection[place], poster.renewed) else {
        continue
      }
      try store.renew(record, makings, at: selection.rosterPlace(place))
    }
  }

  /// Ends the command where pages have faults or become too small.
  static func check(_ survey: RunSurvey, _ options: RenderOptions, _ console: Console) throws {
    guard !survey.diagnostics.hasErrors else {
      console.show(survey.diagnostics)
      throw ExitCode.faults
    }
    if let count = options.pages.pagesPerSheet, let plan = Self.plan(survey, options, count),
      let fault = NUpFault.of(plan, count: count, survey.smallestSymbol)
    {
      throw fault
    }
  }

  private static func plan(_ survey: RunSurvey, _ options: RenderOptions, _ count: Int) -> SheetNUp? {
    survey.pageSize.map { SheetNUp(count, pagesOf: $0, on: options.pages.sheet?.size ?? $0) }
  }

  private func draw(
    _ indices: [Int], _ wanted: [DocumentPlan.Document], _ outcome: inout RunOutcome,
    _ interruption: Interruption
  ) async throws {
    guard !indices.isEmpty else { return }
    let begun = try Failure.wrap { try wanted.map { try begin($0, outcome.survey) } }
    let drawing = RunDrawing(
      loaded: loaded, options: options, inputs: inputs, survey: outcome.survey, plan: outcome.plan,
      documents: begun, folder: folder, store: store, date: date)
    let progress = Progress.drawing(indices.count, console: console)
    defer {
      progress.end()
      // What was finished has its name; the rest is no document.
      for document in begun { document.abandon() }
    }
    outcome.drawing = try await drawing.draw(indices, of: selection, interruption, progress)
    outcome.written = store.noted
    outcome.wasInterrupted = interruption.isRequested && outcome.drawing.reached < indices.count
    guard !outcome.wasInterrupted, outcome.drawing.refused == 0 else { return }
    for (document, plan) in zip(begun, wanted) {
      let files = try Failure.wrap { try document.finish() }
      if plan.kind == .document { outcome.document = files } else { outcome.sheets = files }
    }
  }

  private func begin(_ document: DocumentPlan.Document, _ survey: RunSurvey) throws -> RunDocument {
    let content: RunDocument.Content
    if document.kind == .document {
      content = .posters
    } else if let count = options.pages.pagesPerSheet, let plan = Self.plan(survey, options, count) {
      content = .several(plan, count: count)
    } else {
      content = .sheets
    }
    let information = DocumentInformation(
      title: loaded.board.title.string, author: loaded.board.organization.string,
      language: SpokenWords.language, date: date)
    let ofSheets = document.kind == .sheetDocument && options.pages.pagesPerSheet == nil
    return try RunDocument(
      content, name: document.name, count: selection.count, information,
      showing: ofSheets ? survey.sheetGlyphs : survey.glyphs,
      press: document.kind.isForPrintShop ? options.pressProfile : nil, in: folder)
  }

  /// The files of earlier runs that do not show what the board says, which this run did not make.
  private func outdatedFiles(besides documents: DocumentPlan) -> [MadeFile] {
    guard !isShard else { return [] }
    let ofOffices = selection.flatMap { comparison.outdatedFiles(of: $0) }
    // The documents hold all offices, so that only a run over all can tell.
    return ofOffices + (options.writesDocument ? comparison.outdatedDocuments(besides: documents) : [])
  }

  /// Removes the posters of offices that left the roster and outdated files, where that was asked for.
  private func prune(_ outdated: [MadeFile], _ outcome: inout RunOutcome) throws {
    guard prunes, !isShard, !outcome.wasInterrupted, outcome.drawing.refused == 0 else { return }
    for office in outcome.former {
      for file in store.record(of: office)?.files ?? [] { try folder.remove(file.path) }
      store.forget(office)
    }
    let removable = outdated.filter(comparison.isRemovable).map(\.path)
    for path in removable { try folder.remove(path) }
    (outcome.pruned, outcome.former) = (outcome.former, [])
    outcome.removed = removable
    outcome.outdated.removeAll { removable.contains($0) }
  }

  /// Writes the manifest, where something is different from what it says.
  private func record(
    _ outcome: RunOutcome, _ wanted: [DocumentPlan.Document], _ documents: DocumentPlan
  ) throws(OutputError) {
    guard !isShard else { return try folder.confirmNames() }
    var made: [MadeFile] = []
    var makings: [Making] = []
    for document in wanted {
      let files = document.kind == .document ? outcome.document : outcome.sheets
      for file in files {
        let record = documents.record(file, of: document, using: outcome.survey.faces(document.kind))
        made.append(record.file)
        makings.append(record.making)
      }
    }
    guard
      store.hasLogs || !made.isEmpty || !outcome.pruned.isEmpty || !outcome.removed.isEmpty
        || !folder.holds(ManifestFile.name)
    else {
      return
    }
    let kept = store.documents.filter { old in
      !made.contains { $0.path == old.path } && folder.holds(old.path)
    }
    store.add(makings)
    // The manifest names files whose names are safe, and the log goes when the manifest's own name is.
    try folder.confirmNames()
    try store.writeManifest(loaded.board.roster, documents: (kept + made).sorted { $0.path < $1.path })
  }
}
