public import Diagnostics
public import PageModel

/// What became of a selection: finished pages, or the faults for which there are none.
public struct PreviewDrawing: Sendable {
  /// The office that is shown; `nil` where the roster cannot be read.
  public let office: PreviewOffice?
  /// The offices before and after it.
  public let neighbours: Neighbours
  /// The name of the layout that is shown.
  public let layout: String?
  /// The layouts that can be chosen.
  public let layouts: [String]
  /// The pages; none when there is a fault.
  public let pages: [PreviewPage]
  /// The faults and warnings.
  public let diagnostics: [Diagnostic]

  /// Where an office stands among the others.
  public struct Neighbours: Sendable, Hashable, Encodable {
    /// Its place, from 1; 0 where there is none.
    public let place: Int
    /// How many offices there are.
    public let count: Int
    /// The identifier of the one before.
    public let previous: String?
    /// The identifier of the one after.
    public let next: String?

    /// Makes neighbours.
    public init(place: Int, count: Int, previous: String?, next: String?) {
      self.place = place
      self.count = count
      self.previous = previous
      self.next = next
    }

    /// Of no office.
    public static let none = Neighbours(place: 0, count: 0, previous: nil, next: nil)
  }

  /// Makes a drawing.
  public init(
    office: PreviewOffice?, neighbours: Neighbours, layout: String?, layouts: [String], pages: [PreviewPage],
    diagnostics: [Diagnostic]
  ) {
    self.office = office
    self.neighbours = neighbours
    self.layout = layout
    self.layouts = layouts
    self.pages = pages
    self.diagnostics = diagnostics
  }
}

/// One finished page, and what the overlays show of it; lengths in points.
public struct PreviewPage: Sendable {
  /// The extent of the paper.
  public let size: Size
  /// The page as a picture: an SVG document whose letters are outlines.
  public let picture: [UInt8]
  /// Where the boxes of the layout lie, outer ones before those inside.
  public let boxes: [BoxFrame]
  /// The room that text and symbols keep to; `nil` where several pages lie on one sheet.
  public let safeArea: Rectangle?
  /// The symbols.
  public let symbols: [PreviewSymbol]
  /// The texts.
  public let texts: [PreviewText]

  /// Makes a page.
  public init(
    size: Size, picture: [UInt8], boxes: [BoxFrame], safeArea: Rectangle?, symbols: [PreviewSymbol],
    texts: [PreviewText]
  ) {
    self.size = size
    self.picture = picture
    self.boxes = boxes
    self.safeArea = safeArea
    self.symbols = symbols
    self.texts = texts
  }
}

/// A symbol as the overlays show it; lengths in points.
public struct PreviewSymbol: Sendable, Hashable {
  /// The identifier of the code.
  public let code: String
  /// The modules without the quiet zone.
  public let frame: Rectangle
  /// The modules with the quiet zone that the standard asks for.
  public let quietZone: Rectangle
  /// The side of one module.
  public let module: Double
  /// From how far it can be scanned.
  public let distance: Double

  /// Makes a symbol.
  public init(code: String, frame: Rectangle, quietZone: Rectangle, module: Double, distance: Double) {
    self.code = code
    self.frame = frame
    self.quietZone = quietZone
    self.module = module
    self.distance = distance
  }
}

/// A text as the overlays show it; lengths in points.
public struct PreviewText: Sendable, Hashable {
  /// What it covers with ink.
  public let ink: Rectangle
  /// The size of the em.
  public let size: Double
  /// From how far it can be read.
  public let distance: Double

  /// Makes a text.
  public init(ink: Rectangle, size: Double, distance: Double) {
    self.ink = ink
    self.size = size
    self.distance = distance
  }
}

/// What reading the symbols back says of them.
public struct PreviewProof: Sendable {
  /// The ratio of contrast of each symbol of each page, 1 to 21.
  public let contrasts: [[Double]]
  /// What is wrong.
  public let diagnostics: [Diagnostic]

  /// Makes a proof.
  public init(contrasts: [[Double]], diagnostics: [Diagnostic]) {
    self.contrasts = contrasts
    self.diagnostics = diagnostics
  }
}
