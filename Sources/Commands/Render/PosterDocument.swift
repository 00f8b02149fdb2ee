import BoardSpec
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
      title: loaded.board.title.string, author: loaded.board.organization.string, date: date)
  }

  /// Draws page after page straight into the file.
  func write(to folder: OutputFolder) throws -> WrittenFile {
    let file = try folder.begin(Self.fileName)
    do {
      let writer = try Renderer().pdf(information) { try file.append($0) }
      for poster in set.posters { try writer.add(poster.page) }
      try writer.finish()
      return try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }
}
