import Diagnostics

/// Finds where a scalar ends, which Yams does not tell.
struct YAMLScalarExtent {
  /// How a scalar is written.
  enum Style { case plain, singleQuoted, doubleQuoted, block }

  /// The whole scalar with its quotes.
  let whole: Range<Int>
  /// The bytes in which its text stands as it is, where it does.
  let verbatim: Range<Int>?

  /// Reads `bytes` from `start`, where the scalar begins with its anchor or tag if it has one.
  init(of text: String, style: Style, from start: Int, in bytes: [UInt8]) {
    let start = Self.skippingProperties(from: start, in: bytes)
    let content = Array(text.utf8)
    switch style {
    case .plain:
      let end = min(start + content.count, bytes.count)
      if bytes[start..<end].elementsEqual(content) {
        whole = start..<end
        verbatim = whole
      } else {
        whole = start..<Self.lineEnd(from: start, in: bytes)
        verbatim = nil
      }
    case .singleQuoted, .doubleQuoted:
      let end = Self.closingQuote(from: start, in: bytes)
      whole = start..<min(end + 1, bytes.count)
      let inside = min(start + 1, end)..<end
      verbatim = bytes[inside].elementsEqual(content) ? inside : nil
    case .block:
      whole = start..<Self.blockEnd(from: start, in: bytes)
      verbatim = nil
    }
  }

  /// The first byte of the scalar itself, after `&anchor` and `!tag`.
  static func skippingProperties(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }
    return min(index, bytes.count)
  }

  /// The end of the line that holds `start`, without white space at its end.
  private static func lineEnd(from start: Int, in bytes: [UInt8]) -> Int {
    var end =
      bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// The place of the quote that closes the one at `start`, or the end of the file.
  private static func closingQuote(from start: Int, in bytes: [UInt8]) -> Int {
    guard start < bytes.count else { return bytes.count }
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if bytes[index] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == quote
        guard isDoubled else { return index }
        index += 1
      }
      index += 1
    }
    return bytes.count
  }

  /// The end of a block scalar: the last line that is indented as its first one.
  private static func blockEnd(from start: Int, in bytes: [UInt8]) -> Int {
    var end = lineEnd(from: start, in: bytes)
    var wanted: Int?
    var line = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
    while line < bytes.count {
      let next = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
      let indentation = bytes[line...].prefix { $0 == UInt8(ascii: " ") }.count
      let isBlank = bytes[line..<min(next, bytes.count)].allSatisfy { $0 <= 0x20 }
      if !isBlank {
        guard indentation > 0, indentation >= (wanted ?? 1) else { break }
        wanted = wanted ?? indentation
        end = lineEnd(from: line, in: bytes)
      }
      line = next
    }
    return end
  }
}
