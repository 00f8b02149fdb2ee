public import Diagnostics
public import Foundation
public import Links

/// The thing printed, as `board.yaml` and its roster describe it.
public struct Board: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// What the board is about.
  public let title: SourcedText
  /// Whose board it is.
  public let organization: SourcedText
  /// The body above the organization.
  public let parent: SourcedText?
  /// Whom to call, unless the roster has a contact for each office.
  public let contact: SourcedText?
  /// The layout: a name in `Layouts/`, or a path beside the board.
  public let layout: Located<String>
  /// Further layouts that are printed of it, each in a folder of its own.
  public let furtherLayouts: [Located<String>]
  /// How the short links are written; `nil` when every code is direct.
  public let links: LinkForm?
  /// The codes in the order of the file.
  public let codes: [Code]
  /// The meeting that it is hung for.
  public let meeting: Meeting?
  /// Whether it is a meeting's own file, with its papers as codes and itself as the one office.
  public let isMeeting: Bool
  /// The month that it speaks of.
  public let month: BoardMonth?
  /// What it says of its monthly report.
  public let report: ReportBlock
  /// The time zone whose days scans are counted by.
  public let timeZone: TimeZone
  /// The offices that get a copy, and the columns that describe them.
  public let roster: Roster
}

/// A meeting whose papers are handed out as codes.
public struct Meeting: Sendable {
  /// When it is, in the board's own words.
  public let date: SourcedText?
  /// Where it is.
  public let place: SourcedText?
  /// What is on the agenda, in order.
  public let agenda: [SourcedText]
}

/// A month of the calendar.
public struct BoardMonth: Sendable, Hashable {
  /// The year, from 2000 on.
  public let year: Int
  /// The month, from 1 to 12.
  public let number: Int

  /// As it is read in Vietnamese: "tháng 11 năm 2026".
  public var name: String { "tháng \(number) năm \(year)" }

  /// The month written as `2026-11`; `nil` where it is none.
  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /(20[0-9]{2})-([0-9]{2})/), let year = Int(match.1),
      let number = Int(match.2), (1...12).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }
}

/// One QR symbol with a caption and a destination.
public struct Code: Sendable {
  /// The identifier, `[a-z0-9-]+`.
  public let identifier: Located<String>
  /// What stands under the symbol.
  public let caption: Template
  /// A smaller explanation.
  public let note: Template?
  /// Where the short link leads; what the symbol holds when it is direct.
  public let url: Template
  /// Whether the symbol holds the destination itself, so that no scan can be counted.
  public let isDirect: Bool
}

/// The offices of a board in the order of their file.
public struct Roster: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The names of the columns in order; of a heading with spaces, capitals or marks in the letters of placeholders.
  public let columns: [String]
  /// Every name under which an office's cells are found.
  let columnNames: Set<String>
  /// The offices in order.
  public let offices: OfficeRows

  init(source: SourceFile, columns: [String], names: some Sequence<String> = [], offices: OfficeRows) {
    self.source = source
    self.columns = columns
    columnNames = Set(columns).union(names)
    self.offices = offices
  }

  /// Whether placeholders find a column under a name.
  func hasColumn(_ name: String) -> Bool { columnNames.contains(name) }

  /// The column that was probably meant by a name, as placeholders spell it.
  func nearestColumn(_ name: String) -> String? {
    if let folded = ColumnWords.folded(name) {
      if columnNames.contains(folded) { return folded }
      if let near = NearestMatch.of(folded, in: columns) { return near }
    }
    return NearestMatch.of(name, in: columns)
  }

  /// How many offices have no identifier in the roster, and one made from their name.
  public var madeIdentifiers: Int { offices.madeIdentifiers }
}

/// A place that gets its own copy of the board.
public struct Office: Sendable {
  /// The identifier, `[a-z0-9-]+`; one that was made from the name has the name's place.
  public let identifier: Located<String>
  /// Whether the identifier stands in the roster, so that it stays when the name changes.
  let hasWrittenIdentifier: Bool
  /// The name as people read it.
  public let name: SourcedText
  /// Every cell by each name of its column, `id` and `name` among them; empty cells are absent.
  public let cells: [String: SourcedText]
  /// Where the empty cells stand, by the names of their columns.
  let emptyCells: [String: SourceRange]

  init(
    identifier: Located<String>, hasWrittenIdentifier: Bool = true, name: SourcedText,
    cells: [String: SourcedText], emptyCells: [String: SourceRange]
  ) {
    self.identifier = identifier
    self.hasWrittenIdentifier = hasWrittenIdentifier
    self.name = name
    self.cells = cells
    self.emptyCells = emptyCells
  }
}
