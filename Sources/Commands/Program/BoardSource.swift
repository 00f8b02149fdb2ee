import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Rendering

/// Reads a board with all that belongs to it, and shows every fault at once.
struct BoardSource {
  let path: String
  let console: Console

  /// The board; ends the command after showing the faults when there is an error.
  ///
  /// `layoutName` takes the place of the layout that the board asks for.
  func load(layoutNamed layoutName: String? = nil, withMeetings: Bool = false) throws -> LoadedBoard {
    let loader = try Installation.current().loader
    var faults = DiagnosticCollection()
    let loaded = loader.load(path, layoutNamed: layoutName, withMeetings: withMeetings, faults: &faults)
    console.show(faults)
    guard let loaded else { throw ExitCode.faults }
    return loaded
  }

  /// The board in every layout that is printed of it, of which a meeting has several; each fault is shown once.
  ///
  /// `withReport` reads the layouts of its report too, for their faults.
  func loadAll(withMeetings: Bool = false, withReport: Bool = false) throws -> [LoadedBoard] {
    let loader = try Installation.current().loader
    var faults = DiagnosticCollection()
    let first = loader.load(path, withMeetings: withMeetings, faults: &faults)
    let further = (first?.board.furtherLayouts ?? []).map {
      loader.load(path, layoutNamed: $0.value, withMeetings: withMeetings, faults: &faults)
    }
    let report = withReport ? first?.board.report : nil
    let reportLayouts = [report?.layout, report?.officesLayout].compactMap(\.self).map {
      loader.load(path, layoutNamed: $0.value, faults: &faults)?.layout
    }
    console.show(faults)
    if let other = reportLayouts.compactMap(\.self).first(where: { !$0.isOfReport }) {
      throw Failure.layoutOfBoard(other.name)
    }
    let all = [first] + further
    guard !faults.hasErrors, !all.contains(where: { $0 == nil }) else { throw ExitCode.faults }
    return all.compactMap(\.self)
  }
}

extension LoadedBoard {
  /// The folder of what is drawn: `out` itself, or for a meeting a folder of its own in it for each layout.
  func folder(in out: String) -> String {
    guard let meeting = board.meetingOffice?.identifier.value else { return out }
    let layout = URL(fileURLWithPath: layout.name).deletingPathExtension().lastPathComponent
    return "\(out)/\(meeting)/\(layout)"
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
