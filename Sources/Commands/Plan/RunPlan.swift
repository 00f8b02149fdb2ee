import BoardSpec
import Foundation

/// What a run has to make, found by comparing what every file is made from with what it was made from.
///
/// No page is composed for it: a plan of 10,000 offices takes as long as reading their files once.
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
          for place in stride(from: job, to: total, by: count) {
            part.append(comparison.plan(offices[place]))
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
  let inputs: BoardInputs
  let options: RenderOptions
  let store: RecordStore
  let folder: OutputFolder
  /// Whether every file is made anew.
  let isForced: Bool
  private let kinds: [FileKind]

  init(
    inputs: BoardInputs, options: RenderOptions, store: RecordStore, folder: OutputFolder, isForced: Bool
  ) {
    self.inputs = inputs
    self.options = options
    self.store = store
    self.folder = folder
    self.isForced = isForced
    kinds = options.kinds
  }

  /// What is to be done for an office.
  func plan(_ office: Office) -> PlannedPoster {
    let name = office.identifier.value
    let record = store.record(of: name)
    let cells = inputs.cells(of: office)
    var needed: [FileKind] = []
    var changes: [Change] = []
    for kind in kinds {
      guard let path = kind.path(of: name, options) else { continue }
      let first = record?.file(path)
      var found = self.changes(of: first, kind, cells)
      for page in stride(from: 2, through: first?.pages ?? 1, by: 1) where found.isEmpty {
        let further = kind.path(of: name, options, page: page).flatMap { record?.file($0) }
        // What the first page is made from the others are too: only the files themselves may differ.
        found = further.map { self.changes(of: $0, kind, cells) } ?? [.missing]
      }
      guard !found.isEmpty else { continue }
      needed.append(kind)
      for change in found where !changes.contains(change) { changes.append(change) }
    }
    return PlannedPoster(kinds: needed, changes: changes)
  }

  /// Why a file has to be made anew; nothing where it is as it would become.
  func changes(of made: MadeFile?, _ kind: FileKind, _ cells: [String: String]) -> [Change] {
    guard let made, let making = store.making(made.making) else { return [.new] }
    var changes = inputs.differences(from: making, kind).map(Change.part)
    for column in Set(cells.keys).union(made.cells.keys).sorted() where cells[column] != made.cells[column] {
      changes.append(.cell(column: column))
    }
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
