import BoardSpec
import Composition
import Typesetting

/// Composes the pages of a report, or of sheets of offices, by one layout.
struct ReportPages {
  private let board: Board
  private let composer: Composer

  /// Opens the fonts.
  init(_ loaded: LoadedBoard) throws {
    let fonts = try Failure.wrap { try FontLibrary(faces: loaded.fontFaces) }
    board = loaded.board
    composer = Composer(try Failure.wrap { try PageMaterials(of: loaded, fonts: fonts) })
  }

  /// The pages for an office, or for none.
  func compose(_ values: ReportValues, for office: Office? = nil) throws -> Composition {
    try composer.compose(board.ofReport(for: office), report: values)
  }
}
