import BoardSpec

/// What is to be done for one office.
struct PlannedPoster: Sendable {
  /// The kinds of files that have to be made.
  let kinds: [FileKind]
  /// Why, each reason once.
  let changes: [Change]

  /// Whether nothing has to be made.
  var isUnchanged: Bool { kinds.isEmpty }
}

extension FileKind {
  /// The path of an office's file of this kind inside the output folder; `nil` for documents.
  func path(of office: String, _ options: RenderOptions) -> String? {
    switch self {
    case .poster(let format): "posters/\(office).\(format.rawValue)"
    case .sheets: options.pages.sheet.map { "\($0.folder)/\(office).pdf" }
    case .document, .sheetDocument: nil
    }
  }
}

extension RenderOptions {
  /// The kinds of files that are made for every office.
  var kinds: [FileKind] {
    formats.map(FileKind.poster) + (pages.sheetFolders.isEmpty ? [] : [.sheets])
  }
}
