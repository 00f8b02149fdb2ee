import Diagnostics

/// A YAML value and where it was written.
struct YAMLNode: Sendable {
  /// What the value is.
  enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  /// What the value is.
  let content: Content
  /// The whole of a scalar with its quotes; of a collection, the place where it begins.
  let range: SourceRange
  /// How many nodes it holds, itself among them, with every alias written out.
  let size: Int

  /// The text, where the value is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// Whether nothing was written, or YAML's word for nothing.
  var isNull: Bool {
    guard let scalar, scalar.isPlain else { return false }
    return ["", "~", "null"].contains(scalar.text)
  }
}

/// A text in a YAML file, as it was written: converting `no`, `1e3` or `012` is for the one who knows the key.
struct YAMLScalar: Sendable {
  /// The text in NFC, with escapes and folded lines resolved.
  let text: String
  /// Whether it stands without quotes and not as a block.
  let isPlain: Bool
  /// The bytes of the file in which `text` stands as it is, where it does.
  let verbatim: Range<Int>?
  /// The whole of it, with its quotes.
  let range: SourceRange
  /// What stands in its place where it is empty: a comment such as `#1`, which was hardly meant as one.
  let comment: SourceRange?

  /// The place of the bytes `part` of the text's UTF-8, as exactly as the file shows it.
  func range(ofBytes part: Range<Int>) -> SourceRange {
    guard let verbatim else { return searchedRange(ofBytes: part) ?? range }
    let start = verbatim.lowerBound + part.lowerBound
    return SourceRange(range.file, start..<(start + part.count))
  }

  /// The place of `part` where escapes or folded lines lie between: the same words, met as often before.
  private func searchedRange(ofBytes part: Range<Int>) -> SourceRange? {
    let content = Array(text.utf8)
    // Searching is for captions; a text of this length is none.
    guard content.count <= 4000, !part.isEmpty, content.indices.contains(part.upperBound - 1) else {
      return nil
    }
    let words = Array(content[part])
    let source = Array(range.text.utf8)
    func places(in bytes: [UInt8]) -> [Int] {
      guard bytes.count >= words.count else { return [] }
      return (0...(bytes.count - words.count)).filter { bytes[$0...].starts(with: words) }
    }
    guard let turn = places(in: content).firstIndex(of: part.lowerBound) else { return nil }
    let found = places(in: source)
    guard found.indices.contains(turn) else { return nil }
    let start = range.bytes.lowerBound + found[turn]
    return SourceRange(range.file, start..<(start + words.count))
  }

  /// The text and its place.
  var located: Located<String> { Located(text, at: range) }
}

/// A key of a mapping with its value.
struct YAMLPair: Sendable {
  /// The key and its place.
  let key: Located<String>
  /// What stands under the key.
  let value: YAMLNode
}
