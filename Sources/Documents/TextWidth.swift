import PageModel

extension DocumentText {
  /// About how wide it is on one line, in points: readers set it with fonts that nobody knows here.
  var approximateWidth: Double {
    let letters = text.textLines.map { $0.reduce(0) { $0 + Self.width(of: $1) } }.max() ?? 0
    return letters * style.size * (style.weight >= 600 ? 1.06 : 1)
  }

  /// The width of a letter in ems, as in typefaces like Times.
  private static func width(of letter: Character) -> Double {
    switch letter {
    case " ", "I", "i", "l", "t", "j", "f", "r", ".", ",", ":", "-": 0.3
    case "M", "W", "m", "w": 0.83
    case _ where letter.isUppercase: 0.68
    default: 0.48
    }
  }
}
