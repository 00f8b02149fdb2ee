import CCairo
import PageModel

/// The fonts that one worker draws with, opened once by their files.
@safe
final class CairoFonts {
  private var opened: [FontFace: OpaquePointer] = unsafe [:]

  deinit {
    unsafe opened.values.forEach { unsafe cairo_font_face_destroy($0) }
  }

  /// Cairo's handle of a face, owned by this object.
  func handle(of face: FontFace) throws(RenderingError) -> OpaquePointer {
    if let known = unsafe opened[face] { return unsafe known }
    // A pattern that names a file is taken as it is: nothing is looked up among the machine's fonts.
    let pattern = unsafe FcPatternCreate()
    defer { unsafe FcPatternDestroy(pattern) }
    unsafe FcPatternAddString(pattern, FC_FILE, face.path)
    unsafe FcPatternAddInteger(pattern, FC_INDEX, Int32(face.index))
    guard let handle = unsafe cairo_ft_font_face_create_for_pattern(pattern),
      unsafe cairo_font_face_status(handle) == CAIRO_STATUS_SUCCESS
    else { throw .cairo(doing: "opening the font", reason: face.path) }
    unsafe opened[face] = unsafe handle
    return unsafe handle
  }
}
