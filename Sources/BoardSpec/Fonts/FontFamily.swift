public import Diagnostics

/// A typeface of the font manifest.
public struct FontFamily: Sendable {
  /// One of its files.
  public struct File: Sendable {
    /// The weight, 100 (thin) to 900 (black).
    public let weight: Int
    /// Whether its letters lean.
    public let isItalic: Bool
    /// The number of the face inside its file.
    public let index: Int
    /// The file as the manifest names it.
    public let name: String
    /// Where it is, or where it would be.
    public let path: String
    /// Whether it is there.
    public let isPresent: Bool
  }

  /// The name by which layouts ask for it.
  public let name: String
  /// The licence that it comes under.
  public let licence: String
  /// The Debian package that brings it; `nil` for files that lie beside the manifest.
  public let package: String?
  /// Its files.
  public let files: [File]
  /// Whether it draws only what no other family has.
  public let isFallback: Bool
  /// The icons that it draws; `nil` for a family that sets text.
  public let icons: [Icon]?
}

extension BoardLoader {
  /// The typefaces of the font manifest; none where it cannot be read.
  public func fontFamilies(faults: inout DiagnosticCollection) -> [FontFamily] {
    var found = DiagnosticCollection()
    let manifest = FontManifestReader(files: files, systemFolder: systemFontFolder)
    let families = manifest.families(fontManifest, faults: &found) ?? []
    faults.add(contentsOf: found.sorted)
    return families
  }
}
