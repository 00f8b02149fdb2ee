import BoardSpec
import Foundation

/// The path of a board as a person types it.
enum BoardPath {
  /// A path without a character.
  struct Empty: Error {}

  /// The path as the disk spells it, once for all that a command does with it: a keyboard may put together (NFC) the marks that the
  /// disk has apart (NFD), or the other way round.
  static func read(_ text: String) throws -> String {
    guard !text.allSatisfy(\.isWhitespace) else { throw Empty() }
    return DiskPath.actual(text)
  }
}
