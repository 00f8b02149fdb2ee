import PageModel

/// What the font manifest names.
struct FontManifest: Sendable {
  /// The faces that text may be set in.
  var faces: [FontFace] = []
  /// The icons, with the faces that draw them.
  var icons = IconSet()
}
