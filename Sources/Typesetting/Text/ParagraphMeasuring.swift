extension Paragraph {
  /// What a paragraph takes at one size, without its lines.
  struct Measure {
    let size: Double
    let lineCount: Int
    /// Whether every line is as narrow as it was asked to be.
    let fits: Bool
    /// Whether a line ends within a word.
    let breaksWords: Bool
    /// Whether the size is smaller than looseness alone would have it.
    let isShrunk: Bool
  }

  /// The size for `width` points: that of `looseness` if the wanted lines suffice, else smaller down to the smallest
  /// size, and there on as many lines as it takes.
  func measure(within width: Double, looseness: Double) -> Measure {
    measure(within: width, from: style.size(at: looseness))
  }

  /// The same with `largest` points as the size to begin with.
  func measure(within width: Double, from largest: Double) -> Measure {
    if breakable.suffices(size: largest, width: width) {
      return wanted(size: largest, width: width, isShrunk: false)
    }
    let smallest = min(style.minimumSize, largest)
    // Smaller text never needs more lines, so the largest size that suffices is found by halving.
    var fitting: Double?
    var low = 0
    var high = Int(((largest - smallest) / Self.sizeStep).rounded(.up))
    while low < high {
      let middle = (low + high) / 2
      let size = max(largest - Double(middle + 1) * Self.sizeStep, smallest)
      if breakable.suffices(size: size, width: width) {
        (fitting, high) = (size, middle)
      } else {
        low = middle + 1
      }
    }
    if let fitting { return wanted(size: fitting, width: width, isShrunk: true) }
    let breaker = breakable.breaker
    return Measure(
      size: smallest, lineCount: breaker.lineCount(within: width / smallest),
      fits: breaker.widestPiece * smallest <= width + 1e-6,
      breaksWords: breaker.widestWord * smallest > width + 1e-6, isShrunk: smallest < largest)
  }

  /// The steps in which text is made smaller, in points.
  static let sizeStep = 0.25

  /// The measure at a size at which the wanted lines suffice.
  private func wanted(size: Double, width: Double, isShrunk: Bool) -> Measure {
    let lineCount = breakable.breaker.lineCount(within: width / size)
    return Measure(size: size, lineCount: lineCount, fits: true, breaksWords: false, isShrunk: isShrunk)
  }

  /// The height of a measure, in points.
  func height(of measure: Measure) -> Double {
    Double(measure.lineCount) * measure.size * style.pitch
  }
}
