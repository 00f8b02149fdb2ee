public import PageModel

/// Reads the symbols of a finished page back and compares them with what they must say.
///
/// The page is read as a whole, never as cut-out symbols: a reader takes the edge of an image for an endless quiet
/// zone, so that a symbol cut out along its edge proves nothing about the page around it.
public enum PageProof {
  /// Everything that is wrong with the symbols of a page; empty where each one is read back exactly.
  ///
  /// - Parameters:
  ///   - raster: The whole page, drawn from the same items that are printed.
  ///   - symbols: What the page must show, in points on the page.
  /// - Returns: The faults in the order of the symbols, then symbols that should not be there.
  public static func verify(
    _ raster: GrayRaster, symbols: [SymbolShape]
  ) throws(ReadingError) -> [ProofFault] {
    let found = try read(raster, symbols: symbols)
    var faults = symbols.flatMap { check($0, found: found, raster: raster) }
    for stray in found where !symbols.contains(where: { $0.frame.holds(stray.center) }) {
      faults.append(.unexpected(text: stray.text, at: stray.center))
    }
    return faults
  }

  /// The ratio of contrast of each symbol of a raster, 1 to 21 as WCAG 2 reckons it.
  public static func contrastRatios(of symbols: [SymbolShape], in raster: GrayRaster) -> [Double] {
    symbols.map { PrintQuality(of: $0, in: raster).contrastRatio }
  }

  /// A resolution at which the symbols can be read safely, and not much more.
  ///
  /// Four pixels a module: of 300 symbols of 20 to 200 bytes, drawn at any place between the pixels, all were read at
  /// 2.5 pixels, and a few were not at 2. At least 72 dpi, and at most 300 dpi, at which a poster is printed.
  public static func pixelsPerPoint(for symbols: [SymbolShape]) -> Double {
    let smallest = symbols.map(\.moduleSize).min() ?? 1
    return min(max(modulePixels / smallest, 1), 300.0 / 72)
  }

  /// How many pixels of a finer raster, across and down, may be read as one, so that modules keep four of those.
  ///
  /// A phone at arm's length sees no more of a poster either. At 300 dpi the proof of an A3 poster takes 16 ms so,
  /// and 66 ms pixel by pixel. A black line in the quiet zone is seen from a third of a box on, a twelfth of
  /// a module, of which no reader takes notice yet.
  public static func box(for symbols: [SymbolShape], pixelsPerPoint: Double) -> Int {
    let smallest = symbols.map(\.moduleSize).min() ?? 1
    // The last digit for numbers that were rounded on the way.
    return Int(min(max(smallest * pixelsPerPoint / modulePixels + 1e-9, 1), 16))
  }

  private static let modulePixels = 4.0

  /// The largest number of symbols that the reader finds on one page at once.
  private static let crowdedCount = 12

  /// Looks at the whole page, then again around each symbol that was missed.
  ///
  /// The reader tries at most 256 triples of finder patterns. On an A3 page it finds all of 10 symbols, but none to 24
  /// of 40, and takes ten times as long, since other triples of a regular grid look as good. A region three symbols
  /// wide holds at most nine whole ones, and keeps the quiet zone and what lies beyond it. A page of more symbols is
  /// read in such regions from the start; a stray symbol outside of all of them is not seen there.
  private static func read(
    _ raster: GrayRaster, symbols: [SymbolShape]
  ) throws(ReadingError) -> [ReadSymbol] {
    var found = symbols.count > crowdedCount ? [] : try SymbolReader.read(raster)
    // A phone decides dark and light locally; so does the last look.
    for threshold in [SymbolReader.Threshold.fixed, .local] {
      for symbol in symbols where !found.contains(where: { symbol.frame.holds($0.center) }) {
        let region = raster.pixels(in: symbol.frame.grown(by: symbol.frame.size.width))
        for read in try SymbolReader.read(raster, region: region, threshold: threshold)
        where !found.contains(where: read.isSame) {
          found.append(read)
        }
      }
    }
    return found
  }

  private static func check(
    _ symbol: SymbolShape, found: [ReadSymbol], raster: GrayRaster
  ) -> [ProofFault] {
    let here = found.filter { symbol.frame.holds($0.center) }
    var faults: [ProofFault] = []
    if here.isEmpty { faults.append(.unreadable(code: symbol.code)) }
    for read in here {
      if !read.bytes.elementsEqual(symbol.payload.utf8) {
        faults.append(.mismatch(code: symbol.code, expected: symbol.payload, found: read.text))
      }
      if read.isMirrored { faults.append(.mirrored(code: symbol.code)) }
    }
    return faults + PrintQuality(of: symbol, in: raster).faults
  }
}

extension Rectangle {
  /// Whether a point lies inside.
  fileprivate func holds(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  /// The rectangle made larger on every side.
  func grown(by distance: Double) -> Rectangle {
    inset(by: Edges(top: -distance, right: -distance, bottom: -distance, left: -distance))
  }
}
