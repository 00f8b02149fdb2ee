/// Why a page could not be composed: a fault of ours, not of the user's files.
public enum CompositionError: Error, Hashable {
  /// A layout shows icons, and no fonts were given for them.
  case noIconFonts
  /// A picture was not read when the board was loaded.
  case pictureNotRead(String)
}
