import BoardSpec
import PageModel
import Synchronization

/// The digests of font files, each taken when a page uses the font: the fonts for rare signs are large, and few boards need
/// them.
final class FontDigests: Sendable {
  private let faces: [Part: FontFace]
  private let files: FileAccess
  private let known = Mutex<[Part: String]>([:])

  /// Makes digests of these faces, whose bytes come from `files`; one that cannot be read has the digest of no bytes, and
  /// drawing will say why.
  init(_ faces: [FontFace], _ files: FileAccess) {
    self.faces = Dictionary(faces.map { ($0.part, $0) }, uniquingKeysWith: { $1 })
    self.files = files
  }

  /// The digest of a face's file; `nil` for a face that the manifest does not name.
  subscript(_ part: Part) -> String? {
    guard let face = faces[part] else { return nil }
    return known.withLock { known in
      if let digest = known[part] { return digest }
      let bytes = (try? files.bytes(face.path, Self.largest).get()) ?? []
      let digest = Making.digest(bytes + Array("#\(face.index)".utf8))
      known[part] = digest
      return digest
    }
  }

  private static let largest = 64 << 20
}

extension FontFace {
  /// What a file is made from where it uses this face.
  var part: Part { .font(family, weight: weight) }
}
