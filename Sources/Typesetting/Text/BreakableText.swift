/// A shaped text with what choosing its size asks again and again: worked out once, and shared by all paragraphs of it.
final class BreakableText: Sendable {
  /// The glyphs.
  let text: ShapedText
  /// Where lines may end.
  let breaker: LineBreaker
  /// The smallest limit at which whole words take no more than the wanted lines, in em.
  let narrowestLimit: Double
  /// The number of lines that are wanted at most.
  let wantedLines: Int

  init(_ text: ShapedText, _ style: ParagraphStyle) {
    self.text = text.indented(by: style.indent / style.size)
    // A last line of one syllable is usual in running text, and better than wide gaps in the line before.
    breaker = LineBreaker(
      self.text, breaksAfterSlash: style.breaksAfterSlash, breaksLongWords: style.breaksLongWords,
      avoidsOrphans: !style.isJustified)
    wantedLines = style.lines
    narrowestLimit = breaker.narrowestLimit(forLines: style.lines)
  }

  /// Whether the text at `size` takes no more than the wanted lines of `width` points, and no word is wider than a line.
  func suffices(size: Double, width: Double) -> Bool {
    guard breaker.widestWord * size <= width + 1e-6 else { return false }
    let limit = width / size + LineBreaker.tolerance
    // A word that is wider by less than a millionth of a point is broken there.
    if breaker.breaksWords, breaker.widestWord > limit {
      return breaker.lineCount(within: width / size) <= wantedLines
    }
    return limit >= narrowestLimit
  }
}
