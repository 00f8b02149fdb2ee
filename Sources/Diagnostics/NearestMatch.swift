/// Finds the word that somebody probably meant.
///
///     NearestMatch.of("titel", in: ["title", "links"])  // "title"
public enum NearestMatch {
  /// The candidate that takes the fewest slips of the keyboard, unless even that is too far from `word`.
  ///
  /// One slip is a letter too many, too few, another one, or two neighbours swapped. Case does not count.
  /// A third of the letters may differ, so that a suggestion is worth reading.
  public static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    let wanted = Array(word.lowercased())
    // A text of this length is no misspelt key, and comparing it would take long.
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - wanted.count) <= limit {
      let distance = slips(from: wanted, to: Array(candidate.lowercased()))
      if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The number of slips between two words (optimal string alignment).
  private static func slips(from left: [Character], to right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
