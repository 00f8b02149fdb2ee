/// The texts between quotes in a program, in the order in which they begin.
///
/// The content of an interpolation stands as `…` in its text; the texts inside it are listed as their own.
struct TextLiterals {
  /// A text between quotes.
  struct Literal: Equatable {
    /// The label before it, such as `vi`; `nil` where there is none.
    let label: String?
    /// The line of its first quote, from 1.
    let line: Int
    var text: String
  }

  /// What a language puts around texts.
  enum Syntax { case swift, javaScript }

  private let bytes: [UInt8]
  private let syntax: Syntax
  private var position = 0
  private var line = 1
  private var found: [Literal] = []

  /// The texts of a file, in one pass.
  static func all(in text: String, _ syntax: Syntax) -> [Literal] {
    var reader = TextLiterals(bytes: Array(text.utf8), syntax: syntax)
    reader.readCode(isInterpolation: false)
    return reader.found
  }

  private init(bytes: [UInt8], syntax: Syntax) {
    self.bytes = bytes
    self.syntax = syntax
  }

  private func follows(_ text: StaticString) -> Bool {
    let wanted = Array(text.description.utf8)
    return position + wanted.count <= bytes.count
      && bytes[position..<position + wanted.count].elementsEqual(wanted)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  /// Reads code up to its end; that of an interpolation ends with its bracket.
  private mutating func readCode(isInterpolation: Bool) {
    let (open, close) =
      syntax == .swift ? (UInt8(ascii: "("), UInt8(ascii: ")")) : (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if follows("//") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { advance() }
      } else if follows("/*") {
        while position < bytes.count, !follows("*/") { advance() }
        advance(2)
      } else if byte == UInt8(ascii: "\"") || syntax == .javaScript && "'`".utf8.contains(byte) {
        readText()
      } else {
        if byte == open { depth += 1 }
        if byte == close { depth -= 1 }
        advance()
        if isInterpolation, depth < 0 { return }
      }
    }
  }

  /// Reads a text from its first quote on.
  private mutating func readText() {
    let place = found.count
    found.append(Literal(label: label, line: line, text: ""))
    let isLong = syntax == .swift && follows("\"\"\"")
    let quote = bytes[position]
    let hasLines = isLong || quote == UInt8(ascii: "`")
    advance(isLong ? 3 : 1)
    var content: [UInt8] = []
    while position < bytes.count, isLong ? !follows("\"\"\"") : bytes[position] != quote {
      // A quote that is no text, as in a pattern, ends with its line.
      if !hasLines, bytes[position] == UInt8(ascii: "\n") { break }
      if syntax == .swift ? follows("\\(") : quote == UInt8(ascii: "`") && follows("${") {
        advance(2)
        content += Array("…".utf8)
        readCode(isInterpolation: true)
      } else {
        let count = follows("\\") ? 2 : 1
        content += bytes[position..<min(position + count, bytes.count)]
        advance(count)
      }
    }
    advance(isLong ? 3 : 1)
    found[place].text = String(decoding: content, as: UTF8.self)
  }

  /// The word before the colon before this place.
  private var label: String? {
    var before = bytes[..<position]
    while let last = before.last, " \n".utf8.contains(last) { before.removeLast() }
    guard before.popLast() == UInt8(ascii: ":") else { return nil }
    let isLetter = { (byte: UInt8) in UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
    return String(decoding: before.suffix(while: isLetter), as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The longest end whose bytes all fulfil a condition.
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let other = lastIndex(where: { !isWanted($0) }) else { return self }
    return self[(other + 1)...]
  }
}
