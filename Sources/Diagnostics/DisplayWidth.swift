extension Character {
  /// How many columns of a terminal the character takes: 2 for emoji and East Asian wide characters.
  var displayWidth: Int {
    guard let base = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    if unicodeScalars.contains("\u{FE0E}") { return 1 }
    return base.isWide ? 2 : 1
  }

  /// Whether several code points make one emoji, so that the invisible ones among them join or choose.
  var isEmojiSequence: Bool {
    let scalars = unicodeScalars
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last else { return false }
    let isKeycap = last == "\u{20E3}"
    guard first.properties.isEmoji, !first.isASCII || isKeycap, last != "\u{200D}" else { return false }
    return scalars.allSatisfy {
      $0.properties.isEmoji || "\u{200D}\u{20E3}\u{FE0E}\u{FE0F}".unicodeScalars.contains($0)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the code point takes two columns by itself (UAX 11, wide and full width; UTS 51, emoji).
  fileprivate var isWide: Bool {
    // Nothing below is wide, and nearly all that is shown lies below.
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || Self.wideRanges.contains { $0.contains(value) }
  }

  /// The blocks of East Asian scripts, each as one stretch: holes inside a block are not assigned.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul initial consonants
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0x4DBF,  // kana, enclosed and compatible forms, extension A
    0x4E00...0xA4CF,  // unified ideographs, Yi
    0xA960...0xA97F,  // Hangul initial consonants, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6F,  // compatibility and small forms
    0xFF01...0xFF60,  // full width forms
    0xFFE0...0xFFE6,  // full width signs
    0x1_6FE0...0x1_B2FF,  // Tangut, Khitan, kana supplements, Nushu
    0x1_F200...0x1_F265,  // enclosed ideographs
    0x2_0000...0x3_FFFD,  // extensions B and later
  ]

  /// Whether a reader cannot see that the code point is there, or a terminal would obey it.
  public var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    case .spaceSeparator: self != " "
    // U+2800 is a braille cell without dots.
    default: properties.isDefaultIgnorableCodePoint || self == "\u{2800}"
    }
  }

  /// Whether the code point is drawn upon the one before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The code point by its number, such as `<U+00AD>`.
  var marker: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits + ">"
  }
}
