import CCairo

/// A Cairo surface with the context that draws on it; released together.
@safe
struct CairoSurface: ~Copyable {
  let surface: OpaquePointer
  let context: OpaquePointer

  /// Takes ownership of a surface that was just made; a fault of it shows when it is checked or finished.
  init(takingOwnershipOf surface: OpaquePointer?, doing action: String) throws(RenderingError) {
    guard let surface = unsafe surface, let context = unsafe cairo_create(surface) else {
      throw .cairo(doing: action, reason: "no surface")
    }
    unsafe self.surface = unsafe surface
    unsafe self.context = unsafe context
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// Throws the first fault that Cairo noted on this surface or its context.
  func check(doing action: String) throws(RenderingError) {
    for status in unsafe [cairo_surface_status(surface), cairo_status(context)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(doing: action, reason: unsafe String(cString: cairo_status_to_string(status)))
    }
  }

  /// Writes all that is left to the surface's stream; nothing can be drawn afterwards.
  func finish(doing action: String) throws(RenderingError) {
    try check(doing: action)
    unsafe cairo_surface_finish(surface)
    let status = unsafe cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .cairo(doing: action, reason: unsafe String(cString: cairo_status_to_string(status)))
    }
  }
}
