public import Diagnostics

/// A value together with the place where a person wrote it.
public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public let value: Value
  /// Where it was written.
  public let range: SourceRange

  /// Makes a located value.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

/// A text in NFC that remembers for each of its parts where a person wrote it.
///
/// A fault in one character can so be shown at its place.
public struct SourcedText: Sendable, Hashable {
  /// A part that was written in one place.
  public struct Segment: Sendable, Hashable {
    /// The text of the part.
    public let text: String
    /// Where it was written; `nil` for text that the program made, such as a number.
    public let range: SourceRange?

    /// Makes a segment.
    public init(_ text: String, at range: SourceRange?) {
      self.text = text
      self.range = range
    }
  }

  /// The parts in order.
  public let segments: [Segment]

  /// Joins parts.
  public init(_ segments: [Segment]) {
    self.segments = segments
  }

  /// Makes a text of one part.
  public init(_ text: String, at range: SourceRange?) {
    segments = [Segment(text, at: range)]
  }

  /// The whole text.
  public var string: String { segments.count == 1 ? segments[0].text : segments.map(\.text).joined() }

  /// The place of the first part that was written by a person.
  public var range: SourceRange? { segments.lazy.compactMap(\.range).first }

  /// The place of the part with the longest word, which is the first to be too wide; where no person wrote that part, the
  /// place of the first part that one wrote.
  public var rangeOfLongestWord: SourceRange? {
    let lengths = segments.map { segment in
      segment.text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
    }
    let longest = lengths.indices.max { lengths[$0] < lengths[$1] }
    return longest.flatMap { segments[$0].range } ?? range
  }

  /// The place of the first character equal to `character`, as exactly as the source shows it: the
  /// character itself where it stands in the file as it is, else the part that holds it.
  public func range(of character: Character) -> SourceRange? {
    for segment in segments where segment.text.contains(where: { $0.isDrawn(as: character) }) {
      guard let range = segment.range else { continue }
      guard let found = range.text.firstIndex(where: { $0.isDrawn(as: character) }) else { return range }
      let start = range.bytes.lowerBound + range.text[..<found].utf8.count
      return SourceRange(range.file, start..<(start + range.text[found].utf8.count))
    }
    return range
  }
}

extension SourcedText {
  /// Every place of a character, as exactly as the source shows each: the character itself where it stands in the file as
  /// it is, else the part that holds it.
  public func ranges(of character: Character) -> [SourceRange] {
    segments.flatMap { segment -> [SourceRange] in
      guard segment.text.contains(where: { $0.isDrawn(as: character) }), let range = segment.range else {
        return []
      }
      let source = range.text
      let found = source.indices.filter { source[$0].isDrawn(as: character) }.map { index in
        let start = range.bytes.lowerBound + source[..<index].utf8.count
        return SourceRange(range.file, start..<(start + source[index].utf8.count))
      }
      return found.isEmpty ? [range] : found
    }
  }
}

extension Character {
  /// Whether it is drawn as another one, apart from what asks for a picture sign in colour (U+FE0F) or plain.
  fileprivate func isDrawn(as other: Character) -> Bool {
    self == other
      || utf8.count > other.utf8.count
        && unicodeScalars.filter { $0 != "\u{FE0E}" && $0 != "\u{FE0F}" }.elementsEqual(other.unicodeScalars)
  }
}
