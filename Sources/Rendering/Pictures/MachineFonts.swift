import Foundation
import PageModel

/// The fonts of the machine, in which librsvg sets the text of SVG pictures.
///
/// Cairo opens them itself, and shares their faces between threads without holding them: see `CairoFonts`.
enum MachineFonts {
  private static let lock = NSRecursiveLock()

  /// Draws a page, alone among all threads where a picture on it holds text.
  static func draw<Drawn>(
    _ page: Page, _ body: () throws(RenderingError) -> Drawn
  ) throws(RenderingError) -> Drawn {
    guard page.pictures.contains(where: { $0.picture.remarks.contains(.text) }) else { return try body() }
    return try alone(body)
  }

  /// Draws something that may hold text, alone among all threads.
  static func alone<Drawn>(
    _ body: () throws(RenderingError) -> Drawn
  ) throws(RenderingError) -> Drawn {
    lock.lock()
    defer { lock.unlock() }
    return try body()
  }
}
