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
  /// `layoutName` takes the place of the layout that the board asks for. Placeholders of `bangtin init` are one warning, whose remedy
  /// ends with `use`: before what they have to be replaced.
  func load(
    layoutNamed layoutName: String? = nil, withMeetings: Bool = false, before use: LocalizedText = .printing
  ) throws -> LoadedBoard {
    let loader = try Installation.current().loader
    var faults = DiagnosticCollection()
    let loaded = loader.load(path, layoutNamed: layoutName, withMeetings: withMeetings, faults: &faults)
    console.show(faults.mergingPlaceholders(before: use))
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

extension LocalizedText {
  /// The use of a board before which most placeholders have to be replaced.
  static let printing = LocalizedText(vi: "in bảng mã QR", en: "the board is printed")
}

extension DiagnosticCollection {
  /// The collection with one warning in the place of those for placeholders of `bangtin init`, at the first of them.
  fileprivate func mergingPlaceholders(before use: LocalizedText) -> DiagnosticCollection {
    let placeholders = sorted.filter { $0.identifier == "board.placeholder" }
    guard let first = placeholders.first, let range = first.range else { return self }
    var merged = DiagnosticCollection()
    var isNamed = false
    for diagnostic in sorted {
      if diagnostic.identifier != "board.placeholder" {
        merged.add(diagnostic)
      } else if !isNamed {
        isNamed = true
        merged.add(
          Diagnostic(
            first.identifier, first.severity,
            LocalizedText(
              vi: "Còn chữ mẫu của `bangtin init` chưa được thay, như ở đây",
              en: "Placeholders of `bangtin init` are still there, as here"),
            remedy: LocalizedText(
              vi: "Thay hết trước khi \(use.vietnamese); `bangtin check` chỉ ra từng chỗ",
              en: "Replace them all before \(use.english); `bangtin check` shows each of them"),
            at: range))
      }
    }
    return merged
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
