/// A text file that a person wrote, kept so that faults can show the lines they speak of.
///
/// The text is in NFC from the moment it is read, and every offset counts its UTF-8 bytes.
public final class SourceFile: Sendable, Hashable {
  /// The name to show a person: the path as it was given, or relative to the working folder.
  public let name: String
  /// The whole text, in NFC, without a byte order mark.
  public let text: String
  /// The byte offset at which each line begins; the first is 0.
  ///
  /// A line ends with a line feed, a carriage return, or both, as YAML and CSV readers take it.
  private let lineStarts: [UInt32]

  /// Takes a text that is already in NFC.
  public init(name: String, text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.name = name
    self.text = text
    // Four bytes each: a roster may have very many lines, and no file of ours has 4 GB.
    var starts: [UInt32] = [0]
    var afterReturn = false
    for (offset, byte) in text.utf8.enumerated() {
      let isFeed = byte == UInt8(ascii: "\n")
      if afterReturn, !isFeed { starts.append(UInt32(offset)) }
      if isFeed { starts.append(UInt32(offset + 1)) }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    if afterReturn { starts.append(UInt32(text.utf8.count)) }
    lineStarts = starts
  }

  /// The number of lines; a file that ends with a line ending has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The length of the text in bytes.
  public var byteCount: Int { text.utf8.count }

  /// The line (from 1) that holds the byte at `offset`.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of lines.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte offset at which `line` (from 1) begins, kept inside the file.
  public func start(ofLine line: Int) -> Int {
    Int(lineStarts[min(max(line, 1), lineStarts.count) - 1])
  }

  /// The text of `line` (from 1) without its line ending.
  public func text(ofLine line: Int) -> Substring {
    let start = start(ofLine: line)
    let end = line >= 1 && line < lineStarts.count ? Int(lineStarts[line]) : byteCount
    // Code points, since CR and LF together are one character.
    var content = self[start..<end].unicodeScalars
    if line < lineStarts.count {
      if content.last == "\n" { content.removeLast() }
      if content.last == "\r" { content.removeLast() }
    }
    return Substring(content)
  }

  /// The byte offset of the code point in `column` (from 1) of `line` (from 1), kept inside the line.
  public func offset(line: Int, scalarColumn column: Int) -> Int {
    let content = text(ofLine: line).unicodeScalars
    let before = content.prefix(max(column - 1, 0))
    return start(ofLine: line) + before.reduce(0) { $0 + UTF8.width($1) }
  }

  /// The text between two byte offsets, each moved down to a character boundary and kept inside the file.
  public subscript(_ bytes: Range<Int>) -> Substring {
    let view = text.utf8
    let lower = view.index(view.startIndex, offsetBy: min(max(bytes.lowerBound, 0), byteCount))
    let upper = view.index(view.startIndex, offsetBy: min(max(bytes.upperBound, 0), byteCount))
    return text[lower..<upper]
  }

  /// Two source files are the same when they are one object.
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }

  /// Hashes the identity of the file.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension UTF8 {
  /// How many bytes the UTF-8 form of `scalar` takes.
  public static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x1_0000: 3
    default: 4
    }
  }
}
