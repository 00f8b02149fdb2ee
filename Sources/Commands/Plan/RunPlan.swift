import BoardSpec
import Foundation

/// What a run has to make, found by comparing what every file is made from with what it was made from.
///
/// No page is composed for it where the program, the layout and the fonts are those of before: a plan of 10,000 offices takes as
/// long as reading their files once.
struct RunPlan: Sendable {
  /// What is to be done for each office, in their order.
  let posters: PlannedPosters

  /// Compares `offices`, `jobs` at once.
  init(_ offices: OfficeSelection, _ comparison: FileComparison, jobs: Int) async {
    let total = offices.count
    let count = max(min(jobs, total), 1)
    let parts = await withTaskGroup(of: (Int, PlannedPosters).self) { group in
      for job in 0..<count {
        group.addTask {
          var part = PlannedPosters(capacity: total / count + 1)
          let redrawing = Redrawing(comparison.loaded, comparison.options)
          for place in stride(from: job, to: total, by: count) {
            part.append(comparison.plan(offices[place], redrawing))
          }
          return (job, part)
        }
      }
      return await group.reduce(into: [Int: PlannedPosters]()) { $0[$1.0] = $1.1 }
    }
    var posters = PlannedPosters(capacity: total)
    for place in 0..<total {
      if let part = parts[place % count] { posters.append(part[place / count]) }
    }
    self.posters = posters
  }

  /// How many posters have to be made.
  var changed: Int { posters.count { !$0.isUnchanged } }
}

/// Compares the files of an output folder with what they would be made from now.
struct FileComparison: Sendable {
  let loaded: LoadedBoard
  let inputs: BoardInputs
  let options: RenderOptions
  let store: RecordStore
  let folder: OutputFolder
  /// Whether every file is made anew.
  let isForced: Bool
  /// The options that a plan was not given, and that are what they were in the last run.
  var ignored: Set<Part> = []
  let kinds: [FileKind]

  init(
    _ loaded: LoadedBoard, inputs: BoardInputs, options: RenderOptions, store: RecordStore,
    folder: OutputFolder, isForced: Bool
  ) {
    self.loaded = loaded
    self.inputs = inputs
    self.options = options
    self.store = store
    self.folder = folder
    self.isForced = isForced
    kinds = options.kinds
  }

  /// What is to be done for an office.
  func plan(_ office: Office, _ redrawing: Redrawing) -> PlannedPoster {
    let name = office.identifier.value
    let record = store.record(of: name)
    let cells = inputs.cells(of: office)
    var needed: [FileKind] = []
    var changes: [Change] = []
    var renewed: [FileKind] = []
    for kind in kinds {
      let files = self.files(of: kind, office: name, record)
      guard let first = files.first else { continue }
      var found = self.changes(of: first, kind, cells)
      // What the first page is made from the others are too: only the files themselves may differ.
      for further in files.dropFirst() where found.isEmpty {
        found = further == nil ? [.missing] : self.changes(of: further, kind, cells)
      }
      guard !found.isEmpty else { continue }
      if found.allSatisfy(\.isOfDrawing) {
        let made = files.compactMap(\.self)
        if made.count == files.count, made.allSatisfy({ folder.state(of: $0) == .whole }),
          // A plan does not know the resolution of pictures; their page is that of the PDF.
          !ignored.isEmpty && !renewed.isEmpty
            || redrawing.areUnchanged(made, of: kind, for: office, in: folder)
        {
          renewed.append(kind)
          continue
        }
      }
      needed.append(kind)
      if first == nil, let record, !record.files.isEmpty {
        let others = record.files.filter { folder.holds($0.path) }
        // The pages of other files tell whether the poster itself is another one.
        let changed = others.first { isOutdated($0, cells) }.map { differences(of: $0, cells) } ?? []
        if !others.isEmpty { found = changed + [.further(kind)] }
      }
      for change in found where !changes.contains(change) { changes.append(change) }
    }
    return PlannedPoster(kinds: needed, changes: changes, renewed: renewed)
  }

  /// What is known of an office's files of a kind, one for each page; none for kinds that an office has no file of.
  func files(of kind: FileKind, office: String, _ record: PosterRecord?) -> [MadeFile?] {
    guard let path = kind.path(of: office, options) else { return [] }
    var files = [record?.file(path)]
    for page in stride(from: 2, through: files[0]?.pages ?? 1, by: 1) {
      files.append(kind.path(of: office, options, page: page).flatMap { record?.file($0) })
    }
    return files
  }

  /// The parts and cells of the board in which a file made with any options differs from what the board says.
  private func differences(of file: MadeFile, _ cells: [String: String]) -> [Change] {
    let parts = store.making(file.making).map(inputs.outdatedParts) ?? []
    return parts.map(Change.part) + cellDifferences(file, cells)
  }

  private func cellDifferences(_ file: MadeFile, _ cells: [String: String]) -> [Change] {
    Set(cells.keys).union(file.cells.keys).sorted().filter { cells[$0] != file.cells[$0] }
      .map { .cell(column: $0) }
  }

  /// The record of an office whose files of some kinds stay as they are, with what they are made from now.
  func renewedRecord(
    of office: Office, _ kinds: [FileKind]
  ) -> (record: PosterRecord, makings: [String: Making])? {
    let name = office.identifier.value
    guard let record = store.record(of: name) else { return nil }
    var makings: [String: Making] = [:]
    var files: [MadeFile] = []
    for kind in kinds {
      for file in self.files(of: kind, office: name, record).compactMap(\.self) {
        guard let earlier = store.making(file.making) else { continue }
        let inputs = FileInputs(making: inputs.renewed(earlier, kind), cells: file.cells)
        makings[inputs.makingName] = inputs.making
        files.append(MadeFile(file, inputs))
      }
    }
    return (PosterRecord(office: name, files: files.sorted { $0.path < $1.path }), makings)
  }

  /// Why a file has to be made anew; nothing where it is as it would become.
  func changes(of made: MadeFile?, _ kind: FileKind, _ cells: [String: String]) -> [Change] {
    guard let made, let making = store.making(made.making) else { return [.new] }
    var changes = inputs.differences(from: making, kind).filter { !ignored.contains($0) }.map(Change.part)
    changes += cellDifferences(made, cells)
    if options.isProven, !made.isProven { changes.append(.unproven) }
    if isForced { changes.append(.forced) }
    guard changes.isEmpty else { return changes }
    switch folder.state(of: made) {
    case .whole: return []
    case .missing: return [.missing]
    case .other: return [.damaged]
    }
  }
}
