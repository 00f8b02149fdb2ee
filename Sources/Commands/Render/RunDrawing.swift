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
        group.addTask {
          let worker = try Failure.wrap { try PosterWorker(options: options, date: date) }
          var composing: PageComposing?
          while !interruption.isRequested, !Task.isCancelled, let place = queue.next() {
            let index = indices[place]
            var poster = survey.poster(index)
            if poster == nil {
              let own = try composing ?? PageComposing(loaded, options.pages)
              composing = own
              poster = try own.compose(offices[index]).poster
            }
            guard let poster else { continue }
            let faults = try Failure.wrap {
              try draw(poster, plan.posters[index].kinds, worker, at: offices.rosterPlace(index))
            }
            found.outcome.withLock {
              $0.add(faults, of: poster, isDrawn: !plan.posters[index].isUnchanged, at: index)
            }
            try Failure.wrap {
              for document in documents {
                // A document that lacks a poster is none.
                if faults.isEmpty { try document.add(poster, at: place) } else { document.abandon() }
              }
            }
            progress.advance()
          }
        }
      }
      try await group.waitForAll()
    }
    return found.outcome.withLock { $0 }
  }

  /// Draws one poster; writes and notes its files when its proof holds.
  private func draw(
    _ poster: ComposedPoster, _ kinds: [FileKind], _ worker: PosterWorker, at place: Int
  ) throws -> [ProofFault] {
    guard !kinds.isEmpty else { return [] }
    let drawn = try worker.draw(poster, kinds, drawsDocument: !documents.isEmpty)
    guard drawn.faults.isEmpty else { return drawn.faults }
    let office = poster.board.office
    let faces = poster.page.faces
    let cells = inputs.cells(of: office)
    var made: [MadeFile] = []
    var makings: [String: Making] = [:]
    for file in drawn.files {
      // Sheets carry words of their own in the first face of the manifest.
      let used = file.kind.isOfSheets ? faces.union(poster.sheets.flatMap(\.faces)) : faces
      let inputs = FileInputs(
        making: inputs.making(file.kind, using: used, showing: poster.page.pictureNames), cells: cells)
      makings[inputs.makingName] = inputs.making
      made.append(MadeFile(try folder.write(file.bytes, to: file.path), inputs, isProven: options.isProven))
    }
    let record = PosterRecord(office: office.identifier.value, files: made.sorted { $0.path < $1.path })
    try store.note(record, makings, at: place)
    return []
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
    if isDrawn { symbols += poster.page.symbols.count }
    self.faults += faults.count
    guard !faults.isEmpty else { return }
    wrongSymbols += min(Set(faults.map { "\($0)" }).count, poster.page.symbols.count)
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
