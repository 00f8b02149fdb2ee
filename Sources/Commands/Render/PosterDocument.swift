import BoardSpec
import Composition
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
    let file = try folder.begin(Self.fileName)
    do {
      let pages = set.posters.lazy.map(\.page)
      let writer = try Renderer().pdf(information, showing: pages) { try file.append($0) }
      for poster in set.posters {
        let office = poster.board.office
        try writer.add(poster.page, bookmark: office.name.string, label: office.identifier.value)
      }
      try writer.finish()
      return try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }
}
