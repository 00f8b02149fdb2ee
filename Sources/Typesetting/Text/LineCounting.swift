/// How many lines a text takes, without making them: choosing a size asks for nothing else, and asks often.
extension LineBreaker {
  /// As many as `lines(within:)` has; O(words), and no memory but where a word is broken.
  func lineCount(within width: Double) -> Int {
    let limit = width + Self.tolerance
    if breaksWords, widestWord > limit { return lines(within: width).count }
    return filling(limit).lines
  }

  /// The smallest limit at which whole words take no more than `wanted` lines, in em: below it they take more, from it
  /// on as many or fewer.
  func narrowestLimit(forLines wanted: Int) -> Double {
    guard words.count > wanted else { return 0 }
    var low = 0.0
    var high = fullWidth
    // Halving comes near in a few steps, whatever the length of the text; a thousandth of it lies within a word.
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if filling(middle).lines <= wanted { high = middle } else { low = middle }
    }
    // From there on lines change only where a word that was too much just fits.
    var filling = filling(low)
    while filling.lines > wanted, filling.next < high {
      low = filling.next
      filling = self.filling(low)
    }
    return filling.lines > wanted ? high : low
  }

  /// The lines that whole words take under a limit, and the next larger limit under which they may take fewer.
  private func filling(_ limit: Double) -> (lines: Int, next: Double) {
    var lines = 0
    var pen = 0.0
    var next = Double.infinity
    for word in words {
      let end = pen + word.trimmedAdvance
      if lines == 0 {
        lines = 1
      } else if end > limit {
        next = min(next, end)
        lines += 1
        pen = 0
      }
      pen += word.advance
    }
    return (lines, next)
  }
}
