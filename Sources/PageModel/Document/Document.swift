/// A text with its order and its parts and without pages: what a report is before it is set, for formats whose readers break lines and
/// pages themselves.
///
/// It is made of a layout as pages are, so that all formats say the same words. Lengths are in points.
public struct Document: Sendable, Hashable {
  /// What it is called where a window or a list of files shows it.
  public let title: String
  /// The language of its words, such as `vi` (BCP 47).
  public let language: String
  /// The paper.
  public let paper: Size
  /// The distance from the edges of the paper to the text.
  public let margins: Edges
  /// What it holds, from the top.
  public let blocks: [DocumentBlock]

  /// Makes a document.
  public init(title: String, language: String, paper: Size, margins: Edges, blocks: [DocumentBlock]) {
    self.title = title
    self.language = language
    self.paper = paper
    self.margins = margins
    self.blocks = blocks
  }
}

/// A part of a document that begins on a line of its own.
public indirect enum DocumentBlock: Sendable, Hashable {
  /// A heading or a paragraph.
  case text(DocumentText)
  /// Boxes side by side that are no table: a letterhead, a signature.
  case row(DocumentTable)
  /// Figures in rows and columns.
  case table(DocumentTable)
  /// A bar of a chart, whose value stands beside it in words.
  case bar(DocumentBar)
  /// A line across.
  case rule(DocumentRule)
  /// A page begins.
  case pageBreak
}

/// One heading or paragraph.
public struct DocumentText: Sendable, Hashable {
  /// What it is for those who do not see it.
  public enum Role: Sendable, Hashable {
    /// A heading; 1 is the title.
    case heading(Int)
    /// Running text, or a cell.
    case paragraph
  }

  /// The words, in NFC.
  public let text: String
  /// What it is.
  public let role: Role
  /// How it is set.
  public let style: DocumentTextStyle
  /// Whether it stands on the page of what follows, as the title of a table does; headings do anyway.
  public let keepsWithNext: Bool

  /// Makes a text.
  public init(_ text: String, role: Role, style: DocumentTextStyle, keepsWithNext: Bool = false) {
    self.text = text
    self.role = role
    self.style = style
    self.keepsWithNext = keepsWithNext
  }
}

/// How a text of a document is set.
public struct DocumentTextStyle: Sendable, Hashable {
  /// Where lines lie.
  public enum Alignment: String, Sendable, Hashable { case left, center, right, justified }

  /// The name in the layout.
  public let name: String
  /// The font's family.
  public let family: String
  /// The size of the em.
  public let size: Double
  /// The font's weight, 100 to 900.
  public let weight: Int
  /// Whether letters lean.
  public let isItalic: Bool
  /// The colour of the ink.
  public let color: Color
  /// Where lines lie.
  public let alignment: Alignment
  /// How far in the first line begins.
  public let indent: Double
  /// The distance of baselines.
  public let leading: Double
  /// The room above.
  public let spaceBefore: Double
  /// The room below.
  public let spaceAfter: Double

  /// Makes a style.
  public init(
    name: String, family: String, size: Double, weight: Int, isItalic: Bool, color: Color,
    alignment: Alignment,
    indent: Double, leading: Double, spaceBefore: Double, spaceAfter: Double
  ) {
    self.name = name
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.color = color
    self.alignment = alignment
    self.indent = indent
    self.leading = leading
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }
}

/// Cells in rows and columns.
public struct DocumentTable: Sendable, Hashable {
  /// A cell.
  public struct Cell: Sendable, Hashable {
    /// What it holds.
    public let blocks: [DocumentBlock]
    /// How many columns it covers.
    public let span: Int
    /// The ground.
    public let fill: Color?
    /// Whether the ground is hatched: there is no value.
    public let isHatched: Bool

    /// Makes a cell.
    public init(_ blocks: [DocumentBlock], span: Int = 1, fill: Color? = nil, isHatched: Bool = false) {
      self.blocks = blocks
      self.span = span
      self.fill = fill
      self.isHatched = isHatched
    }
  }

  /// The width of each column as a share of the whole; together 1.
  public let columns: [Double]
  /// The rows that name the columns, and stand on top of every page.
  public let head: [[Cell]]
  /// The rows.
  public let rows: [[Cell]]
  /// The line below each row; `nil` for none.
  public let line: Border?
  /// The distance between the contents of columns, and between those of rows.
  public let gap: Size

  /// Makes a table.
  public init(columns: [Double], head: [[Cell]], rows: [[Cell]], line: Border?, gap: Size) {
    self.columns = columns
    self.head = head
    self.rows = rows
    self.line = line
    self.gap = gap
  }
}

/// A bar of a chart.
public struct DocumentBar: Sendable, Hashable {
  /// How much of its room it takes, 0 to 1.
  public let share: Double
  /// Its colour.
  public let color: Color
  /// Whether it grows up instead of to the right.
  public let isUpright: Bool
  /// How thick it is: high where it grows to the right, or how high its room is where it grows up.
  public let height: Double

  /// Makes a bar.
  public init(share: Double, color: Color, isUpright: Bool, height: Double) {
    self.share = share
    self.color = color
    self.isUpright = isUpright
    self.height = height
  }
}

/// A line across.
public struct DocumentRule: Sendable, Hashable {
  /// How long it is; `nil` for as wide as the text above it.
  public let width: Double?
  /// How thick it is.
  public let thickness: Double
  /// Its colour.
  public let color: Color
  /// Where it lies.
  public let alignment: DocumentTextStyle.Alignment

  /// Makes a line.
  public init(width: Double?, thickness: Double, color: Color, alignment: DocumentTextStyle.Alignment) {
    self.width = width
    self.thickness = thickness
    self.color = color
    self.alignment = alignment
  }
}
