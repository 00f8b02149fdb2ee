import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering
import Typesetting

/// Draws a sheet with a small picture of each layout.
struct LayoutGallery {
  /// What the sheet is written as.
  enum Format: String { case pdf, png }

  let loader: BoardLoader

  /// The format that a file's name asks for; `nil` where it asks for none of ours.
  static func format(of path: String) -> Format? {
    Format(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  /// Writes the sheet; a layout that cannot show the sample is left out and its faults are told.
  func write(_ entries: [LayoutEntry], to path: String, faults: inout DiagnosticCollection) throws {
    var pictures: [GallerySheet.Picture] = []
    var library: FontLibrary?
    for entry in entries {
      // A report needs a month of counts, which no sample has.
      guard let layout = entry.layout, !layout.isOfReport else { continue }
      var found = DiagnosticCollection()
      let loaded = SampleBoard.load(layout, loader, faults: &found)
      if let loaded {
        let fonts = try library ?? Failure.wrap { try FontLibrary(faces: loaded.fontFaces) }
        library = fonts
        let composed = try compose(loaded, fonts)
        found.add(contentsOf: composed.diagnostics)
        if let page = composed.page {
          pictures.append(
            GallerySheet.Picture(
              page: page, title: entry.name,
              words: LayoutRow(entry).cells(.vietnamese)[1...].filter { !$0.isEmpty }.joined(separator: " · ")
            ))
        }
      }
      faults.add(contentsOf: found.sorted.filter { $0.severity == .error })
    }
    guard let fonts = library, let face = fonts.faces.first else { return }
    let weights = fonts.faces.filter { $0.family == face.family }.map(\.weight)
    let bold =
      fonts.face(family: face.family, weight: weights.filter { $0 >= 600 }.min() ?? face.weight) ?? face
    let sheet = try Failure.wrap {
      try GallerySheet(fonts: fonts, face: face, boldFace: bold).page(of: pictures)
    }
    do {
      let url = URL(fileURLWithPath: path)
      let folder = try OutputFolder(url.deletingLastPathComponent().relativePath, folders: [])
      _ = try folder.write(try bytes(of: sheet, as: Self.format(of: path) ?? .pdf), to: url.lastPathComponent)
        .confirm()
    } catch let error as OutputError {
      throw Failure(error, in: .galleryOption)
    } catch {
      throw Failure(error) ?? error
    }
  }

  private func compose(_ loaded: LoadedBoard, _ fonts: FontLibrary) throws -> Composition {
    var faults = DiagnosticCollection()
    let office = loaded.board.roster.offices[0]
    let board = loaded.board.resolved(for: office, faults: &faults)
    return try Failure.wrap { try Composer(PageMaterials(of: loaded, fonts: fonts)).compose(board) }
  }

  private func bytes(of page: Page, as format: Format) throws -> [UInt8] {
    let renderer = Renderer()
    switch format {
    case .png:
      let dotsPerInch = 144.0
      return try renderer.raster(of: page, dotsPerInch: dotsPerInch, onWholePixels: false)
        .png(dotsPerInch: dotsPerInch)
    case .pdf:
      let date = DocumentDate.text(
        board: loader.fontManifest, environment: ProcessInfo.processInfo.environment)
      return try renderer.pdf(
        of: page,
        DocumentInformation(
          title: "Các mẫu trình bày của bangtin", author: "bangtin", language: SpokenWords.language,
          date: date))
    }
  }
}
