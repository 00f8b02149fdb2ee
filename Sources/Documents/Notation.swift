import PageModel

extension Double {
  /// The number as CSS and XML write it, with two decimals at most.
  var notation: String {
    let hundredths = rounded(to: 100)
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return rest.isMultiple(of: 10)
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The points in twentieths, as Office Open XML counts lengths.
  var twips: Int { rounded(to: 20) }

  /// The points in twentieths as the distance of lines, within what Word allows.
  var leadingTwips: Int { Swift.min(Swift.max(twips, 1), 31_680) }

  /// The points in eighths, as Office Open XML counts the width of lines, within what it allows.
  var eighths: Int { Swift.min(Swift.max(rounded(to: 8), 2), 96) }

  /// So many parts of a whole, where a number without sense is none.
  func rounded(to parts: Double) -> Int {
    // Far beyond any paper, and far within `Int`.
    isFinite ? Int((Swift.min(Swift.max(self, -1e6), 1e6) * parts).rounded()) : 0
  }
}

extension Color {
  /// The colour as six hexadecimal digits.
  var hexadecimal: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}

extension String {
  /// The lines of a text, whichever ends they have.
  var textLines: [Substring] { split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
}
