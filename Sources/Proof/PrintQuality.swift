import PageModel

#if canImport(Glibc)
  import Glibc
#endif

/// What a symbol looks like on the page: how dark, how light, and what lies around it.
///
/// A reader forgives here, for it corrects errors and guesses thresholds; a phone in a dim hallway forgives less.
struct PrintQuality {
  /// The symbol contrast that ISO/IEC 15415 grades B: the difference of the light that light and dark modules return.
  static let minimumContrast = 0.55

  /// How much of the way from dark to light a pixel of the quiet zone must have gone.
  ///
  /// Readers cut at a half; the rest is left to the ink that spreads and to the printer.
  static let quietZoneLightness = 0.7

  private let symbol: SymbolShape
  private let raster: GrayRaster
  /// The mean grey of the dark and of the light modules, 0 to 255.
  private let dark: Double
  private let light: Double

  /// Measures the modules of a symbol in their middles, where no edge blurs them.
  init(of symbol: SymbolShape, in raster: GrayRaster) {
    self.symbol = symbol
    self.raster = raster
    var (darkSum, lightSum, darkCount, lightCount) = (0, 0, 0, 0)
    let modules = symbol.modules
    for row in 0..<modules.side {
      for column in 0..<modules.side where !symbol.hides(column: column, row: row) {
        let x = symbol.frame.minX + (Double(column) + 0.5) * symbol.moduleSize
        let y = symbol.frame.minY + (Double(row) + 0.5) * symbol.moduleSize
        let (pixelX, pixelY) = (Int(x * raster.pixelsPerPoint), Int(y * raster.pixelsPerPoint))
        guard raster.contains(x: pixelX, y: pixelY) else { continue }
        if modules[column, row] {
          darkSum += Int(raster[pixelX, pixelY])
          darkCount += 1
        } else {
          lightSum += Int(raster[pixelX, pixelY])
          lightCount += 1
        }
      }
    }
    dark = Double(darkSum) / Double(max(1, darkCount))
    light = Double(lightSum) / Double(max(1, lightCount))
  }

  /// What is wrong, the contrast first: without it nothing can be said about the quiet zone.
  var faults: [ProofFault] {
    let contrast = self.contrast
    guard contrast >= Self.minimumContrast else {
      return [.lowContrast(code: symbol.code, contrast: contrast)]
    }
    guard let place = disturbance else { return [] }
    return [.quietZoneDisturbed(code: symbol.code, at: place)]
  }

  /// How many times as much light the light modules return as the dark ones, with the stray light of a room added to
  /// both, as WCAG 2 reckons it: 1 to 21.
  var contrastRatio: Double {
    (Self.reflectance(of: light) + 0.05) / (Self.reflectance(of: dark) + 0.05)
  }

  /// The difference of the returned light, 0 to 1.
  private var contrast: Double { Self.reflectance(of: light) - Self.reflectance(of: dark) }

  /// The first place in the quiet zone that is too dark or not on the paper.
  private var disturbance: Point? {
    let scale = raster.pixelsPerPoint
    let zone = symbol.frame.grown(by: Double(ModuleMatrix.quietZone) * symbol.moduleSize)
    // A tenth of a pixel for numbers that were rounded on the way.
    let slack = 0.1 / scale
    guard zone.minX >= -slack, zone.minY >= -slack, zone.maxX * scale <= Double(raster.width) + 0.1,
      zone.maxY * scale <= Double(raster.height) + 0.1
    else { return zone.origin }
    // Whole pixels only: those that an edge crosses are mixed with the other side. Half a pixel more next to the
    // modules, since a symbol may be drawn on the pixel grid.
    let outer = raster.wholePixels(in: zone)
    let inner = raster.pixels(in: symbol.frame.grown(by: 0.5 / scale))
    let threshold = UInt8(dark + (light - dark) * Self.quietZoneLightness)
    for y in outer.y..<outer.y + outer.height {
      // A row through the symbol has two ends in the zone, the others one piece.
      let pieces =
        (inner.y..<inner.y + inner.height).contains(y)
        ? [outer.x..<inner.x, inner.x + inner.width..<outer.x + outer.width]
        : [outer.x..<outer.x + outer.width]
      for piece in pieces {
        guard let x = raster.firstPixel(in: piece, y: y, darkerThan: threshold) else { continue }
        return Point(x: (Double(x) + 0.5) / scale, y: (Double(y) + 0.5) / scale)
      }
    }
    return nil
  }

  /// The part of the light that a grey in sRGB stands for, 0 to 1 (IEC 61966-2-1).
  static func reflectance(of grey: Double) -> Double {
    let value = grey / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
