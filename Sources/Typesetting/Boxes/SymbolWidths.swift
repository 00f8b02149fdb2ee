import PageModel

/// The widths that the symbols of a grid may have: those whose modules are a whole number of printer dots.
///
/// A module that is not comes out a dot wider here and narrower there, and a picture of the page at half the
/// printer's resolution blurs its edges. Dots of 1/300 inch, and of 1/600 inch where a dot of 1/300 would be
/// more than a twelfth of a module.
struct SymbolWidths {
  /// In points, ascending; never empty.
  let widths: [Double]

  /// A dot of a printer with 600 dots an inch, in points.
  private static let dot = 72.0 / 600
  /// Symbols of ten times this many widths would be larger than any paper.
  private static let mostWidths = 2000

  /// The widths from `minimum` to `maximum` for symbols of `side` modules; `minimum` alone where no width of
  /// whole dots lies between them.
  init(minimum: Double, maximum: Double, side: Int) {
    let module = Self.dot * Double(side)
    var dots = max((minimum / module).rounded(.up), 1)
    var widths: [Double] = []
    while dots * module <= maximum + 1e-9, widths.count < Self.mostWidths {
      if dots <= 24 || dots.truncatingRemainder(dividingBy: 2) == 0 { widths.append(dots * module) }
      dots += 1
    }
    self.widths = widths.isEmpty ? [minimum] : widths
  }
}
