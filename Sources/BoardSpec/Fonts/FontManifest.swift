import PageModel

/// What the font manifest names, for layouts.
struct FontManifest: Sendable {
  /// The faces that text may be set in.
  let faces: [FontFace]
  /// The icons, with the faces that draw them.
  let icons: IconSet

  /// Sorts out families that set text and those that draw icons.
  init(_ families: [FontFamily]) {
    func faces(of families: some Sequence<FontFamily>) -> [FontFace] {
      families.flatMap { family in
        family.files.map { file in
          FontFace(
            family: family.name, weight: file.weight, isItalic: file.isItalic, path: file.path,
            index: file.index)
        }
      }
    }
    self.faces = faces(of: families.filter { $0.icons == nil })
    icons = IconSet(
      faces: faces(of: families.filter { $0.icons != nil }), icons: families.compactMap(\.icons).joined())
  }
}
