import CHarfBuzz

/// A font cut down to some glyphs by HarfBuzz, as bytes and ready to be cut down further.
@safe
final class FontCut {
  /// The cut font.
  let face: OpaquePointer
  /// The new number of each glyph.
  let identifiers: [UInt32: UInt32]

  /// Cuts `glyphs` out of `face`; `path` names the font in errors.
  init(_ face: OpaquePointer, _ glyphs: [UInt32], of path: String) throws(RenderingError) {
    guard let input = unsafe hb_subset_input_create_or_fail() else {
      throw .font(path: path, doing: "cutting it down")
    }
    defer { unsafe hb_subset_input_destroy(input) }
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs { unsafe hb_set_add(wanted, glyph) }
    let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in Self.droppedTables { unsafe hb_set_add(dropped, HarfBuzzBytes.tag(table)) }
    let flags = HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
    unsafe hb_subset_input_set_flags(input, flags)
    guard let plan = unsafe hb_subset_plan_create_or_fail(face, input) else {
      throw .font(path: path, doing: "cutting it down")
    }
    defer { unsafe hb_subset_plan_destroy(plan) }
    guard let made = unsafe hb_subset_plan_execute_or_fail(plan) else {
      throw .font(path: path, doing: "cutting it down")
    }
    defer { unsafe hb_face_destroy(made) }
    let map = unsafe hb_subset_plan_old_to_new_glyph_mapping(plan)
    identifiers = Dictionary(uniqueKeysWithValues: glyphs.map { ($0, unsafe hb_map_get(map, $0)) })
    // What HarfBuzz made is a builder of tables; a face over its bytes can be read and cut like a file.
    let blob = unsafe hb_face_reference_blob(made)
    defer { unsafe hb_blob_destroy(blob) }
    guard let read = unsafe hb_face_create(blob, 0) else {
      throw .font(path: path, doing: "reading what was cut out of it")
    }
    unsafe self.face = read
  }

  deinit { unsafe hb_face_destroy(face) }

  /// The bytes of the font file.
  var program: [UInt8] { unsafe HarfBuzzBytes.copied(takingOwnershipOf: hb_face_reference_blob(face)) }

  /// Tables that say how to choose and place glyphs, which a page has decided.
  private static let droppedTables = ["GSUB", "GPOS", "GDEF", "name", "cmap", "OS/2", "post", "STAT", "DSIG"]
}

/// How HarfBuzz hands over bytes and names tables.
enum HarfBuzzBytes {
  /// The four letters of a table as a number.
  static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The bytes of a blob, which is released.
  @unsafe
  static func copied(takingOwnershipOf blob: OpaquePointer?) -> [UInt8] {
    defer { unsafe hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let data = unsafe hb_blob_get_data(blob, &count) else { return [] }
    return unsafe data.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      unsafe Array(UnsafeBufferPointer(start: $0, count: Int(count)))
    }
  }
}
