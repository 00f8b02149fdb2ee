import PageModel

/// What the font manifest names, for layouts.
struct FontManifest: Sendable {
  /// The faces that text may be set in, those that only fill its gaps last.
  let faces: [FontFace]
  /// The packages of families for gaps whose files are not there.
  let absentFallbackPackages: [String]
  /// The icons, with the faces that draw them.
  let icons: IconSet

  /// The faces that styles may ask for.
  var styleFaces: [FontFace] { faces.filter { !$0.isFallback } }

  /// Sorts out families that set text, those that fill its gaps, and those that draw icons.
  init(_ families: [FontFamily]) {
    func faces(of families: some Sequence<FontFamily>) -> [FontFace] {
      families.flatMap { family in
        family.files.map { file in
          FontFace(
            family: family.name, weight: file.weight, isItalic: file.isItalic, path: file.path,
            index: file.index, isFallback: family.isFallback)
        }
      }
    }
    let ofText = families.filter { $0.icons == nil && !$0.isFallback }
    let ofGaps = families.filter { $0.icons == nil && $0.isFallback }
    let present = ofGaps.filter { $0.files.allSatisfy(\.isPresent) }
    self.faces = faces(of: ofText) + faces(of: present)
    absentFallbackPackages = ofGaps.filter { !$0.files.allSatisfy(\.isPresent) }.compactMap(\.package)
    icons = IconSet(
      faces: faces(of: families.filter { $0.icons != nil }), icons: families.compactMap(\.icons).joined())
  }
}
