import PageModel
import Proof
import Rendering

/// A picture for a messenger: as large as messengers leave pictures, with symbols that survive what they do to them.
///
/// Zalo sends a photo with 1280 pixels on its long edge and compresses it anew. A telephone needs three pixels a module after
/// that; with four there is some to spare.
enum SharePicture {
  /// Pixels on the long edge.
  static let longEdge = 1280.0
  /// Pixels a module at the least.
  static let leastModule = 4.0
  /// The bytes of a picture at the most: Zalo's official accounts take no larger ones.
  static let mostBytes = 1_000_000
  /// Pixels to the point for a page of `size`.
  static func scale(of size: Size) -> Double { longEdge / max(size.width, size.height) }

  /// The page as a PNG file, and what is wrong with its symbols as they are in it.
  static func draw(_ page: Page, _ renderer: Renderer) throws -> (bytes: [UInt8], faults: [ProofFault]) {
    let dotsPerInch = scale(of: page.size) * 72
    let raster = try renderer.raster(of: page, dotsPerInch: dotsPerInch, onWholePixels: true)
    let symbols = page.symbols.map { $0.onWholePixels(raster.pixelsPerPoint) ?? $0 }
    let faults = try PageProof.verify(raster.gray(for: symbols), symbols: symbols)
    return (try raster.png(dotsPerInch: dotsPerInch), faults)
  }
}
