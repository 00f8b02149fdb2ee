/// Why the fonts of the manifest cannot be used.
public enum FontLibraryError: Error, Hashable {
  /// The file is no font that fontconfig can read.
  case unreadable(path: String)
  /// The file holds another family or weight than the manifest says.
  case mislabelled(path: String, wanted: String, found: String)
  /// The manifest has no such face.
  case noFace(family: String, weight: Int)
  /// A library refused to start; says which.
  case unavailable(library: String)
}
