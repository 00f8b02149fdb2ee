import CHarfBuzz
import PageModel

/// A font file, opened once by a worker to be measured and to be cut down to the glyphs that a document shows.
@safe
final class FontProgram {
  /// How outlines are written, which decides how PDF embeds them.
  enum Outlines: Sendable { case cff, trueType }

  private let path: String
  private let face: OpaquePointer
  private let font: OpaquePointer
  /// The font units of an em.
  private let unitsPerEm: Double
  /// How outlines are written.
  let outlines: Outlines
  /// The font with every glyph that was asked for so far.
  private var stock: FontCut?

  /// Opens the file of `face`.
  init(_ face: FontFace) throws(RenderingError) {
    path = face.path
    guard let blob = unsafe hb_blob_create_from_file_or_fail(face.path) else {
      throw .font(path: face.path, doing: "opening it")
    }
    defer { unsafe hb_blob_destroy(blob) }
    guard let opened = unsafe hb_face_create(blob, UInt32(face.index)) else {
      throw .font(path: face.path, doing: "reading it")
    }
    unsafe self.face = opened
    unsafe font = hb_font_create(opened)
    unitsPerEm = Double(unsafe hb_face_get_upem(opened))
    if unsafe Self.hasTable("CFF ", opened) {
      outlines = .cff
    } else if unsafe Self.hasTable("glyf", opened) {
      outlines = .trueType
    } else {
      throw .font(path: face.path, doing: "looking for outlines that PDF can hold")
    }
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe hb_face_destroy(face)
  }

  /// The font with the given glyphs alone; the bytes depend on the font and the glyphs, and on nothing else.
  ///
  /// It is cut out of a smaller font that holds every glyph asked for so far, which takes a third of the time and gives
  /// the same bytes (a test compares them). `hb_subset_preprocess` is made for that, but HarfBuzz 6.0.0 then spoils the
  /// heap: 33 posters of the example ended in "corrupted double-linked list".
  func subset(_ glyphs: [UInt32]) throws(RenderingError) -> FontSubset {
    let stock = try stock(holding: glyphs)
    let cut = try unsafe FontCut(stock.face, glyphs.compactMap { stock.identifiers[$0] }, of: path)
    let identifiers = glyphs.map { glyph in
      (glyph, Int(stock.identifiers[glyph].flatMap { cut.identifiers[$0] } ?? 0))
    }
    return FontSubset(
      program: cut.program, identifiers: Dictionary(uniqueKeysWithValues: identifiers),
      widths: Dictionary(uniqueKeysWithValues: glyphs.map { ($0, width(of: $0)) }))
  }

  /// The stock, made anew where a glyph is not in it; boards of one run soon ask for no new ones.
  private func stock(holding glyphs: [UInt32]) throws(RenderingError) -> FontCut {
    if let stock, glyphs.allSatisfy({ stock.identifiers[$0] != nil }) { return stock }
    let known = stock.map { Set($0.identifiers.keys) } ?? []
    let made = try unsafe FontCut(face, known.union(glyphs).sorted(), of: path)
    stock = made
    return made
  }

  /// The advance of a glyph in thousandths of an em, as PDF's tables of widths have it.
  private func width(of glyph: UInt32) -> Int {
    Int((Double(unsafe hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm).rounded())
  }

  /// The name by which the font knows itself, as far as PDF's names can hold it.
  var postScriptName: String {
    let name = unsafe [CChar](unsafeUninitializedCapacity: 128) { buffer, count in
      var size = UInt32(buffer.count)
      unsafe hb_ot_name_get_utf8(
        face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &size, buffer.baseAddress)
      count = Int(size)
    }
    let plain = name.compactMap { byte -> Character? in
      let scalar = UnicodeScalar(UInt8(bitPattern: byte))
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      return scalar.isASCII && isPlain ? Character(scalar) : nil
    }
    return plain.isEmpty ? "Font" : String(plain)
  }

  /// The measures of the whole font, in thousandths of an em.
  var metrics: FontMetrics {
    let header = unsafe Self.table("head", of: face)
    // Four corners of the box around all glyphs, from byte 36 on (OpenType, "head").
    let corners = stride(from: 36, to: 44, by: 2).map { place -> Int in
      guard header.count >= 44 else { return 0 }
      return scaled(Int(Int16(bitPattern: UInt16(header[place]) << 8 | UInt16(header[place + 1]))))
    }
    var extents = hb_font_extents_t()
    unsafe hb_font_get_h_extents(font, &extents)
    return FontMetrics(
      box: corners, ascent: scaled(Int(extents.ascender)), descent: scaled(Int(extents.descender)),
      capitalHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? scaled(Int(extents.ascender)))
  }

  private func metric(_ tag: hb_ot_metrics_tag_t) -> Int? {
    var value: hb_position_t = 0
    guard unsafe hb_ot_metrics_get_position(font, tag, &value) != 0 else { return nil }
    return scaled(Int(value))
  }

  private func scaled(_ units: Int) -> Int { Int((Double(units) * 1000 / unitsPerEm).rounded()) }

  private static func hasTable(_ name: String, _ face: OpaquePointer) -> Bool {
    unsafe !table(name, of: face).isEmpty
  }

  private static func table(_ name: String, of face: OpaquePointer) -> [UInt8] {
    unsafe HarfBuzzBytes.copied(takingOwnershipOf: hb_face_reference_table(face, HarfBuzzBytes.tag(name)))
  }
}

/// Measures of a whole font, in thousandths of an em, y up.
struct FontMetrics {
  /// The box around all glyphs: left, bottom, right, top.
  let box: [Int]
  /// From the baseline to the top of a line.
  let ascent: Int
  /// From the baseline to the bottom of a line, below zero.
  let descent: Int
  /// The height of a capital.
  let capitalHeight: Int
}

/// A font cut down to a few glyphs, which have new numbers.
struct FontSubset {
  /// The bytes of the font file.
  let program: [UInt8]
  /// The new number of each glyph.
  let identifiers: [UInt32: Int]
  /// The advance of each glyph in thousandths of an em.
  let widths: [UInt32: Int]
}
