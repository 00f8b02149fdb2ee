import PageModel

/// Collects clusters in units of the em into a run in points.
struct GlyphRunBuilder {
  let origin: Point
  let size: Double
  private var pen = 0.0
  private var glyphs: [GlyphRun.Glyph] = []
  private var clusters: [GlyphRun.Cluster] = []
  private var text = ""
  private var ink: Rectangle?

  /// Begins a run at `origin`, for about as many clusters as will come.
  init(origin: Point, size: Double, clusters count: Int) {
    self.origin = origin
    self.size = size
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    // Vietnamese letters with marks take three bytes, and most letters have none.
    text.reserveCapacity(count * 3 / 2)
  }

  /// Appends a cluster at the pen, which then moves by `stretch` further, in em.
  mutating func add(_ cluster: ShapedText.Cluster, stretch: Double = 0) {
    defer { pen += stretch }
    // The indent of a paragraph is a place without text.
    if cluster.text.isEmpty {
      pen += cluster.advance
      return
    }
    for glyph in cluster.glyphs {
      let position = Point(x: (pen + glyph.offset.x) * size, y: glyph.offset.y * size)
      glyphs.append(GlyphRun.Glyph(identifier: glyph.identifier, position: position))
      if let shape = glyph.ink {
        let covered = Rectangle(
          x: origin.x + position.x + shape.minX * size, y: origin.y + position.y + shape.minY * size,
          width: shape.size.width * size, height: shape.size.height * size)
        ink = ink?.union(covered) ?? covered
      }
      pen += glyph.advance
    }
    // A cluster without a glyph, such as a zero-width character, still moves the pen by its own advance.
    if cluster.glyphs.isEmpty { pen += cluster.advance }
    clusters.append(GlyphRun.Cluster(bytes: cluster.text.utf8.count, glyphs: cluster.glyphs.count))
    text += cluster.text
  }

  /// The finished run.
  func run(face: FontFace, color: Color) -> GlyphRun {
    GlyphRun(
      face: face, size: size, color: color, origin: origin, glyphs: glyphs, text: text,
      clusters: clusters, ink: ink)
  }
}
