import Diagnostics

extension YAMLScalar {
  /// What follows a text of a page without quotes as a comment that was hardly meant as one; `nil` where there is none.
  ///
  /// YAML ends such a text at a space with `#` after it: `title: Tài liệu # 1` is `Tài liệu`. A comment that a person means stands
  /// apart from the text by two spaces or more, as in every file that bangtin writes. Where a letter follows the `#` at once,
  /// `YAMLTree` warns for any value.
  var cutOff: SourceRange? {
    guard isPlain, comment == nil, !text.isEmpty else { return nil }
    let (file, end) = (range.file, range.bytes.upperBound)
    let line = file.text(ofLine: range.endLine)
    let rest = line.utf8.dropFirst(end - file.start(ofLine: range.endLine))
    let signs = Array(rest.prefix(3))
    guard signs.starts(with: " #".utf8), signs.count == 2 || " #".utf8.contains(signs[2]) else { return nil }
    let start = end + 1
    var length = rest.count - 1
    for byte in rest.reversed() {
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { break }
      length -= 1
    }
    return SourceRange(file, start..<(start + length))
  }
}
