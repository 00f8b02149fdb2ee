import Diagnostics
import PageModel

/// Reads `fonts.yaml`, the list of the typefaces that pages may be set in, and finds their files.
struct FontManifestReader {
  /// The files that may be read.
  let files: FileAccess
  /// Where the system keeps fonts, such as `/usr/share/fonts`.
  let systemFolder: String

  /// The keys of the manifest.
  private static let manifest = MappingShape(
    name: "fonts", title: LocalizedText(vi: "tệp phông chữ", en: "the font manifest"),
    keys: [.required("families", .list(.mapping("family")))])

  /// The keys of a family.
  private static let family = MappingShape(
    name: "family", title: LocalizedText(vi: "một bộ phông chữ", en: "a family"),
    keys: [
      .required("family", .text), .required("licence", .text), .optional("package", .text),
      .required("files", .list(.mapping("font-file"))), .optional("icons", .table(.text)),
    ])

  /// The keys of a file.
  private static let file = MappingShape(
    name: "font-file", title: LocalizedText(vi: "một tệp phông chữ", en: "a font file"),
    keys: [
      .required("weight", .wholeNumber(1...1000)), .required("file", .text),
      .optional("index", .wholeNumber(0...255)),
    ])

  /// The fonts and icons that the manifest at `path` names; `nil` where the manifest cannot be read at all.
  ///
  /// A font whose file cannot be used is reported and kept, so that a layout that asks for it is not blamed too.
  func read(_ path: String, faults: inout DiagnosticCollection) -> FontManifest? {
    guard let source = TextReader(files: files).read(path, faults: &faults),
      let root = YAMLDocument.read(source, faults: &faults),
      let manifest = MappingReader(root, Self.manifest, faults: &faults)
    else { return nil }
    var found = FontManifest()
    for item in manifest.items("families") {
      guard let family = MappingReader(item, Self.family, faults: &faults) else { continue }
      var faces: [FontFace] = []
      for entry in family.items("files") {
        guard let file = MappingReader(entry, Self.file, faults: &faults) else { continue }
        if let face = face(file, in: family, folder: Path.folder(of: path), faults: &faults) {
          faces.append(face)
        }
      }
      if family.keys.contains("icons") {
        found.icons.faces += faces
        addIcons(of: family, weight: faces.first?.weight ?? 400, to: &found, faults: &faults)
      } else {
        found.faces += faces
      }
    }
    return found
  }

  /// The icons of a family, each a name for a code point.
  private func addIcons(
    of family: MappingReader, weight: Int, to manifest: inout FontManifest, faults: inout DiagnosticCollection
  ) {
    for pair in family.pairs("icons") {
      guard let text = pair.value.scalar else {
        faults.add(
          MappingFault.wrongForm(
            LocalizedText(vi: "mã ký tự", en: "a code point"), wanted: [.text], found: pair.value))
        continue
      }
      let isHexadecimal =
        (1...6).contains(text.text.utf8.count) && text.text.allSatisfy { $0.isHexDigit && $0.isASCII }
      guard isHexadecimal, let scalar = UInt32(text.text, radix: 16).flatMap(Unicode.Scalar.init) else {
        faults.add(IconFault.badCodePoint(text.located))
        continue
      }
      let name = family.scalar("family")?.text ?? ""
      manifest.icons.add(
        Icon(name: pair.key.value, family: name, weight: weight, character: Character(scalar)))
    }
  }

  private func face(
    _ file: MappingReader, in family: MappingReader, folder: String, faults: inout DiagnosticCollection
  ) -> FontFace? {
    let weight = file.wholeNumber("weight", in: 1...1000, default: 400, faults: &faults)
    let index = file.wholeNumber("index", in: 0...255, default: 0, faults: &faults)
    guard let name = family.text("family", faults: &faults), let file = file.text("file", faults: &faults)
    else { return nil }
    guard !Path.leaves(file.text) else {
      faults.add(FileFault.leavesFolder(file.located))
      return FontFace(family: name.text, weight: weight, path: file.text, index: index)
    }
    let places = [Path.join(folder, file.text), Path.join(systemFolder, file.text)]
    let found = places.first(where: files.exists)
    if found == nil {
      faults.add(FontFault.missingFile(file.located, package: family.scalar("package")?.text, places: places))
    }
    return FontFace(family: name.text, weight: weight, path: found ?? places[1], index: index)
  }
}
