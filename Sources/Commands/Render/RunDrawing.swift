import BoardSpec
import Diagnostics
import PageModel
import Proof
import Synchronization

/// Draws, proves and writes posters, and puts documents together: the second pass of a run.
struct RunDrawing: Sendable {
  let loaded: LoadedBoard
  let options: RenderOptions
  let inputs: BoardInputs
  let survey: RunSurvey
  let plan: RunPlan
  let documents: [RunDocument]
  let folder: OutputFolder
  let store: RecordStore
  let date: String

  /// Draws the posters of `offices` at `indices`, `jobs` at once.
  ///
  /// Throws for faults of ours and of the disk; what was written until then is noted in the store.
  func draw(
    _ indices: [Int], of offices: OfficeSelection, _ interruption: Interruption,
    _ progress: Progress
  ) async throws -> DrawingOutcome {
    let queue = PosterQueue(count: indices.count)
    let found = SharedOutcome()
    try await withThrowingTaskGroup { group in
      for _ in 0..<min(options.jobs, max(indices.count, 1)) {
        group.addTask { try await work(on: queue, indices, of: offices, found, interruption, progress) }
      }
      try await group.waitForAll()
    }
    return found.outcome.withLock { $0 }
  }

  /// Draws posters until none is left, and has the disk confirm them beside that.
  private func work(
    on queue: PosterQueue, _ indices: [Int], of offices: OfficeSelection, _ found: SharedOutcome,
    _ interruption: Interruption, _ progress: Progress
  ) async throws {
    let worker = try Failure.wrap { try PosterWorker(options: options, date: date) }
    let confirming = ConfirmingThread(store, isProven: options.isProven)
    var composing: PageComposing?
    var makings = NamedMakings(inputs)
    var batch = PosterBatch(jobs: options.jobs)
    var confirmed = Task<Void, any Error> {}
    var failure: (any Error)?
    do {
      while !interruption.isRequested, !Task.isCancelled, let place = queue.next() {
        let index = indices[place]
        var poster = survey.poster(index)
        if poster == nil {
          let own = try composing ?? PageComposing(loaded, options.pages)
          composing = own
          poster = try own.compose(offices[index]).poster
        }
        guard let poster else { continue }
        let drawn = try Failure.wrap { try draw(poster, plan.posters[index].kinds, worker) }
        found.outcome.withLock {
          $0.add(drawn.faults, of: poster, isDrawn: !plan.posters[index].isUnchanged, at: index)
        }
        try Failure.wrap {
          if drawn.faults.isEmpty, !drawn.files.isEmpty {
            try batch.add(
              files(drawn, of: poster, &makings), of: poster.board.office.identifier.value,
              at: offices.rosterPlace(index), to: folder)
          }
          for document in documents {
            // A document that lacks a poster is none.
            if drawn.faults.isEmpty { try document.add(poster, at: place) } else { document.abandon() }
          }
        }
        progress.advance()
        if batch.isFull {
          try await confirmed.value
          confirmed = Task { [batch] in try await confirming.confirm(batch) }
          batch = PosterBatch(jobs: options.jobs)
        }
      }
    } catch {
      failure = error
    }
    // What is whole is kept, whatever became of the others.
    for step in [confirmed, Task { [batch] in try await confirming.confirm(batch) }] {
      do { try await step.value } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  /// Draws and proves what has to be made of a poster, which may be nothing but its page in a document.
  private func draw(
    _ poster: ComposedPoster, _ kinds: [FileKind], _ worker: PosterWorker
  ) throws -> DrawnPoster {
    guard !kinds.isEmpty else { return DrawnPoster(files: [], faults: []) }
    return try worker.draw(poster, kinds, drawsDocument: !documents.isEmpty)
  }

  /// The files of a poster, each with what it was made from.
  private func files(
    _ drawn: DrawnPoster, of poster: ComposedPoster, _ makings: inout NamedMakings
  ) -> [PosterFile] {
    let faces = poster.pages.reduce(into: Set<FontFace>()) { $0.formUnion($1.faces) }
    let pictures = poster.pages.reduce(into: Set<String>()) { $0.formUnion($1.pictureNames) }
    let cells = inputs.cells(of: poster.board.office)
    return drawn.files.map { file in
      // Sheets carry words of their own in the first face of the manifest.
      let used = file.kind.isOfSheets ? faces.union(poster.sheets.flatMap(\.faces)) : faces
      return PosterFile(
        path: file.path, bytes: file.bytes,
        inputs: makings.inputs(of: file.kind, using: used, showing: pictures, cells: cells), pages: file.pages
      )
    }
  }
}

extension Page {
  /// The fonts of its texts.
  var faces: Set<FontFace> {
    var faces: Set<FontFace> = []
    for case .text(let run) in items.lazy.map(\.content) { faces.insert(run.face) }
    return faces
  }
}

extension Page {
  /// The paths of its pictures.
  fileprivate var pictureNames: Set<String> {
    Set(pictures.map(\.picture.name))
  }
}

/// Where workers tell what became of their posters.
private final class SharedOutcome: Sendable {
  let outcome = Mutex(DrawingOutcome())
}

/// What became of the posters that were drawn.
struct DrawingOutcome: Sendable {
  /// How many were reached.
  private(set) var reached = 0
  /// How many symbols were read back.
  private(set) var symbols = 0
  /// How many faults were found.
  private(set) var faults = 0
  /// How many symbols were found wrong.
  private(set) var wrongSymbols = 0
  /// Whether a fault is ours: the drawing, not the user's colours.
  private(set) var hasFaultOfOurs = false
  private var found: [(index: Int, diagnostics: [Diagnostic])] = []

  /// Adds what the proof of a poster found.
  mutating func add(_ faults: [ProofFault], of poster: ComposedPoster, isDrawn: Bool, at index: Int) {
    reached += 1
    if isDrawn { symbols += poster.symbols.count }
    self.faults += faults.count
    guard !faults.isEmpty else { return }
    wrongSymbols += min(Set(faults.map { "\($0)" }).count, poster.symbols.count)
    hasFaultOfOurs = hasFaultOfOurs || faults.contains(where: \.isOurs)
    found.append((index, faults.map { $0.diagnostic(on: poster.board) }))
  }

  /// How many posters the proof refused.
  var refused: Int { found.count }

  /// The faults of all posters, in their order, each told once.
  var diagnostics: DiagnosticCollection {
    var grouping = OfficeGrouping()
    for (_, diagnostics) in found.sorted(by: { $0.index < $1.index }) { grouping.add(diagnostics) }
    var all = DiagnosticCollection()
    all.add(contentsOf: grouping.diagnostics)
    return all
  }
}
