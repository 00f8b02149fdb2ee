/// A stretch of a source file, in UTF-8 bytes of its text.
public struct SourceRange: Sendable, Hashable {
  /// The file that the stretch lies in.
  public let file: SourceFile
  /// The bytes of the stretch; empty means the place before its lower bound.
  public let bytes: Range<Int>

  /// Makes a range of `file`.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// The line (from 1) in which the range begins.
  public var line: Int { file.line(at: bytes.lowerBound) }

  /// The column (from 1) at which the range begins, counted in characters as a person sees them.
  public var column: Int {
    file[file.start(ofLine: line)..<bytes.lowerBound].count + 1
  }

  /// The line (from 1) in which the range ends.
  public var endLine: Int { file.line(at: bytes.upperBound) }

  /// The column (from 1) after the last character of the range.
  public var endColumn: Int {
    file[file.start(ofLine: endLine)..<bytes.upperBound].count + 1
  }

  /// The text that the range covers.
  public var text: Substring { file[bytes] }
}
