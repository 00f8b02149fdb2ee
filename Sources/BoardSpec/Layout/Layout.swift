public import Diagnostics
public import PageModel

/// How a board is drawn: a layout file with its units converted, defaults filled and names looked up.
public struct Layout: Sendable {
  /// The name it was asked for by.
  public let name: String
  /// What people call it.
  public let title: String?
  /// One line that says what it is for.
  public let description: String?
  /// The files it was read from: its own, the one that this extends, and so on.
  public let sources: [SourceFile]
  /// The paper.
  public let page: PageSetup
  /// Who prints it.
  public let print: PrintProfile
  /// Its styles in the order of the file.
  public let styles: [TextStyle]
  /// What covers the paper from corner to corner.
  public let body: LayoutBox
}

/// Who prints a board, which decides about bleed, marks and inks of its PDFs.
public enum PrintProfile: String, Sendable, CaseIterable {
  /// An office printer or a screen: the paper as it is, in sRGB.
  case office
  /// A print shop: bleed and marks, in the inks of a press.
  case shop
}

/// The paper of a layout.
public struct PageSetup: Sendable {
  /// The extent of the paper, in points.
  public let size: Size
  /// The distance between the edges and the body, in points.
  public let margins: Edges
  /// The strip along the edges that stays free of text and symbols, in points: what a printer may leave white and a
  /// cutter may take.
  public let safe: Edges
  /// The ground.
  public let background: Fill
  /// What has a page each; `nil` where a poster is one page, or as many as its tables take.
  public let repetition: LayoutBox.Repetition?
  /// The paper that several pages lie on, to be cut apart, in points; `nil` where each is a sheet of its own.
  public let sheet: Size?
}

/// An extent in a row or a column.
public enum Track: Sendable, Hashable {
  /// As much as the content needs; across a column, all there is.
  case automatic
  /// A length in points.
  case fixed(Double)
  /// A share of what the others leave.
  case fraction(Double)
  /// A share of the whole row or column, 1 for all of it.
  case percent(Double)
}

/// One box of a layout.
public struct LayoutBox: Sendable {
  /// What a box holds.
  public indirect enum Content: Sendable {
    /// Boxes one under the other, with a gap in points.
    case column([LayoutBox], gap: Double)
    /// Boxes side by side, with a gap in points.
    case row([LayoutBox], gap: Double)
    /// Text in a style.
    case text(Template, TextStyle)
    /// The symbol of a code.
    case symbol(LayoutSymbol)
    /// A five-pointed star that fills the box as far as it stays regular.
    case star(Color)
    /// A box of colour without content.
    case rule(Fill)
    /// A bar as long as the share of a row.
    case bar(LayoutBar)
    /// An icon in the size and colour of a style.
    case icon(Icon, TextStyle)
    /// A picture from a file.
    case picture(LayoutPicture)
    /// One tile for each code.
    case codes(CodeGrid)
    /// Boxes in rows and columns.
    case grid([LayoutBox], LayoutTracks)
    /// Rows of cells under heads that every page repeats.
    case table(LayoutTable)
    /// Boxes one under the other that go on where the page ends, and the tables among them row by row.
    case flow([LayoutBox], gap: Double)
  }

  /// What a box appears once for.
  public enum Repetition: String, Sendable, CaseIterable {
    /// Every code of the board.
    case codes
    /// Every office of the roster.
    case offices
    /// Every item of the meeting's agenda.
    case agenda
    /// Every code of a report, in the order of the board.
    case reportCodes = "report.codes"
    /// The same, the most read first.
    case reportCodesByScans = "report.codes-by-scans"
    /// Every office of a report, in the order of the roster.
    case reportOffices = "report.offices"
    /// The same, the one that reads most first.
    case reportOfficesByScans = "report.offices-by-scans"
    /// The days of the month as cells of a calendar whose weeks begin on Monday.
    case reportCalendar = "report.calendar"
    /// Twelve months, the report's own last.
    case reportMonths = "report.months"
    /// What became of the lines of the logs.
    case reportClasses = "report.classes"
    /// To whom the report goes.
    case reportRecipients = "report.recipients"
    /// The codes of one office.
    case officeCodes = "report.office-codes"

    /// Whether it is a list of a report, whose rows have values of their own.
    public var isOfReport: Bool { rawValue.hasPrefix("report.") }
  }

  /// Where content lies in a box that is wider than it.
  public enum HorizontalAlignment: String, Sendable, CaseIterable { case left, center, right }
  /// Where content lies in a box that is higher than it.
  public enum VerticalAlignment: String, Sendable, CaseIterable { case top, middle, bottom }

  /// What a screen reader makes of a box.
  public enum Role: String, Sendable, CaseIterable {
    case heading1 = "heading-1"
    case heading2 = "heading-2"
    case heading3 = "heading-3"
    case paragraph, label, caption, list, item, decoration
  }

  /// When a box appears.
  public struct Condition: Sendable, Hashable {
    /// The value that is asked for.
    public let placeholder: Template.Placeholder
    /// Whether the box appears when the value is there, or when it is not.
    public let isPresent: Bool
    /// Where it was written.
    let range: SourceRange
  }

  /// What the box holds.
  public let content: Content
  /// The extent across.
  public let width: Track
  /// The extent down.
  public let height: Track
  /// The distance between edge and content, in points.
  public let padding: Edges
  /// The ground.
  public let fill: Fill?
  /// What decides the ground by the share of a row.
  public let shade: LayoutShade?
  /// The lines along the inside of the edge.
  public let borders: Borders?
  /// The radii of the corners.
  public let corners: CornerRadii
  /// The shadow that it casts.
  public let shadow: Shadow?
  /// Where the content lies across.
  public let horizontalAlignment: HorizontalAlignment
  /// Where the content lies down.
  public let verticalAlignment: VerticalAlignment
  /// What a screen reader makes of it; `nil` where its content says so.
  public let role: Role?
  /// When the box appears; always where there is none.
  public let condition: Condition?
  /// What it appears once for; `nil` where it appears once.
  public let repetition: Repetition?
  /// How many columns of a grid or a table it covers.
  public let span: Int
  /// Whether it stands on the page of what follows it, in a flow.
  public let keepsWithNext: Bool
  /// Where the box was declared.
  public let range: SourceRange
}

/// How text is set.
public struct TextStyle: Sendable, Hashable {
  /// Where a line may end.
  public enum Wrapping: String, Sendable, CaseIterable {
    /// At spaces alone: document symbols, dates and numbers stay whole.
    case words
    /// After a slash too.
    case link
    /// At spaces; a word that is wider than a line at the smallest size is broken after a sign, else between letters.
    case anywhere
  }

  /// How digits are drawn.
  public enum Figures: String, Sendable, CaseIterable {
    /// As the font does by default.
    case proportional
    /// All of one width.
    case tabular
  }

  /// Which letters a text is set in, whatever it was written in.
  public enum LetterCase: String, Sendable, CaseIterable {
    /// As it was written.
    case none
    /// Capitals alone.
    case upper
    /// Small letters alone.
    case lower
  }

  /// How text is fitted into its box.
  public enum Fit: String, Sendable, CaseIterable {
    /// It shrinks where it has to.
    case shrink
    /// It also grows outside a grid where there is room.
    case grow
  }

  /// Where texts of a style have one size.
  public enum CommonSize: String, Sendable, CaseIterable {
    /// In a grid of codes, or in a row.
    case row
    /// On the whole board.
    case board
  }

  /// The name in the layout.
  public let name: String
  /// The font's family.
  public let family: String
  /// The font's weight, 100 to 900.
  public let weight: Int
  /// Whether letters lean.
  public let isItalic: Bool
  /// The wanted size of the em, in points.
  public let size: Double
  /// The size under which text is never shrunk, in points.
  public let minimumSize: Double
  /// The size to which text may grow where a grid has room to spare, in points: key `maximum`, and `size`
  /// where it is not given.
  public let maximumSize: Double
  /// How many lines are wanted at most; more are taken only at the smallest size.
  public let lines: Int
  /// The distance between baselines, in em.
  public let pitch: Double
  /// The colour of the ink.
  public let color: Color
  /// Where lines lie.
  public let alignment: LayoutBox.HorizontalAlignment
  /// How digits are drawn.
  public let figures: Figures
  /// Where a line may end.
  public let wrapping: Wrapping
  /// Whether lines are made alike in length.
  public let isBalanced: Bool
  /// Whether both edges of the lines are even, but for the last line's right one.
  public let isJustified: Bool
  /// How far in the first line begins, in points.
  public let indent: Double
  /// Which letters it is set in.
  public let letterCase: LetterCase
  /// Whether it grows outside a grid too.
  public let grows: Bool
  /// Where all texts of the style have one size; `nil` where each has its own.
  public let commonSize: CommonSize?
  /// Where its size is written.
  public let sizeRange: SourceRange
  /// Where its colour is written: among the layout's colours, where it has a name there.
  public let colorRange: SourceRange
}

/// A grid with one tile for each code; all symbols are of one size, as large as the room allows.
public struct CodeGrid: Sendable {
  /// The tile in one or more forms; the one that serves the number of codes best is taken.
  public let tiles: [LayoutBox]
  /// The number of columns; `nil` lets the grid fit it to the number of codes.
  public let columns: Int?
  /// The gap across and down, in points.
  public let gap: Size
  /// The width of a symbol without its quiet zone under which nothing is printed, in points.
  public let minimumSymbol: Double
  /// The width that text is shrunk for, in points.
  public let wantedSymbol: Double
  /// The width beyond which room goes to the gaps, in points.
  public let maximumSymbol: Double
}
