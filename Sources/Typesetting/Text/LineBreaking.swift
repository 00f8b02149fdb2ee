/// Where the lines of a shaped text begin and end.
///
/// A line ends after a space, or after a slash where links are set, and nowhere else: Vietnamese separates
/// every syllable by a space, and what has none (`12-BC/ĐU`, a date, `1.234`) is to stay whole. So are the
/// groups of a telephone number. A word that is wider than a line is broken where the style allows it: a link
/// between any letters, other text after a sign where it has one.
struct LineBreaker {
  let text: ShapedText
  let breaksAfterSlash: Bool
  /// Whether a word that is wider than a line is broken.
  let breaksLongWords: Bool
  /// Whether a last word that would stand alone gets company.
  let avoidsOrphans: Bool
  /// Clusters that no line may end inside, and the width of each with and without the spaces at its end.
  let words: [Word]

  /// What no line ends inside, in em.
  struct Word {
    let clusters: Range<Int>
    let advance: Double
    let trimmedAdvance: Double
  }

  init(
    _ text: ShapedText, breaksAfterSlash: Bool, breaksLongWords: Bool = false, avoidsOrphans: Bool = true
  ) {
    self.text = text
    self.breaksLongWords = breaksLongWords
    self.avoidsOrphans = avoidsOrphans
    self.breaksAfterSlash = breaksAfterSlash
    var words: [Word] = []
    var start = 0
    var advance = 0.0
    var trimmed = 0.0
    for (index, cluster) in text.clusters.enumerated() {
      advance += cluster.advance
      if !cluster.isSpace { trimmed = advance }
      let next = index + 1
      let isEnd = next == text.clusters.count
      let isInNumber = cluster.isSpace && !isEnd && Self.isInTelephoneNumber(index, text.clusters)
      let endsAtSpace = cluster.isSpace && !isEnd && !text.clusters[next].isSpace && !isInNumber
      let endsAtSlash = breaksAfterSlash && cluster.text == "/" && !isEnd && text.clusters[next].text != "/"
      if isEnd || endsAtSpace || endsAtSlash {
        words.append(Word(clusters: start..<next, advance: advance, trimmedAdvance: trimmed))
        (start, advance, trimmed) = (next, 0, 0)
      }
    }
    self.words = words
    widestWord = words.map(\.trimmedAdvance).max() ?? 0
    fullWidth = words.dropLast().reduce(0) { $0 + $1.advance } + (words.last?.trimmedAdvance ?? 0)
    widestPiece = breaksAfterSlash || breaksLongWords ? text.clusters.map(\.advance).max() ?? 0 : widestWord
  }

  /// Whether the space at `index` lies between the groups of a telephone number: digits and single spaces
  /// from a `0` or `+` on, no longer than a number with its country (ITU-T E.164: 15 digits) and its spaces.
  private static func isInTelephoneNumber(_ index: Int, _ clusters: [ShapedText.Cluster]) -> Bool {
    guard index > 0, clusters[index - 1].isDigit, clusters[index + 1].isDigit else { return false }
    func isPart(_ place: Int) -> Bool {
      clusters.indices.contains(place) && (clusters[place].isDigit || clusters[place].isSpace)
    }
    var start = index
    while isPart(start - 1) { start -= 1 }
    while start < index, clusters[start].isSpace { start += 1 }
    var end = index
    while isPart(end + 1) { end += 1 }
    let begins = clusters[start].text == "0" || (start > 0 && clusters[start - 1].text == "+")
    return begins && end - start < 20
  }

  /// Whether a word that is wider than a line is broken rather than refused.
  var breaksWords: Bool { breaksAfterSlash || breaksLongWords }

  /// The width of the widest word, in em; of a link, of the widest part between slashes.
  let widestWord: Double

  /// The width of the widest piece that cannot be broken even where nothing else helps, in em.
  let widestPiece: Double

  /// The width of the text on one line, in em.
  let fullWidth: Double

  /// One line: its clusters without the spaces at its end, and its width in em.
  struct Line: Hashable {
    let clusters: Range<Int>
    let width: Double
  }

  /// Sums of the same advances in another order differ in their last digits; in em.
  static let tolerance = 1e-9

  /// Fills each line as far as `width` (em) allows; a word wider than that stands alone; O(words).
  func lines(within width: Double) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var pen = 0.0
    var lineWidth = 0.0
    var end = 0
    let limit = width + Self.tolerance
    for word in words(within: limit) {
      if end > start, pen + word.trimmedAdvance > limit {
        lines.append(trimmed(start..<end, lineWidth))
        (start, pen) = (word.clusters.lowerBound, 0)
      }
      lineWidth = pen + word.trimmedAdvance
      pen += word.advance
      end = word.clusters.upperBound
    }
    if end > start { lines.append(trimmed(start..<end, lineWidth)) }
    return withoutOrphan(lines, limit)
  }

  /// The same lines, but a last word that stands alone gets the word before it for company: a caption that
  /// ends in one short syllable looks like an accident.
  private func withoutOrphan(_ lines: [Line], _ limit: Double) -> [Line] {
    guard avoidsOrphans, lines.count > 1, let last = lines.last, words.count > lines.count else {
      return lines
    }
    let before = lines[lines.count - 2]
    guard words.last?.clusters.lowerBound == last.clusters.lowerBound,
      let split = words.last(where: { $0.clusters.upperBound <= last.clusters.lowerBound })?.clusters
        .lowerBound, split > before.clusters.lowerBound,
      text.clusters[split..<last.clusters.lowerBound].contains(where: \.isSpace),
      // The line that gives a word keeps two, else it would look like an accident itself.
      words.count(where: { before.clusters.contains($0.clusters.lowerBound) }) > 2
    else { return lines }
    func width(_ clusters: Range<Int>) -> Double {
      text.clusters[clusters].reduce(0) { $0 + $1.advance }
    }
    let joined = Line(
      clusters: split..<last.clusters.upperBound, width: width(split..<last.clusters.upperBound))
    guard joined.width <= limit else { return lines }
    let shortened = trimmed(before.clusters.lowerBound..<split, 0)
    return lines.dropLast(2) + [Line(clusters: shortened.clusters, width: width(shortened.clusters)), joined]
  }

  /// The words, but those that are wider than a line in as many pieces as they need, where they may be broken: an
  /// address is typed from the paper letter by letter, so it may end a line anywhere before it is left out.
  private func words(within limit: Double) -> [Word] {
    guard breaksWords, words.contains(where: { $0.trimmedAdvance > limit }) else { return words }
    return words.flatMap { word -> [Word] in
      guard word.trimmedAdvance > limit else { return [word] }
      var pieces: [Word] = []
      var start = word.clusters.lowerBound
      var advance = 0.0
      for index in word.clusters {
        let next = text.clusters[index].advance
        while index > start, advance + next > limit {
          let end = breaksLongWords ? Self.endAfterSign(in: start..<index, text.clusters) ?? index : index
          let piece = text.clusters[start..<end].reduce(0) { $0 + $1.advance }
          pieces.append(Word(clusters: start..<end, advance: piece, trimmedAdvance: piece))
          (start, advance) = (end, text.clusters[end..<index].reduce(0) { $0 + $1.advance })
        }
        advance += next
      }
      let last = Word(clusters: start..<word.clusters.upperBound, advance: advance, trimmedAdvance: advance)
      return pieces + [last]
    }
  }

  /// The place after the last sign of a piece at which an address or a file's name is read in parts; `nil` where the
  /// first half of the piece has none, since a short line looks like an accident.
  private static func endAfterSign(in piece: Range<Int>, _ clusters: [ShapedText.Cluster]) -> Int? {
    let signs: Set = ["/", "-", "–", ".", "_", "?", "&", "=", ":", ",", ";", "@", "+"]
    let half = piece.lowerBound + piece.count / 2
    return piece.last { $0 >= half && signs.contains(clusters[$0].text) }.map { $0 + 1 }
  }

  /// Lines as few as `lines(within:)` needs, made as alike in length as that allows.
  func balancedLines(within width: Double) -> [Line] {
    let greedy = lines(within: width)
    // Pieces of a broken word fill their lines; other lines beside them would not look alike in any case.
    guard greedy.count > 1, widestWord <= width + Self.tolerance else { return greedy }
    var low = widestWord
    var high = width
    // Twenty halvings leave less than a millionth of the width.
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if lineCount(within: middle) <= greedy.count { high = middle } else { low = middle }
    }
    return lines(within: high)
  }

  /// A line without the spaces at its end.
  private func trimmed(_ clusters: Range<Int>, _ width: Double) -> Line {
    var end = clusters.upperBound
    while end > clusters.lowerBound, text.clusters[end - 1].isSpace { end -= 1 }
    return Line(clusters: clusters.lowerBound..<end, width: width)
  }
}
