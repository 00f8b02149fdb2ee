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
  public let faces: [FontFace]
  private let icons: [String: Icon]

  /// Where two fonts have an icon of one name, that of the first counts.
  init(faces: [FontFace], icons: some Sequence<Icon>) {
    self.faces = faces
    self.icons = Dictionary(icons.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The icon of a name.
  public subscript(_ name: String) -> Icon? { icons[name] }

  /// All names, sorted.
  public var names: [String] { icons.keys.sorted() }
}

extension Layout {
  /// Whether any of its boxes shows an icon.
  public var showsIcons: Bool {
    var found = false
    visit { box in if case .icon = box.content { found = true } }
    return found
  }
}
