extension String {
  /// The text with one space for every stretch of white space, and none at its ends.
  var withFoldedWhitespace: String {
    hasPlainSpacesAlone ? self : split(whereSeparator: \.isWhitespaceToFold).joined(separator: " ")
  }

  /// Whether there is nothing to fold, as far as bytes tell: `false` for letters beyond the Vietnamese ones, of which
  /// whole characters have to be looked at.
  private var hasPlainSpacesAlone: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      switch (before, byte) {
      case (UInt8(ascii: " "), UInt8(ascii: " ")): return false
      // U+0085 is white space; U+00A0 is as well, and stays.
      case (0xC2, 0x85): return false
      // Latin Extended Additional, U+1E80 to U+1EFF, has the letters with two marks; its neighbours have white space.
      case (0xE1, 0xBA), (0xE1, 0xBB): break
      case (0xE1, _): return false
      // Printable ASCII, the first bytes of U+0080 to U+02FF and of the above, and every other last byte.
      case (_, 0x20...0x7E), (_, 0x80...0xBF), (_, 0xC2...0xCB), (_, 0xE1): break
      default: return false
      }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }
}

extension Character {
  /// White space that a line may break at; a no-break space is none.
  fileprivate var isWhitespaceToFold: Bool { isWhitespace && self != "\u{A0}" && self != "\u{202F}" }
}
