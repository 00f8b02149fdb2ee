import CPango
import PageModel

extension FontLibrary {
  /// The glyphs of a text in the face that the request names.
  ///
  /// Kept for the next time. Throws when the manifest has no such face; O(length).
  public func shape(_ request: ShapingRequest) throws(FontLibraryError) -> ShapedText {
    if let known = cache[request] { return known }
    guard face(family: request.family, weight: request.weight, isItalic: request.isItalic) != nil else {
      throw .noFace(family: request.family, weight: request.weight)
    }
    var shaped = try Shaper(library: self, request: request).shape()
    if !shaped.missing.isEmpty, let library = try openFallback() {
      // A line is as high as the style's own font makes it, whatever draws its signs.
      shaped = try Shaper(library: library, request: request).shape().withLines(of: shaped)
    }
    cache[request] = shaped
    return shaped
  }
}

extension String {
  /// The text without U+FE0E and U+FE0F, which ask for the plain or the coloured form of a sign.
  ///
  /// The fonts of pages have one form of each.
  fileprivate var withoutPresentationSelectors: String {
    // Both begin with these bytes.
    guard utf8.contains(0xEF), unicodeScalars.contains(where: Self.isPresentationSelector) else {
      return self
    }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isPresentationSelector($0) }))
  }

  private static func isPresentationSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0E}" || scalar == "\u{FE0F}"
  }
}

/// Shapes one text with Pango at a large size and divides by it: outlines scale, and nothing is hinted.
@safe
struct Shaper {
  let library: FontLibrary
  let request: ShapingRequest

  /// The size at which Pango is asked, in points; at 1024 units a point an em has a million steps.
  private static let referenceSize = 1000.0
  private static let unit = referenceSize * Double(PANGO_SCALE)

  /// Runs Pango over the text.
  func shape() throws(FontLibraryError) -> ShapedText {
    guard let layout = unsafe pango_layout_new(library.context) else {
      throw .unavailable(library: "Pango")
    }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }
    let description = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(description) }
    // The family is set by itself: a joined string turns "Times New Roman 14" into the family "Times New".
    unsafe pango_font_description_set_family(description, request.family)
    unsafe pango_font_description_set_weight(description, PangoWeight(UInt32(request.weight)))
    if request.isItalic {
      unsafe pango_font_description_set_style(description, PANGO_STYLE_ITALIC)
    }
    unsafe pango_font_description_set_absolute_size(description, Self.unit)
    unsafe pango_layout_set_font_description(layout, description)
    unsafe pango_layout_set_single_paragraph_mode(layout, 1)
    if request.tabularFigures {
      let attributes = unsafe pango_attr_list_new()
      unsafe pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"))
      unsafe pango_layout_set_attributes(layout, attributes)
      unsafe pango_attr_list_unref(attributes)
    }
    let text = request.text.withoutPresentationSelectors
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe pango_layout_set_text(layout, text.baseAddress, Int32(text.count))
      }
    }
    return unsafe collect(layout, text, bytes)
  }

  /// Walks over the runs of a layout and takes their glyphs.
  private func collect(_ layout: OpaquePointer, _ text: String, _ bytes: [UInt8]) -> ShapedText {
    var clusters: [ShapedText.Cluster] = []
    var faces: [FontFace] = []
    var missing: [Character] = []
    var ascent = 0.0
    var descent = 0.0
    let iterator = unsafe pango_layout_get_iter(layout)
    defer { unsafe pango_layout_iter_free(iterator) }
    repeat {
      guard let run = unsafe pango_layout_iter_get_run_readonly(iterator),
        let item = unsafe run.pointee.item, let font = unsafe item.pointee.analysis.font
      else { continue }
      let face = unsafe face(of: font)
      let index: Int
      if let known = faces.firstIndex(of: face) {
        index = known
      } else {
        index = faces.count
        faces.append(face)
      }
      let hbFont = unsafe pango_font_get_hb_font(font)
      var extents = hb_font_extents_t()
      if unsafe hb_font_get_h_extents(hbFont, &extents) != 0 {
        ascent = max(ascent, Double(extents.ascender) / Self.unit)
        descent = max(descent, -Double(extents.descender) / Self.unit)
      }
      let start = unsafe Int(item.pointee.offset)
      let end = unsafe start + Int(item.pointee.length)
      let found = unsafe self.clusters(
        run.pointee.glyphs, of: bytes[start..<end], hbFont: hbFont, face, index: index)
      for (cluster, isMissing) in found {
        if isMissing {
          for character in cluster.text where !missing.contains(character) {
            missing.append(character)
          }
        }
        clusters.append(cluster)
      }
    } while unsafe pango_layout_iter_next_run(iterator) != 0
    return ShapedText(
      clusters: clusters, faces: faces, missing: missing, ascent: ascent, descent: descent,
      text: text)
  }

  /// Groups the glyphs of one run by the text that they stand for, left to right.
  private func clusters(
    _ string: UnsafeMutablePointer<PangoGlyphString>?, of bytes: ArraySlice<UInt8>,
    hbFont: OpaquePointer?, _ face: FontFace, index faceIndex: Int
  ) -> [(ShapedText.Cluster, isMissing: Bool)] {
    guard let string = unsafe string else { return [] }
    let count = unsafe Int(string.pointee.num_glyphs)
    let infos = unsafe UnsafeBufferPointer(start: string.pointee.glyphs, count: count)
    let starts = unsafe UnsafeBufferPointer(start: string.pointee.log_clusters, count: count)
    // The text of a cluster reaches to the next one in the order of the text, whatever the direction.
    var isStart = [Bool](repeating: false, count: bytes.count + 1)
    isStart[bytes.count] = true
    for place in 0..<count { isStart[unsafe Int(starts[place])] = true }
    var result: [(ShapedText.Cluster, isMissing: Bool)] = []
    var first = 0
    while first < count {
      let start = unsafe Int(starts[first])
      var last = first
      while last + 1 < count, unsafe Int(starts[last + 1]) == start { last += 1 }
      var end = min(start + 1, bytes.count)
      while !isStart[end] { end += 1 }
      let text = String(decoding: bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)], as: UTF8.self)
      var glyphs: [ShapedText.Glyph] = []
      var advance = 0.0
      var isMissing = false
      for index in first...last {
        let info = unsafe infos[index]
        advance += Double(info.geometry.width) / Self.unit
        if info.glyph & PangoGlyph(PANGO_GLYPH_UNKNOWN_FLAG) != 0 { isMissing = true }
        if info.glyph & PangoGlyph(PANGO_GLYPH_UNKNOWN_FLAG) == 0, info.glyph != Self.emptyGlyph {
          glyphs.append(unsafe glyph(info, hbFont: hbFont, face))
        }
      }
      let isSpace = text.allSatisfy { $0 == " " }
      let cluster = ShapedText.Cluster(
        text: text, face: faceIndex, glyphs: glyphs, advance: advance, isSpace: isSpace)
      result.append((cluster, isMissing))
      first = last + 1
    }
    return result
  }

  /// `PANGO_GLYPH_EMPTY`, a macro that Swift cannot see: a character that draws nothing.
  private static let emptyGlyph: PangoGlyph = 0x0FFF_FFFF

  /// One glyph with its ink, in em.
  private func glyph(_ info: PangoGlyphInfo, hbFont: OpaquePointer?, _ face: FontFace) -> ShapedText.Glyph {
    ShapedText.Glyph(
      identifier: info.glyph,
      offset: Point(
        x: Double(info.geometry.x_offset) / Self.unit, y: Double(info.geometry.y_offset) / Self.unit),
      ink: library.inks.ink(of: info.glyph, in: face) { unsafe Self.ink(of: info.glyph, hbFont: hbFont) },
      advance: Double(info.geometry.width) / Self.unit)
  }

  /// What a glyph covers, relative to its own origin, in em; `nil` for a space.
  private static func ink(of glyph: UInt32, hbFont: OpaquePointer?) -> Rectangle? {
    var extents = hb_glyph_extents_t()
    guard unsafe hb_font_get_glyph_extents(hbFont, glyph, &extents) != 0, extents.width != 0 else {
      return nil
    }
    // HarfBuzz counts up from the baseline and gives a negative height.
    return Rectangle(
      x: Double(extents.x_bearing) / unit, y: -Double(extents.y_bearing) / unit,
      width: Double(extents.width) / unit, height: -Double(extents.height) / unit)
  }

  /// The face of the manifest that Pango took, known by its file.
  private func face(of font: UnsafeMutablePointer<PangoFont>) -> FontFace {
    let pattern = unsafe pango_fc_font_get_pattern(UnsafeMutablePointer<PangoFcFont>(OpaquePointer(font)))
    var path: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    unsafe FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    if unsafe FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path = unsafe path {
      let name = unsafe String(cString: path)
      if let face = library.faces.first(where: { $0.path == name && $0.index == Int(index) }) { return face }
    }
    // Only files of the library are in the map, so this face is the one that was asked for.
    return library.face(family: request.family, weight: request.weight, isItalic: request.isItalic)
      ?? library.faces[0]
  }
}
