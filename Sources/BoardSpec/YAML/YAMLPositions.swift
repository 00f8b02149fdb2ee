import Diagnostics

/// Turns the lines and columns of libyaml into byte offsets of the file.
///
/// Lines are those of YAML, which also end at a lone carriage return, U+0085, U+2028 and U+2029; columns count
/// code points. The columns of one line are kept, so that a long line costs its length once.
struct YAMLPositions {
  /// The text of the file.
  let bytes: [UInt8]
  private let lineStarts: [Int]
  private var knownLine = 0
  /// The offset of every code point of the known line.
  private var knownOffsets: [Int] = []

  /// Finds the lines of `file`.
  init(_ file: SourceFile) {
    bytes = Array(file.text.utf8)
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if bytes[index] == UInt8(ascii: "\n") {
        starts.append(index + 1)
      } else if bytes[index] == UInt8(ascii: "\r"), rest.dropFirst().first != UInt8(ascii: "\n") {
        starts.append(index + 1)
      } else if rest.starts(with: [0xC2, 0x85]) {
        starts.append(index + 2)
      } else if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
        starts.append(index + 3)
      }
      index += 1
    }
    lineStarts = starts
  }

  /// The byte offset of `column` in `line`, both from 1, kept inside the file.
  mutating func offset(line: Int, column: Int) -> Int {
    let line = Swift.min(Swift.max(line, 1), lineStarts.count)
    if line != knownLine {
      let end = line < lineStarts.count ? lineStarts[line] : bytes.count
      knownLine = line
      knownOffsets = (lineStarts[line - 1]..<end).filter { bytes[$0] & 0xC0 != 0x80 }
      knownOffsets.append(end)
    }
    return knownOffsets[Swift.min(Swift.max(column - 1, 0), knownOffsets.count - 1)]
  }
}
