import BoardSpec
import Composition
import PageModel
import Proof
import Rendering

/// What one worker owns and no task shares: its surfaces and the fonts it draws with.
final class PosterWorker {
  private let renderer = Renderer()
  private let options: RenderOptions
  private let date: String
  private let press: PressProfile?

  init(options: RenderOptions, date: String) throws {
    self.options = options
    self.date = date
    press = try options.pressProfile.map { try PressProfile($0) }
  }

  /// The files of a poster, proven; nothing has been written yet.
  func draw(_ poster: ComposedPoster, _ kinds: [FileKind], drawsDocument: Bool) throws -> DrawnPoster {
    let (pages, board) = (poster.pages, poster.board)
    let office = board.office.identifier.value
    var files: [DrawnPoster.File] = []
    var faults: [ProofFault] = []
    func add(_ kind: FileKind, _ bytes: [UInt8], page: Int? = nil) {
      guard let path = kind.path(of: office, options, page: page ?? 1) else { return }
      let count = page == 1 && pages.count > 1 ? pages.count : nil
      files.append(DrawnPoster.File(kind: kind, path: path, bytes: bytes, pages: count))
    }
    if options.isProven, drawsDocument || kinds.contains(where: { $0 != .poster(.png) }) {
      for page in pages where !page.symbols.isEmpty { faults += try proof(of: page) }
    }
    for kind in kinds {
      switch kind {
      case .poster(.pdf): add(kind, try pdf(of: pages, board))
      case .poster(.svg):
        for (index, page) in pages.enumerated() { add(kind, try renderer.svg(of: page), page: index + 1) }
      case .poster(.png):
        for (index, page) in pages.enumerated() {
          let raster = try renderer.raster(of: page, dotsPerInch: options.dotsPerInch, onWholePixels: true)
          if options.isProven {
            let symbols = page.symbols.map { $0.onWholePixels(raster.pixelsPerPoint) ?? $0 }
            faults += try PageProof.verify(raster.gray(for: symbols), symbols: symbols)
          }
          add(kind, try raster.png(dotsPerInch: options.dotsPerInch), page: index + 1)
        }
      case .sheets: add(kind, try sheets(of: poster))
      case .document, .sheetDocument: break
      }
    }
    return DrawnPoster(files: files, faults: faults.uniqued())
  }

  /// What is wrong with the symbols of a page as a printer or a viewer draws it: exact outlines, not on the pixels' grid.
  private func proof(of page: Page) throws -> [ProofFault] {
    let scale = PageProof.pixelsPerPoint(for: page.symbols)
    let raster = try renderer.raster(of: page, dotsPerInch: scale * 72, onWholePixels: false)
    return try PageProof.verify(raster.gray(for: page.symbols), symbols: page.symbols)
  }

  /// Pages as an office prints them, or as a print shop takes them.
  private func pdf(of pages: [Page], _ board: OfficeBoard) throws -> [UInt8] {
    let pages = press == nil ? pages : pages.map { $0.forPrintShop() }
    if pages.count == 1 { return try renderer.pdf(of: pages[0], information(of: board), press: press) }
    var written: [UInt8] = []
    let writer = try renderer.pdf(information(of: board), showing: pages, press: press) {
      written.append(contentsOf: $0)
    }
    for (index, page) in pages.enumerated() { try writer.add(page, label: "\(index + 1)") }
    try writer.finish()
    return written
  }

  /// The sheets of a poster in one document.
  private func sheets(of poster: ComposedPoster) throws -> [UInt8] {
    var written: [UInt8] = []
    let writer = try renderer.pdf(information(of: poster.board), showing: poster.sheets) {
      written.append(contentsOf: $0)
    }
    for (index, sheet) in poster.sheets.enumerated() {
      try writer.add(sheet, label: "\(index + 1)/\(poster.sheets.count)")
    }
    try writer.finish()
    return written
  }

  private func information(of board: OfficeBoard) -> DocumentInformation {
    DocumentInformation(
      title: "\(board.board.title.string) – \(board.office.name.string)",
      author: board.board.organization.string, language: SpokenWords.language,
      date: date)
  }
}

/// The files of one office before they have names, and what its proof found.
struct DrawnPoster {
  /// A file that is not written yet.
  struct File {
    let kind: FileKind
    /// Its path inside the output folder.
    let path: String
    let bytes: [UInt8]
    /// How many files of one page each it is the first of.
    let pages: Int?
  }

  /// The files in the order of their kinds.
  let files: [File]
  /// What is wrong with the symbols; the files are not kept when there is anything.
  let faults: [ProofFault]
}

extension Raster {
  /// The raster as the proof reads it: no finer than it has to be.
  func gray(for symbols: [SymbolShape]) -> GrayRaster {
    withPixels { pixels in
      GrayRaster(
        colors: pixels, width: width, height: height, rowStride: rowStride, pixelsPerPoint: pixelsPerPoint,
        averaging: PageProof.box(for: symbols, pixelsPerPoint: pixelsPerPoint))
    }
  }
}

extension Array where Element: Hashable {
  /// Every element once, in the order of its first place.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
