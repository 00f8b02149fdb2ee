import ArgumentParser
import BoardSpec
import Diagnostics
import PageModel
import Rendering

/// Reads a board with all that belongs to it, and shows every fault at once.
struct BoardSource {
  let path: String
  let console: Console

  /// The board; ends the command after showing the faults when there is an error.
  ///
  /// `layoutName` takes the place of the layout that the board asks for.
  func load(layoutNamed layoutName: String? = nil) throws -> LoadedBoard {
    let loader = try Installation.current().loader
    var faults = DiagnosticCollection()
    let loaded = loader.load(path, layoutNamed: layoutName, faults: &faults)
    console.show(faults)
    guard let loaded else { throw ExitCode.faults }
    return loaded
  }
}

extension Installation {
  /// Reads boards from the disk, with the program's own layouts and fonts.
  var loader: BoardLoader {
    BoardLoader(
      files: .disk, layoutFolders: [layouts], fontManifest: fontManifest, systemFontFolder: systemFonts,
      pictures: .standard)
  }
}
