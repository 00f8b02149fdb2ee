import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering
import Typesetting

/// A board on disk below the tests, read with the project's own fonts and layouts.
struct TestBoard {
  let loaded: LoadedBoard
  /// The warnings of reading it.
  let faults: DiagnosticCollection

  /// The root of the checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  /// Reads `board.yaml` in a folder; the board itself must be without faults.
  init(_ folder: URL) throws {
    var faults = DiagnosticCollection()
    let loader = BoardLoader(
      files: .disk, layoutFolders: [Self.root.path + "/Layouts"],
      fontManifest: Self.root.path + "/Fonts/fonts.yaml", systemFontFolder: "/usr/share/fonts",
      pictures: .standard)
    guard let loaded = loader.load(folder.path + "/board.yaml", faults: &faults) else {
      throw Unreadable(text: HumanDiagnosticWriter(language: .english, color: false).write(faults.sorted))
    }
    self.loaded = loaded
    self.faults = faults
  }

  /// Why a board of a test cannot be used.
  struct Unreadable: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  /// The page of each office, or its faults.
  func compose() throws -> [Composition] {
    let composer = Composer(try PageMaterials(of: loaded))
    return try loaded.board.roster.offices.map { office in
      var faults = DiagnosticCollection()
      return try composer.compose(loaded.board.resolved(for: office, faults: &faults))
    }
  }
}
