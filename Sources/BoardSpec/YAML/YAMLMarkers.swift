import Diagnostics

/// A YAML text with private-use characters put in, so that Yams neither sees an alias nor a duplicate key.
///
/// Yams expands aliases while it composes and hashes every key of a mapping, so that a few lines of aliases
/// keep it busy for ever; and it gives up at the first duplicate key. Both are for us to judge: every `*`
/// is replaced by a character that means nothing to YAML, and a key that occurs again gets a prefix.
struct YAMLMarkers {
  /// Stands for `*`.
  static let star: Unicode.Scalar = "\u{F8FF}"
  /// Begins a prefix of a key; followed by digits of `digits` that make it unlike any other.
  static let prefix: Unicode.Scalar = "\u{F8FE}"
  /// The digits 0 to 9 of a prefix: U+F8F0 to U+F8F9.
  static let digits = UInt32(0xF8F0)

  /// Whether `scalar` is one of the characters that are put in.
  static func isMarker(_ scalar: Unicode.Scalar) -> Bool { (0xF8F0...0xF8FF).contains(scalar.value) }

  /// A prefix put before a key: where it stands in the file, and how many characters it has.
  struct Insertion {
    let offset: Int
    let line: Int
    let column: Int
    let text: String
  }

  /// The text of the file without its stars.
  private let base: [UInt8]
  /// Where each byte of the file went: a star grows from one byte to three.
  private let starOffsets: [Int]
  /// The prefixes in the order of the file.
  private(set) var insertions: [Insertion] = []

  /// Replaces the stars of `file`.
  init(_ file: SourceFile) {
    var bytes: [UInt8] = []
    var stars: [Int] = []
    bytes.reserveCapacity(file.byteCount)
    let replacement = Array(String(Self.star).utf8)
    for (offset, byte) in YAMLLines(file).withoutBlankLines.enumerated() {
      if byte == UInt8(ascii: "*") {
        bytes.append(contentsOf: replacement)
        stars.append(offset)
      } else {
        bytes.append(byte)
      }
    }
    base = bytes
    starOffsets = stars
  }

  /// Puts a prefix before the byte at `offset` of the file, which lies at `line` and `column`.
  mutating func insertPrefix(at offset: Int, line: Int, column: Int) {
    var text = String(Self.prefix)
    for digit in String(insertions.count).utf8 {
      if let scalar = Unicode.Scalar(Self.digits + UInt32(digit - UInt8(ascii: "0"))) {
        text.unicodeScalars.append(scalar)
      }
    }
    insertions.append(Insertion(offset: offset, line: line, column: column, text: text))
    insertions.sort { $0.offset < $1.offset }
  }

  /// The text to compose.
  var text: String {
    guard !insertions.isEmpty else { return String(decoding: base, as: UTF8.self) }
    var result: [UInt8] = []
    var from = 0
    for insertion in insertions {
      let starsBefore = starOffsets.partitioningIndex { $0 >= insertion.offset }
      let to = insertion.offset + 2 * starsBefore
      result.append(contentsOf: base[from..<to])
      result.append(contentsOf: insertion.text.utf8)
      from = to
    }
    result.append(contentsOf: base[from...])
    return String(decoding: result, as: UTF8.self)
  }

  /// The column of the file for a column of the text to compose, both from 1.
  func originalColumn(line: Int, column: Int) -> Int {
    var removed = 0
    for insertion in insertions where insertion.line == line && insertion.column + removed < column {
      removed += insertion.text.unicodeScalars.count
    }
    return max(column - removed, 1)
  }

  /// A scalar as the person wrote it.
  static func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMarker) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == star {
        result.append("*")
      } else if !isMarker(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Array {
  /// The first index whose element satisfies `belongsAfter`, in an array where all such elements come last.
  func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
