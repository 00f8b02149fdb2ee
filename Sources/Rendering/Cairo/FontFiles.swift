import CCairo
import PageModel
import Synchronization

/// Opens and closes font files for every thread.
///
/// FreeType lets threads share a library when one at a time opens or closes a face, and each face is used by one at a
/// time (its documentation of `FT_Library` and `FT_Face`); Cairo's own lock holds the second.
@safe
enum FontFiles {
  /// What marks a file as belonging to a font of Cairo.
  nonisolated(unsafe) static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

  private static let lock = Mutex(())

  /// None where FreeType did not begin; opening a file with it is then refused.
  nonisolated(unsafe) private static let library: FT_Library? = {
    var library: FT_Library?
    _ = unsafe FT_Init_FreeType(&library)
    return unsafe library
  }()

  static func open(_ face: FontFace) throws(RenderingError) -> FT_Face {
    var file: FT_Face?
    let status = lock.withLock { _ in
      unsafe FT_New_Face(library, face.path, FT_Long(face.index), &file)
    }
    guard status == 0, let file = unsafe file else {
      throw .cairo(doing: "opening the font", reason: face.path)
    }
    return unsafe file
  }

  /// Closes a file that was opened here; Cairo calls it with the last use of a font.
  static let close: @convention(c) (UnsafeMutableRawPointer?) -> Void = { file in
    guard let file = unsafe file else { return }
    lock.withLock { _ in _ = unsafe FT_Done_Face(file.assumingMemoryBound(to: FT_FaceRec_.self)) }
  }
}
