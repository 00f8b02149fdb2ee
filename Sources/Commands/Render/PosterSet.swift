import BoardSpec
import Composition
import Diagnostics
import PageModel
import Typesetting

/// One office's board and the page that was made of it.
struct ComposedPoster: Sendable {
  /// What the page shows.
  let board: OfficeBoard
  /// The page.
  let page: Page
  /// The page spread over smaller sheets; none where that was not asked for.
  let sheets: [Page]
  /// The texts that were set smaller than their style wants.
  let shrunk: [Composition.Shrunk]
}

/// All posters of a run as pages, and every fault that was met on the way.
struct PosterSet: Sendable {
  /// The posters in the order of the roster; complete when there is no error.
  let posters: [ComposedPoster]
  /// The faults and warnings of all offices.
  let diagnostics: DiagnosticCollection

  /// Makes the pages of `offices`, `jobs` at once, without drawing them.
  static func compose(
    _ offices: [Office], of loaded: LoadedBoard, jobs: Int, pages: PageOptions = PageOptions()
  ) async throws -> PosterSet {
    let count = max(min(jobs, offices.count), 1)
    let parts = try await withThrowingTaskGroup(of: (Int, [PosterComposition]).self) { group in
      for job in 0..<count {
        group.addTask {
          let fonts = try Failure.wrap { try FontLibrary(faces: loaded.fontFaces) }
          let composing = PosterComposing(loaded, fonts, pages)
          let own = stride(from: job, to: offices.count, by: count)
          return (job, try own.map { try PosterComposition(offices[$0], composing) })
        }
      }
      return try await group.reduce(into: [Int: [PosterComposition]]()) { $0[$1.0] = $1.1 }
    }
    var grouping = OfficeGrouping()
    var posters: [ComposedPoster] = []
    for index in offices.indices {
      guard let made = parts[index % count]?[index / count] else { continue }
      grouping.add(made.diagnostics)
      if let poster = made.poster { posters.append(poster) }
    }
    var diagnostics = DiagnosticCollection()
    diagnostics.add(contentsOf: grouping.diagnostics)
    return PosterSet(posters: posters, diagnostics: diagnostics)
  }
}

/// What the offices of one worker are composed with.
private struct PosterComposing {
  let board: Board
  let composer: Composer
  let tiling: SheetTiling?
  let options: PageOptions

  init(_ loaded: LoadedBoard, _ fonts: FontLibrary, _ options: PageOptions) {
    board = loaded.board
    composer = Composer(layout: loaded.layout, fonts: fonts)
    tiling = loaded.fontFaces.first.map { SheetTiling(fonts: fonts, face: $0) }
    self.options = options
  }

  /// The page as the options want it, with its sheets.
  func finished(_ page: Page, of office: Office) throws -> (page: Page, sheets: [Page]) {
    let page = options.isGray ? page.gray : page
    guard let paper = options.sheet, options.pagesPerSheet == nil, let tiling else { return (page, []) }
    return (page, try tiling.sheets(of: page, on: paper.size, name: office.name.string))
  }
}

/// What became of one office.
private struct PosterComposition: Sendable {
  let poster: ComposedPoster?
  let diagnostics: [Diagnostic]

  init(_ office: Office, _ composing: PosterComposing) throws {
    // The faults of filling in were all shown when the board was loaded.
    var faults = DiagnosticCollection()
    let filled = composing.board.resolved(for: office, faults: &faults)
    let composed = try composing.composer.compose(filled)
    poster = try composed.page.map { page in
      let (page, sheets) = try composing.finished(page, of: office)
      return ComposedPoster(board: filled, page: page, sheets: sheets, shrunk: composed.shrunk)
    }
    diagnostics = composed.diagnostics
  }
}
