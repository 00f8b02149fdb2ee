import BoardSpec
import Crypto
import Diagnostics
import Foundation
import Links
import PageModel

/// Knows what every file of a board is made from, without composing a page.
struct BoardInputs: Sendable {
  private let common: Making
  private let options: RenderOptions
  private let columns: [String]
  private let printing: String
  /// The digest of each picture that offices share.
  private let files: [Part: String]
  private let fonts: FontDigests
  /// The pictures that are an office's own.
  private let ownPictures: OwnPictures

  /// Reads the fonts' bytes through `files`; a font that cannot be read has no digest, and drawing will say why.
  init(_ loaded: LoadedBoard, _ options: RenderOptions, files: FileAccess = .disk) {
    self.options = options
    columns = loaded.printedColumns
    common = Self.common(of: loaded)
    printing = options.pressProfile.map { "shop " + Making.digest($0) } ?? "office"
    var pictures: [Part: String] = [:]
    for (path, digest) in loaded.commonPictures { pictures[.picture(path)] = String(digest.prefix(16)) }
    self.files = pictures
    fonts = FontDigests(loaded.fontFaces + loaded.icons.faces, files)
    ownPictures = OwnPictures(of: loaded)
  }

  /// The digest of a font or a shared picture; empty for one that is not there.
  private func digest(of part: Part) -> String { files[part] ?? fonts[part] ?? "" }

  /// What a file of a kind is made from apart from office and fonts.
  func making(_ kind: FileKind) -> Making {
    var making = common
    making.add(.greys, String(options.pages.isGray))
    if kind == .poster(.png) { making.add(.resolution, String(options.dotsPerInch)) }
    if kind.isForPrintShop { making.add(.printing, printing) }
    if kind.isOfSheets {
      making.add(.sheet, options.pages.sheet?.name ?? "")
      making.add(.pagesPerSheet, String(options.pages.pagesPerSheet ?? 1))
    }
    return making
  }

  /// The same with the fonts and the shared pictures that pages use; all pictures where they are not known.
  func making(
    _ kind: FileKind, using faces: some Sequence<FontFace>, showing pictures: Set<String>? = nil
  ) -> Making {
    var making = making(kind)
    for face in faces { making.add(face.part, digest: digest(of: face.part)) }
    for (part, digest) in files where part.isPicture {
      if pictures.map({ $0.contains { part == .picture($0) } }) ?? true { making.add(part, digest: digest) }
    }
    return making
  }

  /// Whether a picture is the same for every office.
  func isShared(_ picture: String) -> Bool { files[.picture(picture)] != nil }

  /// The parts in which an earlier making of a file differs from what it would be made from now.
  func differences(from earlier: Making, _ kind: FileKind) -> [Part] {
    renewed(earlier, kind).differences(from: earlier)
  }

  /// What a file would be made from now, if its pages use the fonts and pictures that they used earlier.
  func renewed(_ earlier: Making, _ kind: FileKind) -> Making {
    var now = making(kind)
    // Which fonts a page needs follows from its text and the fonts themselves: those that it used, as they are now. Which
    // pictures it shows follows from the layout and from cells.
    for part in earlier.parts.keys where part.isFont || part.isPicture {
      now.add(part, digest: digest(of: part))
    }
    return now
  }

  /// Whether the content of a file of any kind, made earlier, is no longer that of the board; how it was drawn does not matter.
  func isOutdated(_ earlier: Making) -> Bool { !outdatedParts(of: earlier).isEmpty }

  /// The parts in which that content differs.
  func outdatedParts(of earlier: Making) -> [Part] {
    common.differences(from: earlier).filter { !$0.isOfDrawing && !$0.isOption }
  }

  /// The digests of an office's cells that its posters show, and of the pictures that are its own; an empty cell has none.
  func cells(of office: Office) -> [String: String] {
    var cells: [String: String] = [:]
    for column in columns {
      if let cell = office.cells[column] { cells[column] = Making.digest(cell.string.utf8) }
    }
    for (path, digest) in ownPictures.digests(of: office) {
      cells[Part.picture(path).name] = String(digest.prefix(16))
    }
    return cells
  }

  /// What all files of a board share.
  private static func common(of loaded: LoadedBoard) -> Making {
    let (board, shown) = (loaded.board, loaded.layout.shownPlaceholders)
    var making = Making()
    making.add(.program, DrawingRevision.current)
    making.add(.layout(loaded.layout.name), loaded.layout.sources.map(\.text).joined(separator: "\0"))
    making.add(.title, board.title.string)
    making.add(.organization, board.organization.string)
    if shown.contains(.init(.board, "parent")) { making.add(.parent, board.parent?.string ?? "") }
    if shown.contains(.init(.board, "contact")) { making.add(.contact, board.contact?.string ?? "") }
    if board.codes.contains(where: { !$0.isDirect }) { making.add(.links, board.links?.making ?? "") }
    let repetitions = loaded.layout.repetitions
    if repetitions.contains(.agenda) || shown.contains(where: { $0.scope == .meeting }) {
      let meeting = board.meeting
      let words = [meeting?.date?.string ?? "", meeting?.place?.string ?? ""]
      making.add(.meeting, (words + (meeting?.agenda.map(\.string) ?? [])).joined(separator: "\n"))
    }
    if shown.contains(where: { $0.scope == .month }) { making.add(.month, board.month?.name ?? "") }
    if repetitions.contains(.offices) { making.add(.roster, board.roster.textWithIdentifiers) }
    // A page that lists offices may show the pictures of all.
    if repetitions.contains(.offices) {
      let digests = loaded.pictures.digests.sorted()
      if !digests.isEmpty { making.add(.officePictures, digests.joined(separator: "\n")) }
    }
    making.add(
      .codeOrder,
      board.codes.map { "\($0.identifier.value)\($0.isDirect ? " direct" : "")" }.joined(separator: "\n"))
    for code in board.codes {
      let name = code.identifier.value
      making.add(.caption(of: name), board.text(of: code.caption))
      if shown.contains(.init(.code, "note")), let note = code.note {
        making.add(.note(of: name), board.text(of: note))
      }
      if code.isDirect { making.add(.address(of: name), board.text(of: code.url)) }
    }
    return making
  }
}

extension Board {
  /// A template with the board's own values filled in, and the places of the roster's left as they are.
  fileprivate func text(of template: Template) -> String {
    template.filled { placeholder in
      switch (placeholder.scope, placeholder.name) {
      case (.board, "title"): title
      case (.board, "organization"): organization
      case (.board, "parent"): parent
      case (.board, "contact"): contact
      default: SourcedText("{\(placeholder.scope.rawValue).\(placeholder.name)}", at: nil)
      }
    }.string
  }
}
