#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the texts of some boxes count for in the choice of a plan.
struct TextTally {
  private var sizes = 0.0
  private var count = 0.0
  private var cost = 0.0

  /// Adds a text as it was measured.
  mutating func add(_ paragraph: Paragraph, _ measure: Paragraph.Measure) {
    sizes += measure.size
    count += 1
    if measure.isShrunk { cost += 0.06 }
    cost += 0.04 * Double(max(measure.lineCount - paragraph.style.lines, 0))
    if measure.breaksWords { cost += 0.06 }
  }

  /// The logarithm of the mean size as a share of `reference`, less for each text that is smaller than the others of its
  /// style, has more lines than its style wants, or is a link broken within a word.
  func score(reference: Double) -> Double {
    count > 0 ? log(sizes / count / reference) - cost : 0
  }
}
