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
  private let press: PressProfile?

  init(_ set: PosterSet, _ loaded: LoadedBoard, _ date: String, press: PressProfile? = nil) {
    self.set = set
    self.press = press
    information = DocumentInformation(
      title: loaded.board.title.string, author: loaded.board.organization.string,
      language: SpokenWords.language, date: date)
  }

  /// Draws page after page straight into the file.
  func write(to folder: OutputFolder) throws -> WrittenFile {
    try write(
      Self.fileName, to: folder,
      set.posters.map { poster in
        let office = poster.board.office
        let page = press == nil ? poster.page : poster.page.forPrintShop()
        return Leaf(page: page, bookmark: office.name.string, label: office.identifier.value)
      }, press: press)
  }

  /// The sheets of all posters, likewise.
  func writeSheets(of paper: SheetPaper, to folder: OutputFolder) throws -> WrittenFile {
    try write(
      paper.document, to: folder,
      set.posters.flatMap { poster in
        poster.sheets.enumerated().map { index, sheet in
          let office = poster.board.office
          return Leaf(
            page: sheet, bookmark: index == 0 ? office.name.string : nil,
            label: "\(office.identifier.value) \(index + 1)/\(poster.sheets.count)")
        }
      })
  }

  /// Sheets that hold several posters each.
  func write(_ document: NUpDocument, to folder: OutputFolder) throws -> WrittenFile {
    try write(
      document.fileName, to: folder,
      document.sheets.map { sheet in
        let offices = sheet.offices.map(\.board.office)
        return Leaf(
          page: sheet.page, bookmark: offices.map(\.name.string).joined(separator: ", "),
          label: offices.map(\.identifier.value).joined(separator: ", "))
      })
  }

  /// A page of a document, and how it is found.
  private struct Leaf {
    let page: Page
    let bookmark: String?
    let label: String
  }

  private func write(
    _ name: String, to folder: OutputFolder, _ leaves: [Leaf], press: PressProfile? = nil
  ) throws -> WrittenFile {
    let file = try folder.begin(name)
    do {
      let writer = try Renderer().pdf(information, showing: leaves.lazy.map(\.page), press: press) {
        try file.append($0)
      }
      for leaf in leaves { try writer.add(leaf.page, bookmark: leaf.bookmark, label: leaf.label) }
      try writer.finish()
      return try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }
}
