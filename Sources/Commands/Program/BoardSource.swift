import ArgumentParser
import BoardSpec
import Diagnostics

/// Reads a board with all that belongs to it, and shows every fault at once.
struct BoardSource {
  let path: String
  let console: Console

  /// The board; ends the command after showing the faults when there is an error.
  func load() throws -> LoadedBoard {
    let installation = try Installation.current()
    let loader = BoardLoader(
      files: .disk, layoutFolders: [installation.layouts], fontManifestPath: installation.fontManifest,
      systemFontFolder: installation.systemFonts)
    let result = loader.load(path)
    guard let loaded = result.board, !result.diagnostics.hasErrors else {
      console.show(result.diagnostics)
      throw ExitCode.faults
    }
    console.show(result.diagnostics)
    return loaded
  }
}
