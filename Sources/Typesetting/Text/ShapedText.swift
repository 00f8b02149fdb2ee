public import PageModel

/// What determines the shape of a text: nothing else does, so shapes can be kept and scaled.
public struct ShapingRequest: Sendable, Hashable {
  /// The text, in NFC.
  public let text: String
  /// The font's family.
  public let family: String
  /// The font's weight, 100 to 900.
  public let weight: Int
  /// Whether letters lean.
  public let isItalic: Bool
  /// Whether all digits are of one width.
  public let tabularFigures: Bool

  /// Makes a request.
  public init(
    text: String, family: String, weight: Int, isItalic: Bool = false, tabularFigures: Bool = false
  ) {
    self.text = text
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
    self.tabularFigures = tabularFigures
  }

  /// Requests are alike by their bytes: text is in NFC, and comparing it as Swift does would normalize it again.
  public static func == (one: ShapingRequest, other: ShapingRequest) -> Bool {
    one.weight == other.weight && one.isItalic == other.isItalic && one.family == other.family
      && one.tabularFigures == other.tabularFigures
      && one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// As `==` compares; the family is left out, since texts are seldom alike.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(weight)
  }
}

/// A text turned into glyphs once, in units of the em, so that it can be set at any size and width.
public struct ShapedText: Sendable, Hashable {
  /// A glyph, in em; y down.
  public struct Glyph: Sendable, Hashable {
    /// The number of the glyph in its font.
    public let identifier: UInt32
    /// The offset from the pen, in em.
    public let offset: Point
    /// What it covers, relative to its own origin, in em; `nil` for a space.
    public let ink: Rectangle?
    /// How far the pen moves, in em.
    public let advance: Double
  }

  /// The smallest piece of text that has glyphs of its own; a line never ends inside one.
  public struct Cluster: Sendable, Hashable {
    /// The text, such as one letter with its marks.
    public let text: String
    /// The font that draws it: an index into `faces`.
    public let face: Int
    /// Its glyphs.
    public let glyphs: [Glyph]
    /// How far the pen moves, in em.
    public let advance: Double
    /// Whether it is white space, which is not seen at the end of a line.
    public let isSpace: Bool

    /// Whether it is a digit.
    var isDigit: Bool { text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }
  }

  /// The clusters from left to right.
  public let clusters: [Cluster]
  /// The faces that clusters are drawn in.
  public let faces: [FontFace]
  /// The characters that no font of the manifest draws, each once.
  public let missing: [Character]
  /// How far the font reaches above the baseline, in em.
  public let ascent: Double
  /// How far the font reaches below the baseline, in em.
  public let descent: Double
  /// The whole text.
  public let text: String

  /// The same text in lines as high as those of another.
  func withLines(of other: ShapedText) -> ShapedText {
    ShapedText(
      clusters: clusters, faces: faces, missing: missing, ascent: other.ascent, descent: other.descent,
      text: text)
  }

  /// The same text behind room of so many em, which no line ends in.
  func indented(by indent: Double) -> ShapedText {
    guard indent > 0, let first = clusters.first else { return self }
    let room = Cluster(text: "", face: first.face, glyphs: [], advance: indent, isSpace: false)
    return ShapedText(
      clusters: [room] + clusters, faces: faces, missing: missing, ascent: ascent, descent: descent,
      text: text)
  }
}
