public import PageModel

/// A small picture of one colour, drawn by a glyph of an icon font.
public struct Icon: Sendable, Hashable {
  /// The name by which layouts ask for it.
  public let name: String
  /// The family that draws it.
  public let family: String
  /// The weight of the font that draws it.
  public let weight: Int
  /// The character whose glyph it is, mostly one that means nothing outside of its font.
  public let character: Character
}

/// The icons that the font manifest names.
public struct IconSet: Sendable {
  /// The faces that draw icons; texts are never set in them.
  public internal(set) var faces: [FontFace] = []
  private(set) var icons: [String: Icon] = [:]

  /// Makes a set without icons.
  public init() {}

  /// The icon of a name; where two fonts have one, that of the first.
  public subscript(_ name: String) -> Icon? { icons[name] }

  /// All names, sorted.
  public var names: [String] { icons.keys.sorted() }

  /// Adds an icon unless there is one of its name.
  mutating func add(_ icon: Icon) {
    if icons[icon.name] == nil { icons[icon.name] = icon }
  }
}

extension Layout {
  /// Whether any of its boxes shows an icon.
  public var showsIcons: Bool {
    func shows(_ box: LayoutBox) -> Bool {
      switch box.content {
      case .icon: true
      case .column(let boxes, _), .row(let boxes, _): boxes.contains(where: shows)
      case .codes(let grid): grid.tiles.contains(where: shows)
      default: false
      }
    }
    return shows(body)
  }
}
