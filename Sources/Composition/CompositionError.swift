/// Why a page could not be composed: a fault of ours, not of the user's files.
public enum CompositionError: Error, Hashable {
  /// A picture was not read when the board was loaded.
  case pictureNotRead(String)
}
