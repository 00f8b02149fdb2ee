import Diagnostics

extension SourceFile {
  /// The range of the first occurrence of `part`, or the whole file, which no expectation accepts.
  func range(of part: String) -> SourceRange {
    guard let found = text.firstRange(of: part) else { return SourceRange(self, 0..<byteCount) }
    let start = text[..<found.lowerBound].utf8.count
    return SourceRange(self, start..<(start + part.utf8.count))
  }

  /// The range of `part` compared by bytes, where it may be a part of a character.
  func scalarRange(of part: String) -> SourceRange {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceRange(self, start..<(start + wanted.count))
  }
}
