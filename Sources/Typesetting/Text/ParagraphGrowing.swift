extension Paragraph {
  /// The measure at the largest size from the wanted one up to `largest` points at which the wanted lines suffice and
  /// are together no higher than `height`; as without growing where the wanted size is too large already.
  func grown(within width: Double, height: Double, from wanted: Double, upTo largest: Double) -> Measure {
    // A box that is as wide as its text has no room to spare: larger text would only be broken.
    let isAsWideAsItsText = abs(width - breakable.breaker.fullWidth * wanted) < 0.01
    guard !isAsWideAsItsText, holds(wanted, width, height) else {
      return measure(within: width, from: wanted)
    }
    // Larger text never needs fewer lines, so the largest size that holds is found by halving.
    var low = 0
    var high = Int(((largest - wanted) / Self.sizeStep).rounded(.down)) + 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(wanted + Double(middle) * Self.sizeStep, width, height) { low = middle } else { high = middle }
    }
    return measure(within: width, from: wanted + Double(low) * Self.sizeStep)
  }

  /// Whether the wanted lines suffice for `width` points at a size, and are no higher than `height`.
  private func holds(_ size: Double, _ width: Double, _ height: Double) -> Bool {
    breakable.suffices(size: size, width: width)
      && Double(breakable.breaker.lineCount(within: width / size)) * size * style.pitch <= height + 0.01
  }
}

extension Tightness {
  /// What a text takes in a box that is `width` points wide and no more than `height` high inside.
  func measure(_ paragraph: Paragraph, within width: Double, height: Double = .infinity) -> Paragraph.Measure
  {
    let cap = cap(of: paragraph)
    guard let growth, paragraph.style.grows else {
      return paragraph.measure(within: width, from: min(paragraph.style.size(at: looseness), cap))
    }
    return paragraph.grown(
      within: width, height: height, from: min(paragraph.style.size(at: 0), cap),
      upTo: min(paragraph.style.size(at: growth), cap))
  }

  /// The width of a text on one line, in points.
  func naturalWidth(of paragraph: Paragraph) -> Double {
    paragraph.breakable.breaker.fullWidth * min(paragraph.style.size(at: looseness), cap(of: paragraph))
  }

  private func cap(of paragraph: Paragraph) -> Double {
    caps.isEmpty ? .infinity : caps[ObjectIdentifier(paragraph)] ?? .infinity
  }
}
