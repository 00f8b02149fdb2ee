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

  /// The place of the bytes `part` of the text's UTF-8: exact where the text stands as it is in the file.
  func range(ofBytes part: Range<Int>) -> SourceRange {
    guard let verbatim else { return range }
    let start = verbatim.lowerBound + part.lowerBound
    return SourceRange(range.file, start..<(start + part.count))
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
