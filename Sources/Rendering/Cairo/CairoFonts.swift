import CCairo
import PageModel

/// The fonts that one worker draws with, opened once by their files.
///
/// Each worker has faces of its own. Where Cairo opens files itself, it shares their faces between threads and closes
/// one of ten when an eleventh is wanted, also one that another thread has just taken (Cairo 1.16).
@safe
final class CairoFonts {
  private var opened: [FontFace: OpaquePointer] = unsafe [:]

  deinit {
    unsafe opened.values.forEach { unsafe cairo_font_face_destroy($0) }
  }

  /// Cairo's handle of a face, owned by this object.
  func handle(of face: FontFace) throws(RenderingError) -> OpaquePointer {
    if let known = unsafe opened[face] { return unsafe known }
    let file = try unsafe FontFiles.open(face)
    let handle = unsafe cairo_ft_font_face_create_for_ft_face(file, 0)
    // Cairo keeps fonts for a while after they were given up: the file is closed with the last of them.
    guard let handle = unsafe handle,
      unsafe cairo_font_face_set_user_data(handle, FontFiles.key, file, FontFiles.close)
        == CAIRO_STATUS_SUCCESS
    else {
      unsafe cairo_font_face_destroy(handle)
      unsafe FontFiles.close(file)
      throw .cairo(doing: "opening the font", reason: face.path)
    }
    unsafe opened[face] = unsafe handle
    return unsafe handle
  }
}
