/// One font file that pages may be set in, as the manifest of `Fonts/` names it.
public struct FontFace: Sendable, Hashable {
  /// The family as the font itself names it, such as `Inter`.
  public let family: String
  /// The weight, 100 (thin) to 900 (black).
  public let weight: Int
  /// Whether its letters lean.
  public let isItalic: Bool
  /// The path of the font file.
  public let path: String
  /// The number of the face inside its file, 0 where there is one.
  public let index: Int
  /// Whether it draws only what no other family has, and no style asks for it.
  public let isFallback: Bool

  /// Makes a face.
  public init(
    family: String, weight: Int, isItalic: Bool = false, path: String, index: Int = 0,
    isFallback: Bool = false
  ) {
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
    self.path = path
    self.index = index
    self.isFallback = isFallback
  }
}
