public import PageModel

/// Where content lies in a box that is wider than it.
public enum HorizontalAlignment: String, Sendable, Hashable { case left, center, right }

/// Where content lies in a box that is higher than it.
public enum VerticalAlignment: String, Sendable, Hashable { case top, middle, bottom }

/// An extent of a box in its row or column.
public enum BoxExtent: Sendable, Hashable {
  /// As much as the content needs; across a column, all there is.
  case automatic
  /// A length in points.
  case fixed(Double)
  /// A share of what the others leave.
  case fraction(Double)
  /// A share of the whole row or column, 1 for all of it; as `automatic` where nothing says how much there is.
  case percent(Double)
}

/// A box with everything filled in, of which only size and place are still open; lengths in points.
///
/// A class, because measuring walks through the same boxes some hundred times, and a reference is passed on faster than
/// what a box holds.
public final class Box: Sendable {
  /// What a box holds.
  public enum Content: Sendable {
    /// Boxes one under the other.
    case column([Box], gap: Double)
    /// Boxes side by side.
    case row([Box], gap: Double)
    /// A text.
    case text(Paragraph)
    /// A QR symbol with its quiet zone; all of a grid are of one size.
    indirect case symbol(Symbol)
    /// A five-pointed star.
    case star(Color)
    /// Nothing: a box of colour.
    case rule(Fill)
    /// A picture from a file.
    indirect case picture(PictureContent)
    /// A grid of tiles.
    indirect case grid(Grid)
    /// Boxes in rows and columns: a grid with tracks, or a table.
    indirect case cells(CellGrid)
    /// Boxes one under the other that go on where the page ends.
    case flow(Flow)
  }

  /// A QR symbol before it has a place.
  public struct Symbol: Sendable {
    /// The modules.
    public let modules: ModuleMatrix
    /// The colour of dark modules.
    public let color: Color
    /// What a reader must find.
    public let payload: String
    /// The identifier of the code.
    public let code: String
    /// What is read aloud in its place.
    public let alternative: String
    /// What opens when it is clicked.
    public let link: Paragraph.Link
    /// A picture in its middle.
    public let logo: SymbolLogo?
    /// The width without its quiet zone, in points; `nil` in a grid, whose symbols are of one size.
    public let width: Double?

    /// Makes a symbol.
    public init(
      modules: ModuleMatrix, color: Color, payload: String, code: String, alternative: String,
      link: Paragraph.Link, width: Double? = nil, logo: SymbolLogo? = nil
    ) {
      self.modules = modules
      self.color = color
      self.payload = payload
      self.code = code
      self.alternative = alternative
      self.link = link
      self.logo = logo
      self.width = width.map { Self.width(within: $0, side: modules.side) }
    }
  }

  /// What a screen reader makes of a box.
  public enum Reading: Sendable, Hashable {
    /// What it holds is read in its place.
    case transparent
    /// A part of the page of its own.
    case element(StructureElement.Role)
    /// Nothing: it is there for the eye alone.
    case decoration
  }

  /// What it looks like apart from its content.
  public struct Appearance: Sendable {
    /// The distance between border and content.
    public let padding: Edges
    /// The ground.
    public let fill: Fill?
    /// The lines along the inside of the edge.
    public let borders: Borders?
    /// The radii of the corners.
    public let corners: CornerRadii
    /// The shadow that it casts; it takes no room.
    public let shadow: Shadow?

    /// The distance between edge and content: the padding and, where there are any, the borders.
    let insets: Edges

    /// Makes an appearance.
    public init(
      padding: Edges, fill: Fill?, borders: Borders?, corners: CornerRadii, shadow: Shadow? = nil
    ) {
      self.padding = padding
      self.fill = fill
      self.borders = borders
      self.corners = corners
      self.shadow = shadow
      let lines = borders?.widths ?? .zero
      insets = Edges(
        top: padding.top + lines.top, right: padding.right + lines.right,
        bottom: padding.bottom + lines.bottom, left: padding.left + lines.left)
    }
  }

  /// What it holds.
  public let content: Content
  /// The extent across.
  public let width: BoxExtent
  /// The extent down.
  public let height: BoxExtent
  /// What it looks like.
  public let appearance: Appearance
  /// Where content lies across.
  public let horizontalAlignment: HorizontalAlignment
  /// Where content lies down.
  public let verticalAlignment: VerticalAlignment
  /// What a screen reader makes of it.
  public let reading: Reading
  /// The place in the layout file that made it.
  public let origin: LayoutOrigin

  /// Makes a box.
  public init(
    _ content: Content, width: BoxExtent, height: BoxExtent, appearance: Appearance,
    horizontalAlignment: HorizontalAlignment, verticalAlignment: VerticalAlignment,
    reading: Reading = .transparent,
    origin: LayoutOrigin
  ) {
    self.content = content
    self.width = width
    self.height = height
    self.appearance = appearance
    self.horizontalAlignment = horizontalAlignment
    self.verticalAlignment = verticalAlignment
    self.reading = reading
    self.origin = origin
  }
}

/// A grid of tiles, one for each code of a board; lengths in points.
///
/// Columns, the form of a tile, the size of text and the size of the symbols are chosen together, so that
/// symbols are large, text is not small and no row is left with holes.
public struct Grid: Sendable {
  /// The tiles in each form they may take: first by form, then by code.
  public let forms: [[Box]]
  /// The number of columns; `nil` lets the grid choose.
  public let columns: Int?
  /// The gap across and down.
  public let gap: Size
  /// The width of a symbol without its quiet zone under which nothing is printed.
  public let minimumSymbol: Double
  /// The width that text is shrunk for.
  public let wantedSymbol: Double
  /// The width beyond which room goes to the gaps.
  public let maximumSymbol: Double
  /// The quiet zone as a share of a symbol's width; the symbol with the fewest modules needs most.
  let quietShare: Double
  /// The widths that symbols may have; most are of the fewest modules, and their dots decide.
  let symbolWidths: [Double]

  /// Makes a grid.
  public init(
    forms: [[Box]], columns: Int?, gap: Size, minimumSymbol: Double, wantedSymbol: Double,
    maximumSymbol: Double
  ) {
    self.forms = forms
    self.columns = columns
    self.gap = gap
    self.minimumSymbol = minimumSymbol
    self.wantedSymbol = wantedSymbol
    self.maximumSymbol = maximumSymbol
    let side = forms.first?.compactMap(\.smallestSymbolSide).min() ?? 21
    quietShare = Double(ModuleMatrix.quietZone) / Double(side)
    symbolWidths = SymbolWidths(minimum: minimumSymbol, maximum: maximumSymbol, side: side).widths
  }
}
