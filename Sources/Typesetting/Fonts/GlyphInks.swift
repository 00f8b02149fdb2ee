import PageModel

/// What the glyphs of the manifest's faces cover, asked of a font once for each glyph; one library owns it.
final class GlyphInks {
  private var faces: [FontFace: Face] = [:]

  /// The glyphs of one face; no more than it has.
  private final class Face {
    var inks: [UInt32: Rectangle?] = [:]
  }

  /// The face that was asked about last: a text is mostly of one.
  private var last: (face: FontFace, inks: Face)?

  /// The ink of a glyph as it was found before, or else as `find` says.
  func ink(of glyph: UInt32, in face: FontFace, find: () -> Rectangle?) -> Rectangle? {
    let known = inks(of: face)
    if let ink = known.inks[glyph] { return ink }
    let ink = find()
    known.inks[glyph] = .some(ink)
    return ink
  }

  private func inks(of face: FontFace) -> Face {
    if let last, last.face == face { return last.inks }
    let known = faces[face] ?? Face()
    faces[face] = known
    last = (face, known)
    return known
  }
}
