import BoardSpec
import Composition
import Foundation
import PageModel
import Rendering
import Typesetting

/// The fonts of a preview, kept open as long as their files stay as they are.
struct PreviewFonts {
  private var faces: [FontFace] = []
  private var stamps: [Stamp?] = []
  private var opened: (library: FontLibrary, renderer: Renderer)?

  /// What tells one state of a file from the next.
  private struct Stamp: Hashable {
    let inode: Int
    let size: Int
    let modified: Date?
  }

  /// The fonts and what draws with them.
  mutating func open(_ faces: [FontFace]) throws -> (library: FontLibrary, renderer: Renderer) {
    let stamps = faces.map { Self.stamp(of: $0.path) }
    if let opened, faces == self.faces, stamps == self.stamps { return opened }
    let fresh = (try Failure.wrap { try FontLibrary(faces: faces) }, Renderer())
    (self.faces, self.stamps, opened) = (faces, stamps, fresh)
    return fresh
  }

  private static func stamp(of path: String) -> Stamp? {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: real) else { return nil }
    return Stamp(
      inode: attributes[.systemFileNumber] as? Int ?? 0, size: attributes[.size] as? Int ?? 0,
      modified: attributes[.modificationDate] as? Date)
  }
}
