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
    composer = Composer(
      layout: loaded.layout, fonts: fonts, icons: try Self.icons(of: loaded), pictures: loaded.pictures)
    tiling = loaded.fontFaces.first.map { SheetTiling(fonts: fonts, face: $0) }
    self.options = options
  }

  /// The fonts of icons, which are opened only where they are asked for.
  private static func icons(of loaded: LoadedBoard) throws -> FontLibrary? {
    guard loaded.layout.showsIcons else { return nil }
    return try Failure.wrap { try FontLibrary(faces: loaded.icons.faces) }
  }

  /// The page of an office as the options want it, with its sheets.
  func compose(_ office: Office) throws -> PosterComposition {
    // The faults of filling in were all shown when the board was loaded.
    var faults = DiagnosticCollection()
    let filled = board.resolved(for: office, faults: &faults)
    let composed = try composer.compose(filled)
    let poster = try composed.page.map { page in
      let page = options.isGray ? page.gray : page
      return ComposedPoster(board: filled, page: page, sheets: try sheets(of: page, office))
    }
    return PosterComposition(poster: poster, diagnostics: composed.diagnostics, shrunk: composed.shrunk)
  }

  private func sheets(of page: Page, _ office: Office) throws -> [Page] {
    guard let paper = options.sheet, options.pagesPerSheet == nil, let tiling else { return [] }
    return try tiling.sheets(of: page, on: paper.size, name: office.name.string)
  }
}
