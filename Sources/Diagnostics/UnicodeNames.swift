extension Unicode.Scalar {
  /// The code point as people write it, such as `U+00AD`.
  public var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  /// The name that Unicode gives it, such as `SOFT HYPHEN`; `nil` where it gives none.
  public var unicodeName: String? {
    // An alias corrects a name, or stands for one that a control character does not have.
    properties.nameAlias ?? properties.name
  }

  /// The code point with its name, such as `U+00AD SOFT HYPHEN`.
  public var namedCodePoint: String { unicodeName.map { "\(codePoint) \($0)" } ?? codePoint }
}

extension Character {
  /// Its code points with their names, such as `U+1F600 GRINNING FACE`.
  public var namedCodePoints: String { unicodeScalars.map(\.namedCodePoint).joined(separator: ", ") }
}
