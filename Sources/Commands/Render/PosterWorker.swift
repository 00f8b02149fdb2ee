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

  init(options: RenderOptions, date: String) {
    self.options = options
    self.date = date
  }

  /// A page in every format, proven; nothing has been written yet.
  func draw(_ page: Page, of board: OfficeBoard) throws -> DrawnPoster {
    var files: [(format: PosterFormat, bytes: [UInt8])] = []
    var faults: [ProofFault] = []
    let drawsVectors = options.formats != [.png] || options.writesDocument
    if options.isProven, drawsVectors {
      // As a printer or a viewer draws it: exact outlines, not on the pixels' grid.
      let scale = PageProof.pixelsPerPoint(for: page.symbols)
      let raster = try renderer.raster(of: page, dotsPerInch: scale * 72, onWholePixels: false)
      faults += try PageProof.verify(raster.gray(for: page.symbols), symbols: page.symbols)
    }
    for format in options.formats {
      switch format {
      case .pdf: files.append((format, try renderer.pdf(of: page, information(of: board))))
      case .svg: files.append((format, try renderer.svg(of: page)))
      case .png:
        let raster = try renderer.raster(
          of: page, dotsPerInch: options.dotsPerInch, onWholePixels: true)
        if options.isProven {
          let symbols = page.symbols.map { $0.onWholePixels(raster.pixelsPerPoint) ?? $0 }
          faults += try PageProof.verify(raster.gray(for: symbols), symbols: symbols)
        }
        files.append((format, try raster.png(dotsPerInch: options.dotsPerInch)))
      }
    }
    return DrawnPoster(files: files, faults: faults.uniqued())
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
  /// The bytes of each format.
  let files: [(format: PosterFormat, bytes: [UInt8])]
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
