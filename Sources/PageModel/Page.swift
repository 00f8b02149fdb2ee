/// A finished page: every item at its place, drawn in order by no decision of its own.
public struct Page: Sendable, Hashable {
  /// The extent of the paper, in points.
  public let size: Size
  /// The items from back to front.
  public let items: [PageItem]
  /// The page as it is read aloud, in reading order; items that are not in it are decoration.
  public let structure: [StructureElement]
  /// Where a print shop cuts the paper; `nil` where the paper is used as it is.
  public let trim: PageTrim?
  /// Where the boxes of the layout lie, outer ones before those inside; none unless they were asked for.
  public let boxes: [BoxFrame]

  /// Makes a page.
  public init(
    size: Size, items: [PageItem], structure: [StructureElement], trim: PageTrim? = nil,
    boxes: [BoxFrame] = []
  ) {
    self.size = size
    self.items = items
    self.structure = structure
    self.trim = trim
    self.boxes = boxes
  }

  /// The areas that open an address when they are clicked, in reading order.
  public var links: [LinkArea] { structure.flatMap(\.links) }
}

/// Where a page is cut out of a larger paper, in points on that paper.
public struct PageTrim: Sendable, Hashable {
  /// The finished page.
  public let frame: Rectangle
  /// How far colour reaches beyond the cut, so that a cut that is a little off shows no white.
  public let bleed: Double

  /// Makes a trim.
  public init(frame: Rectangle, bleed: Double) {
    self.frame = frame
    self.bleed = bleed
  }

  /// The finished page with its bleed.
  public var bleedFrame: Rectangle {
    frame.inset(by: Edges(top: -bleed, right: -bleed, bottom: -bleed, left: -bleed))
  }
}

/// One thing drawn on a page, and the place in the layout file that made it.
public struct PageItem: Sendable, Hashable {
  /// What is drawn.
  public enum Content: Sendable, Hashable {
    /// A filled or outlined rectangle.
    case rectangle(RectangleShape)
    /// A filled outline of straight lines.
    case polygon([Point], fill: Color)
    /// Text.
    case text(GlyphRun)
    /// A QR symbol.
    case symbol(SymbolShape)
    /// A picture from a file.
    case picture(PictureShape)
  }

  /// What is drawn.
  public let content: Content
  /// The place in the layout file that made it.
  public let origin: LayoutOrigin
  /// The rectangle outside of which nothing of it is drawn, in points on the page; `nil` draws all of it.
  public let clip: Rectangle?

  /// Makes an item.
  public init(_ content: Content, origin: LayoutOrigin, clip: Rectangle? = nil) {
    self.content = content
    self.origin = origin
    self.clip = clip
  }
}

/// A place in a layout file.
public struct LayoutOrigin: Sendable, Hashable {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// Makes an origin.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// The origin of marks that no layout asked for.
  public static let program = LayoutOrigin(file: "", line: 1)
}

/// A rectangle with a fill, a border inside its edge, or both.
public struct RectangleShape: Sendable, Hashable {
  /// The outer edge, in points.
  public let frame: Rectangle
  /// What covers the inside, where there is anything.
  public let fill: Fill?
  /// The lines along the inside of the edge, where there are any.
  public let borders: Borders?
  /// The radii of the corners.
  public let corners: CornerRadii

  /// Makes a rectangle.
  public init(frame: Rectangle, fill: Fill?, borders: Borders? = nil, corners: CornerRadii = .straight) {
    self.frame = frame
    self.fill = fill
    self.borders = borders
    self.corners = corners
  }

  /// Makes a rectangle of one colour.
  public init(frame: Rectangle, fill: Color, borders: Borders? = nil, corners: CornerRadii = .straight) {
    self.init(frame: frame, fill: .color(fill), borders: borders, corners: corners)
  }
}

/// A QR symbol on the page.
public struct SymbolShape: Sendable, Hashable {
  /// The square that the modules fill, without the quiet zone, in points.
  public let frame: Rectangle
  /// The square that is kept free around it: at least the quiet zone, in points.
  public let plate: Rectangle
  /// The modules.
  public let modules: ModuleMatrix
  /// The colour of the dark modules.
  public let color: Color
  /// What a reader must find in it.
  public let payload: String
  /// The identifier of the code that it stands for.
  public let code: String
  /// A picture in its middle, whose modules are light; `nil` where there is none.
  public let logo: SymbolLogo?

  /// Makes a symbol.
  public init(
    frame: Rectangle, plate: Rectangle, modules: ModuleMatrix, color: Color, payload: String, code: String,
    logo: SymbolLogo? = nil
  ) {
    self.frame = frame
    self.plate = plate
    self.modules = modules
    self.color = color
    self.payload = payload
    self.code = code
    self.logo = logo
  }

  /// The side of one module, in points.
  public var moduleSize: Double { frame.size.width / Double(modules.side) }
}

/// An area of a page that opens an address when it is clicked.
public struct LinkArea: Sendable, Hashable {
  /// The area, in points.
  public let frame: Rectangle
  /// The address.
  public let address: String
  /// Where it leads, in words for those who do not see the page.
  public let description: String

  /// Makes a link area.
  public init(frame: Rectangle, address: String, description: String) {
    self.frame = frame
    self.address = address
    self.description = description
  }
}
