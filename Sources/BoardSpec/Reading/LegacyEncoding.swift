import Diagnostics

/// Vietnamese text in one of the encodings from before Unicode, which looks like Latin letters with wrong marks.
///
/// Old office files hold bytes for a font such as .VnTime (TCVN3) or VNI-Times. Copied into a modern file they
/// become valid UTF-8 that says nothing: "Đảng" is "§¶ng" in the one and "Ñaûng" in the other.
enum LegacyEncoding: String, Hashable {
  case tcvn3 = "TCVN3 (ABC)"
  case vni = "VNI"

  /// Signs that stand for letters in TCVN3 and never stand inside a Vietnamese word of today.
  private static let tcvn3Signs = Set("§®¶¸¹·¨©ª¬µ¼½¾×÷".unicodeScalars)

  /// Letters that VNI puts after a vowel for its marks, and that no Vietnamese or foreign word has there.
  private static let vniMarks = Set("ûøåäÛØÅÄ".unicodeScalars)

  /// The encoding that a file was clearly written in, and the first word that shows it.
  static func detected(in file: SourceFile) -> (kind: LegacyEncoding, range: SourceRange)? {
    // Plain ASCII, the common case for layouts, has no such word.
    guard file.text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var found: [LegacyEncoding: (count: Int, first: SourceRange)] = [:]
    var modern = 0
    var start = 0
    for word in file.text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0.value <= 0x20 })
    {
      let width = word.reduce(0) { $0 + UTF8.width($1) }
      defer { start += width + 1 }
      guard word.count <= 30, word.contains(where: { $0.value >= 0x80 }) else { continue }
      if word.contains(where: isModernVietnamese) {
        modern += 1
      } else if let kind = kind(ofWord: Array(word)) {
        let range = SourceRange(file, start..<(start + width))
        found[kind] = (count: (found[kind]?.count ?? 0) + 1, first: found[kind]?.first ?? range)
      }
    }
    guard let best = found.max(by: { $0.value.count < $1.value.count }) else { return nil }
    // One odd word, or a few in a file of good Vietnamese, are foreign words and not an encoding.
    return best.value.count > max(modern, 1) ? (kind: best.key, range: best.value.first) : nil
  }

  /// The encoding in which one text alone was clearly written, as a cell of a roster or a text of a board.
  ///
  /// O(length), and one look at the bytes of most texts: those in VNI and TCVN3 have letters of Latin-1 beside ASCII alone.
  static func detected(inText text: String) -> LegacyEncoding? {
    var isLatin = false
    for byte in text.utf8 where byte >= 0xC2 {
      guard byte <= 0xC3 else { return nil }
      isLatin = true
    }
    guard isLatin else { return nil }
    var found: [LegacyEncoding: Int] = [:]
    var likely = 0
    for word in text.unicodeScalars.split(whereSeparator: { $0.value <= 0x20 }) where word.count <= 30 {
      let word = Array(word)
      if let kind = kind(ofWord: word) {
        found[kind, default: 0] += 1
      } else if isLikelyVNI(word) {
        likely += 1
      }
    }
    guard let best = found.max(by: { $0.value < $1.value }) else { return nil }
    // One odd word is a foreign one.
    return best.value + (best.key == .vni ? likely : 0) >= 2 ? best.key : nil
  }

  /// Whether a word has a mark of VNI where Vietnamese words have none, and foreign ones seldom.
  private static func isLikelyVNI(_ word: [Unicode.Scalar]) -> Bool {
    zip(word, word.dropFirst()).contains { first, second in
      switch first {
      case "a", "A": "ùõïâáàãêéèúüëÙÕÏÂÁÀÃÊÉÈÚÜË".unicodeScalars.contains(second)
      case "e", "E", "o", "O": "ùõïâãÙÕÏÂÃ".unicodeScalars.contains(second)
      case "u", "U", "ö", "Ö", "ô", "Ô": "ùõïÙÕÏ".unicodeScalars.contains(second)
      default: false
      }
    }
  }

  /// Letters that only Unicode text has: the block of Vietnamese vowels, ă, đ, ơ, ư.
  private static func isModernVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    (0x1EA0...0x1EF9).contains(scalar.value)
      || [0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0].contains(scalar.value)
  }

  /// The encoding in which `word` would be a word, when it holds a letter that gives it away.
  private static func kind(ofWord word: [Unicode.Scalar]) -> LegacyEncoding? {
    for (index, scalar) in word.enumerated() {
      let neighbours = [index - 1, index + 1].filter(word.indices.contains).map { word[$0] }
      if tcvn3Signs.contains(scalar), neighbours.contains(where: { isLetter($0) || tcvn3Signs.contains($0) })
      {
        // A sign at the end of a name, as in "Vista®", is punctuation.
        if index + 1 < word.count || neighbours.allSatisfy({ !$0.isASCII }) { return .tcvn3 }
      }
      let vowels = "aeouyöôAEOUYÖÔ".unicodeScalars
      if vniMarks.contains(scalar), index > 0, vowels.contains(word[index - 1]) { return .vni }
      if index == 0, scalar == "ñ" || scalar == "Ñ", word.count > 1, vowels.contains(word[1]) { return .vni }
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }
}
