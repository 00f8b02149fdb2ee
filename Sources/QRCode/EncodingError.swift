/// Why a text cannot become a symbol.
public enum EncodingError: Error, Sendable, Hashable {
  /// There is no text.
  case emptyText
  /// The text holds the character U+0000, at which many readers stop.
  case embeddedNUL
  /// The text takes `bytes` bytes where the largest symbol at the wanted level holds `capacity`.
  case tooLong(bytes: Int, capacity: Int)
  /// There are versions 1 to 40 only.
  case noSuchVersion(Int)
}
