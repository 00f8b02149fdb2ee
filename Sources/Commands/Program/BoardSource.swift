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
  func load() throws -> LoadedBoard {
    let installation = try Installation.current()
    let loader = BoardLoader(
      files: .disk, layoutFolders: [installation.layouts], fontManifest: installation.fontManifest,
      systemFontFolder: installation.systemFonts, pictures: .standard)
    var faults = DiagnosticCollection()
    let loaded = loader.load(path, faults: &faults)
    console.show(faults)
    guard let loaded else { throw ExitCode.faults }
    return loaded
  }
}
