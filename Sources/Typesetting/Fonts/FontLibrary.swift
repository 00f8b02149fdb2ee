import CPango
public import PageModel

/// The fonts of the manifest, ready to shape text; one worker owns it and no task shares it.
///
/// Pango's default font map would see every font of the machine and fall back without a word. This one
/// holds the given files alone, and each file is compared with what the manifest says of it.
@safe
public final class FontLibrary {
  /// The faces that text may be set in.
  public let faces: [FontFace]
  /// The faces that draw what none of them has.
  public let fallbackFaces: [FontFace]
  /// The same faces with those for gaps, opened once a text has one: most pages have none, and Pango would take a sign from
  /// either.
  private var withFallback: FontLibrary?
  /// Keeps the files visible for as long as the map draws on them.
  private let configuration: FontConfiguration
  private let map: UnsafeMutablePointer<PangoFontMap>
  /// The context in which text is shaped: positions unrounded, Vietnamese, left to right.
  let context: OpaquePointer
  /// What was shaped before; the captions of a board come again for every office.
  var cache = ShapingCache()
  /// What glyphs cover, for which HarfBuzz would draw their outlines each time.
  let inks = GlyphInks()

  /// Opens the faces, but those for gaps only once they are needed; throws when a file is no font or not the one that the
  /// manifest names.
  public convenience init(faces: [FontFace]) throws(FontLibraryError) {
    try self.init(
      opening: faces.filter { !$0.isFallback }, fallbackFaces: faces.filter(\.isFallback))
  }

  private init(opening faces: [FontFace], fallbackFaces: [FontFace]) throws(FontLibraryError) {
    let configuration = try FontConfiguration()
    try configuration.add(faces)
    guard let map = unsafe pango_ft2_font_map_new() else { throw .unavailable(library: "Pango") }
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), configuration.handle)
    // At 72 dots an inch a unit of the map is a point.
    unsafe pango_ft2_font_map_set_resolution(OpaquePointer(map), 72, 72)
    guard let context = unsafe pango_font_map_create_context(map) else {
      unsafe g_object_unref(UnsafeMutableRawPointer(map))
      throw .unavailable(library: "Pango")
    }
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe pango_context_set_language(context, pango_language_from_string("vi"))
    unsafe pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    self.faces = faces
    self.fallbackFaces = fallbackFaces
    self.configuration = configuration
    unsafe self.map = unsafe map
    unsafe self.context = unsafe context
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// The fonts by which a text with gaps is shaped again; `nil` where there are none for gaps.
  func openFallback() throws(FontLibraryError) -> FontLibrary? {
    if let withFallback { return withFallback }
    guard !fallbackFaces.isEmpty else { return nil }
    let library = try FontLibrary(opening: faces + fallbackFaces, fallbackFaces: [])
    withFallback = library
    return library
  }

  /// The face of `family` in exactly `weight`, upright or leaning, where the manifest has it.
  public func face(family: String, weight: Int, isItalic: Bool = false) -> FontFace? {
    faces.first { $0.family == family && $0.weight == weight && $0.isItalic == isItalic }
  }
}
