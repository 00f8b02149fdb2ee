import PageModel

/// What is common to all boxes of a grid while they are measured and placed.
struct Tightness {
  /// The size of text: -1 the smallest, 0 the wanted, 1 the largest size of each style.
  var looseness: Double
  /// The width of every symbol without its quiet zone, in points.
  var symbolWidth: Double
  /// The quiet zone beside it, as a share of the symbol's width.
  var quietShare: Double
  /// The size of texts that grow: 0 the wanted, 1 the largest size of each style; `nil` in a grid, where `looseness` says it.
  var growth: Double?
  /// The size that single texts are not to exceed, in points, for those of a common size.
  var caps: [ObjectIdentifier: Double] = [:]

  /// The grid that the corners of symbols lie on, in points: 150 dots an inch, so that modules of whole dots
  /// begin on a dot of every printer and of the usual resolutions of pictures.
  static let dotGrid = 72.0 / 150

  /// The side of the square that a symbol and its quiet zone take, in points; moved to the grid of dots the
  /// symbol keeps its whole quiet zone.
  var plateWidth: Double { symbolWidth * (1 + 2 * quietShare) + Self.dotGrid }

  /// Text at its wanted size and no symbols: what holds outside a grid.
  static let relaxed = Tightness(looseness: 0, symbolWidth: 0, quietShare: 0)

  /// The sizes for a symbol, which may have a width of its own.
  func of(_ symbol: Box.Symbol) -> Tightness {
    guard let width = symbol.width else { return self }
    var own = self
    own.symbolWidth = width
    own.quietShare = Double(ModuleMatrix.quietZone) / Double(symbol.modules.side)
    return own
  }
}

extension Box.Symbol {
  /// The largest width up to `wanted` at which modules are a whole number of printer dots.
  static func width(within wanted: Double, side: Int) -> Double {
    SymbolWidths(minimum: 0, maximum: wanted, side: side).widths.last { $0 > 0 } ?? wanted
  }
}
