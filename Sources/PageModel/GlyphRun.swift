/// A piece of text already shaped: glyphs of one font at fixed places, with the text that they stand for.
public struct GlyphRun: Sendable, Hashable {
  /// One glyph; its place is the origin on the baseline, in points from the run's origin, y down.
  public struct Glyph: Sendable, Hashable {
    /// The number of the glyph in the font.
    public let identifier: UInt32
    /// Where the glyph's origin lies.
    public let position: Point

    /// Makes a glyph.
    public init(identifier: UInt32, position: Point) {
      self.identifier = identifier
      self.position = position
    }
  }

  /// How many bytes of the text which number of glyphs stands for.
  public struct Cluster: Sendable, Hashable {
    /// UTF-8 bytes of the text.
    public let bytes: Int
    /// Glyphs that draw them.
    public let glyphs: Int

    /// Makes a cluster.
    public init(bytes: Int, glyphs: Int) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// The font of every glyph.
  public let face: FontFace
  /// The size of the em, in points.
  public let size: Double
  /// The colour of the ink.
  public let color: Color
  /// Where the run begins on its baseline, in points on the page.
  public var origin: Point
  /// The glyphs from left to right.
  public let glyphs: [Glyph]
  /// The text that the glyphs stand for, in NFC.
  public let text: String
  /// How text and glyphs belong together, from left to right; covers both completely.
  public let clusters: [Cluster]
  /// What the glyphs cover with ink, in points on the page; `nil` where there is no ink.
  public var ink: Rectangle?

  /// Makes a run.
  public init(
    face: FontFace, size: Double, color: Color, origin: Point, glyphs: [Glyph], text: String,
    clusters: [Cluster], ink: Rectangle?
  ) {
    self.face = face
    self.size = size
    self.color = color
    self.origin = origin
    self.glyphs = glyphs
    self.text = text
    self.clusters = clusters
    self.ink = ink
  }
}
