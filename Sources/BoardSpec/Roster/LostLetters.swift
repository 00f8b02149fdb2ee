import Diagnostics

/// Looks, row by row, for the first cell whose Vietnamese letters were lost when the table was saved.
///
/// UTF-8 that was read as Windows-1252 shows `áº` and `á»` for the Vietnamese vowels. An encoding without them leaves question
/// marks: inside words, where one alone may be meant, and in names of offices, which nobody ends with one. A program that could not
/// read a letter leaves U+FFFD.
struct LostLetters {
  private var certain: SourceRange?
  /// The words with a hole that were met, each counted once outside of names.
  private var words: Set<String> = []
  private var holes = 0
  /// How many of them names have.
  private var holesOfNames = 0
  private var firstHole: SourceRange?
  private var firstHoleOfName: SourceRange?

  /// How sure it is that letters were lost, and by which sign.
  enum Kind {
    /// By signs that nobody types.
    case certain
    /// By question marks in names.
    case marks
    /// By question marks that somebody may have typed.
    case doubtful
  }

  /// Looks at a row; `name` is the place of the office's name in it.
  mutating func look(at row: [CSVCell], name: Int?) {
    guard certain == nil else { return }
    for (place, cell) in row.enumerated() {
      let bytes = cell.text.utf8
      // The letters á and ï of the first three are C3 A1 and C3 AF, U+FFFD is EF BF BD.
      if bytes.contains(0xC3), Self.misread.contains(where: cell.text.contains) { certain = cell.range }
      if bytes.contains(0xEF), cell.text.contains("\u{FFFD}") { certain = cell.range }
      guard certain == nil else { return }
      guard holes < 2 || place == name && holesOfNames == 0, bytes.contains(UInt8(ascii: "?")) else {
        continue
      }
      look(at: cell, isName: place == name)
    }
  }

  private mutating func look(at cell: CSVCell, isName: Bool) {
    for word in cell.text.split(whereSeparator: \.isWhitespace) where word.contains("?") {
      // An address asks with the same sign, and what follows it is no word.
      guard !word.contains(where: { "/=&@%".contains($0) }), !word.hasPrefix("www.") else { continue }
      let found = Self.holes(in: word, isName: isName)
      guard found > 0, isName || words.insert(String(word)).inserted else { continue }
      firstHole = firstHole ?? cell.range
      holes += found
      guard isName else { continue }
      firstHoleOfName = firstHoleOfName ?? cell.range
      holesOfNames += found
    }
  }

  private static let misread = ["áº", "á»", "ï¿½"]

  /// How often question marks stand for a letter: before a letter at the beginning of a word, or between two of them.
  ///
  /// A capital behind a small letter begins a sentence that follows another without a space. In a name they stand for a letter
  /// at the end of a word too, or for a whole word.
  private static func holes(in word: Substring, isName: Bool) -> Int {
    var count = 0
    var rest = word
    var before: Character?
    while let mark = rest.firstIndex(of: "?") {
      before = mark > rest.startIndex ? rest[rest.index(before: mark)] : before
      let behind = rest[mark...].drop { $0 == "?" }
      let (letter, next) = (before?.isLetter == true, behind.first?.isLetter == true)
      let beginsSentence = before?.isLowercase == true && behind.first?.isUppercase == true
      if next, letter ? !beginsSentence : before == nil || "([“\"".contains(before ?? " ") {
        count += 1
      } else if isName, !next, letter || behind.isEmpty && before == nil {
        count += 1
      }
      rest = behind
      before = "?"
    }
    return count
  }

  /// The first such cell, of a name where names have some; `nil` where there is none.
  var found: (range: SourceRange, kind: Kind)? {
    if let certain { return (certain, .certain) }
    guard holes >= 2 else { return nil }
    if let firstHoleOfName { return (firstHoleOfName, .marks) }
    return firstHole.map { ($0, .doubtful) }
  }
}
