import BoardSpec
import Composition
import PageModel
import Rendering

/// `posters.pdf`: all posters in the order of the roster, for one print job.
struct PosterDocument {
  /// The name of the file in the output folder.
  static let fileName = "posters.pdf"

  private let set: PosterSet
  private let information: DocumentInformation

  init(_ set: PosterSet, _ loaded: LoadedBoard, _ date: String) {
    self.set = set
    information = DocumentInformation(
      title: loaded.board.title.string, author: loaded.board.organization.string,
      language: SpokenWords.language, date: date)
  }

  /// Draws page after page straight into the file.
  func write(to folder: OutputFolder) throws -> WrittenFile {
    try write(Self.fileName, to: folder) { [$0.page] }
  }

  /// The sheets of all posters, likewise.
  func writeSheets(of paper: SheetPaper, to folder: OutputFolder) throws -> WrittenFile {
    try write(paper.document, to: folder, pages: \.sheets)
  }

  private func write(
    _ name: String, to folder: OutputFolder, pages: (ComposedPoster) -> [Page]
  ) throws -> WrittenFile {
    let file = try folder.begin(name)
    do {
      let all = set.posters.flatMap(pages)
      let writer = try Renderer().pdf(information, showing: all) { try file.append($0) }
      for poster in set.posters {
        let office = poster.board.office
        let pages = pages(poster)
        for (index, page) in pages.enumerated() {
          let number = pages.count > 1 ? " \(index + 1)/\(pages.count)" : ""
          try writer.add(
            page, bookmark: index == 0 ? office.name.string : nil, label: office.identifier.value + number)
        }
      }
      try writer.finish()
      return try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }
}
