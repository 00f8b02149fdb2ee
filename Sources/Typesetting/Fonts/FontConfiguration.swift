import CPango
import PageModel

/// A fontconfig configuration that sees the given font files and nothing else of the machine.
@safe
struct FontConfiguration: ~Copyable {
  /// The configuration; owned.
  let handle: OpaquePointer

  /// Makes a configuration that sees no font.
  init() throws(FontLibraryError) {
    guard let configuration = unsafe FcConfigCreate() else {
      throw .unavailable(library: "fontconfig")
    }
    unsafe handle = configuration
  }

  deinit { unsafe FcConfigDestroy(handle) }

  /// Adds the files of `faces` and compares each with what the manifest says of it.
  func add(_ faces: [FontFace]) throws(FontLibraryError) {
    // A configuration without a cache folder complains about every folder that it may not write to.
    let settings = "<?xml version=\"1.0\"?><fontconfig><cachedir>/nonexistent</cachedir></fontconfig>"
    guard unsafe FcConfigParseAndLoadFromMemory(handle, settings, FcBool(1)) != 0 else {
      throw .unavailable(library: "fontconfig")
    }
    for path in Set(faces.map(\.path)).sorted() {
      guard unsafe FcConfigAppFontAddFile(handle, path) != 0 else { throw .unreadable(path: path) }
    }
    for face in faces { try compare(face) }
  }

  /// Throws unless the file of `face` holds the family, weight and slant that the manifest names.
  private func compare(_ face: FontFace) throws(FontLibraryError) {
    var count: Int32 = 0
    let pattern = unsafe FcFreeTypeQuery(face.path, UInt32(face.index), nil, &count)
    guard let pattern = unsafe pattern else { throw .unreadable(path: face.path) }
    defer { unsafe FcPatternDestroy(pattern) }
    var weight: Int32 = 0
    unsafe FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight)
    var slant: Int32 = 0
    unsafe FcPatternGetInteger(pattern, FC_SLANT, 0, &slant)
    let found = unsafe (families(of: pattern), FcWeightToOpenType(weight))
    guard found.0.contains(face.family), Int(found.1) == face.weight, (slant != 0) == face.isItalic else {
      throw .mislabelled(
        path: face.path, wanted: "\(face.family) \(face.weight)\(face.isItalic ? " italic" : "")",
        found: "\(found.0.joined(separator: ", ")) \(found.1)\(slant != 0 ? " italic" : "")")
    }
  }

  /// Every name that a font gives its family.
  private func families(of pattern: OpaquePointer) -> [String] {
    var names: [String] = []
    var name: UnsafeMutablePointer<FcChar8>?
    while unsafe FcPatternGetString(pattern, FC_FAMILY, Int32(names.count), &name) == FcResultMatch,
      let found = unsafe name
    {
      names.append(unsafe String(cString: found))
    }
    return names
  }
}
