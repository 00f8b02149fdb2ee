import PageModel

extension FontLibrary {
  /// A glyph of an icon font, set like a text of one character.
  ///
  /// Its own character means something else in every font, or nothing: the run stands for a space of no width, so that
  /// neither searching nor copying meets a character of private use. Throws when the manifest has no such face.
  public func icon(
    _ character: Character, family: String, weight: Int, style: ParagraphStyle, source: Int
  ) throws(FontLibraryError) -> Paragraph {
    let shaped = try shape(ShapingRequest(text: String(character), family: family, weight: weight))
    let silent = "\u{200B}"
    let text = ShapedText(
      clusters: shaped.clusters.map { cluster in
        ShapedText.Cluster(
          text: silent, face: cluster.face, glyphs: cluster.glyphs, advance: cluster.advance, isSpace: false)
      },
      faces: shaped.faces, missing: shaped.missing, ascent: shaped.ascent, descent: shaped.descent,
      text: String(repeating: silent, count: shaped.clusters.count))
    return Paragraph(text, style: style, source: source)
  }
}
