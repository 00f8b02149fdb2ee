import Diagnostics

/// A board with everything filled in for one office: what a page shows and what its symbols say.
public struct OfficeBoard: Sendable {
  /// One code of the office.
  public struct Entry: Sendable {
    /// The place on the board, from 1.
    public let number: Int
    /// The identifier of the code.
    public let code: String
    /// What stands under the symbol.
    public let caption: SourcedText
    /// A smaller explanation.
    public let note: SourcedText?
    /// What the symbol holds: the short link, or the destination of a direct code.
    public let payload: String
    /// What opens when the code is clicked in a file: the link that is typed, or the destination of a direct code.
    public let address: String
    /// Whether the address opens something when it is tapped; the access to a wireless network, for one, can only be scanned.
    public let isLink: Bool
    /// The link as a person reads and types it.
    public let printedLink: String
    /// Where the code leads.
    public let destination: String
    /// Where the code was declared.
    public let origin: Located<String>
  }

  /// The board it was made from.
  public let board: Board
  /// The office it was made for.
  public let office: Office
  /// The codes in order.
  public let entries: [Entry]
}

extension Board {
  /// The board as the pages of a report see it: without codes, and for one office or for none.
  public func ofReport(for office: Office? = nil) -> OfficeBoard {
    let nobody = Office(
      identifier: Located("", at: SourceRange(source, 0..<0)), name: SourcedText([]), cells: [:],
      emptyCells: [:])
    return OfficeBoard(board: self, office: office ?? nobody, entries: [])
  }
}
