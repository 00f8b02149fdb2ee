import BoardSpec
import Composition
import Diagnostics
import PageModel
import Typesetting

/// One office's board and the page that was made of it.
struct ComposedPoster: Sendable {
  /// What the page shows.
  let board: OfficeBoard
  /// The pages, at least one.
  let pages: [Page]
  /// The pages spread over smaller sheets; none where that was not asked for.
  let sheets: [Page]

  /// The symbols of all pages.
  var symbols: [SymbolShape] { pages.flatMap(\.symbols) }
}

/// What became of one office when its page was composed.
struct PosterComposition: Sendable {
  /// The poster; `nil` where there is a fault.
  let poster: ComposedPoster?
  /// The faults and warnings.
  let diagnostics: [Diagnostic]
  /// The texts that were set smaller than their style wants.
  let shrunk: [Composition.Shrunk]
}

/// What one worker composes pages with; no task shares it.
final class PageComposing {
  private let board: Board
  private let composer: Composer
  private let tiling: SheetTiling?
  private let options: PageOptions

  /// Opens the fonts.
  init(_ loaded: LoadedBoard, _ options: PageOptions) throws {
    let fonts = try Failure.wrap { try FontLibrary(faces: loaded.fontFaces) }
    board = loaded.board
    composer = Composer(try Failure.wrap { try PageMaterials(of: loaded, fonts: fonts) })
    tiling = loaded.fontFaces.first.map { SheetTiling(fonts: fonts, face: $0) }
    self.options = options
  }

  /// The page of an office as the options want it, with its sheets.
  func compose(_ office: Office) throws -> PosterComposition {
    // The faults of filling in were all shown when the board was loaded.
    var faults = DiagnosticCollection()
    let filled = board.resolved(for: office, faults: &faults)
    let composed = try composer.compose(filled)
    var poster: ComposedPoster?
    if !composed.pages.isEmpty {
      let pages = options.isGray ? composed.pages.map(\.gray) : composed.pages
      poster = ComposedPoster(
        board: filled, pages: pages, sheets: try pages.flatMap { try sheets(of: $0, office) })
    }
    return PosterComposition(poster: poster, diagnostics: composed.diagnostics, shrunk: composed.shrunk)
  }

  private func sheets(of page: Page, _ office: Office) throws -> [Page] {
    guard let paper = options.sheet, options.pagesPerSheet == nil, let tiling else { return [] }
    return try tiling.sheets(of: page, on: paper.size, name: office.name.string)
  }
}
