/// What hangs on walls: the offices, the codes and the forms of links that were rendered for print.
///
/// A printed symbol cannot be mended, so that nothing leaves the register by itself: what a board no longer has is given a
/// successor, or a page of its own.
public struct PrintedRegister: Sendable, Hashable {
  /// What an entry is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// An office, by its identifier.
    case office
    /// A code, by its identifier.
    case code
    /// A paper of a meeting, by the identifiers of both: `hop-2026-11-30/nghi-quyet`.
    case paper
    /// A form of links: base and path, as `https://q.example/{office}/{code}`.
    case links
  }

  /// What becomes of a printed link.
  public enum Fate: Sendable, Hashable {
    /// It leads where the board says.
    case inUse
    /// It leads where another office or code does, by its identifier.
    case successor(String)
    /// It leads to a page.
    case page(String)
  }

  /// Something that was printed.
  public struct Entry: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Its identifier, or the form of the links.
    public let identifier: String
    /// Its name when it was first printed, for those who read the register.
    public let name: String
    /// The day when it was first printed, as `2026-11-25`.
    public let printed: String
    /// What becomes of its links.
    public let fate: Fate

    /// Makes an entry.
    public init(kind: Kind, identifier: String, name: String, printed: String, fate: Fate = .inUse) {
      self.kind = kind
      self.identifier = identifier
      self.name = name
      self.printed = printed
      self.fate = fate
    }
  }

  /// The entries in the order of the file.
  public let entries: [Entry]

  /// Makes a register.
  public init(entries: [Entry]) { self.entries = entries }

  /// A register of nothing.
  public static let empty = PrintedRegister(entries: [])

  /// How a paper of a meeting is named.
  public static func paper(_ paper: String, of meeting: String) -> String { "\(meeting)/\(paper)" }

  /// The meeting and the paper that such a name is made of; `nil` where it is none.
  public static func parts(of name: String) -> (meeting: String, paper: String)? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// The name of its file, beside the board.
  public static let fileName = "printed.csv"

  /// The columns of its file.
  public static let columns = ["kind", "id", "name", "printed", "successor", "page"]

  /// The entries of `wanted` that it does not have.
  public func missing(_ wanted: [Entry]) -> [Entry] {
    var known = Set(entries.map { Key(kind: $0.kind, identifier: $0.identifier) })
    return wanted.filter { known.insert(Key(kind: $0.kind, identifier: $0.identifier)).inserted }
  }

  /// The bytes of its file with more entries at the end.
  ///
  /// They are written as the file is, in its encoding, separator, columns and line ends, so that a file that a spreadsheet
  /// saved stays one to it. What was there stays as it was.
  public static func bytes(_ bytes: [UInt8], adding entries: [Entry]) -> [UInt8] {
    RegisterText(bytes).adding(entries)
  }

  /// The text of its file with more entries at the end, as ``bytes(_:adding:)`` makes it.
  public static func text(_ text: String, adding entries: [Entry]) -> String {
    String(decoding: bytes(Array(text.utf8), adding: entries), as: UTF8.self)
  }

  private struct Key: Hashable {
    let kind: Kind
    let identifier: String
  }
}

extension PrintedRegister.Entry {
  /// What stands in a column.
  func cell(_ column: String) -> String {
    switch (column, fate) {
    case ("kind", _): kind.rawValue
    case ("id", _): identifier
    case ("name", _): name.onOneLine
    case ("printed", _): printed
    case ("successor", .successor(let identifier)): identifier
    case ("page", .page(let address)): address
    default: ""
    }
  }
}

extension LinkForm {
  /// Base and path of scanned links, as the register names them.
  public var registered: String { base + "/" + path.description }
}
