/// Why a page could not be drawn: a fault of ours or of the machine, not of the user's files.
public enum RenderingError: Error, Hashable {
  /// Cairo refused; says what was being done and Cairo's own words.
  case cairo(doing: String, reason: String)
  /// A font file could not be used; says what was being done with it.
  case font(path: String, doing: String)
  /// A picture that was read before could not be drawn; says what was being done with it.
  case picture(name: String, doing: String)
  /// A colour profile could not be made; says what was being done.
  case profile(doing: String)
  /// The bytes could not be packed; says the library's own words.
  case packing(reason: String)
  /// The picture would be larger than Cairo can draw (32,767 pixels a side).
  case tooLarge(width: Int, height: Int)
}
