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
      .optional("fallback", .boolean),
    ])

  /// The keys of a file.
  private static let file = MappingShape(
    name: "font-file", title: LocalizedText(vi: "một tệp phông chữ", en: "a font file"),
    keys: [
      .required("weight", .wholeNumber(1...1000)), .required("file", .text),
      .optional("index", .wholeNumber(0...255)), .optional("italic", .boolean),
    ])

  /// The fonts and icons that the manifest at `path` names; `nil` where the manifest cannot be read at all.
  ///
  /// A font whose file cannot be used is reported and kept, so that a layout that asks for it is not blamed too.
  func read(_ path: String, faults: inout DiagnosticCollection) -> FontManifest? {
    families(path, faults: &faults).map(FontManifest.init)
  }

  /// The families that the manifest at `path` names; `nil` where the manifest cannot be read at all.
  func families(_ path: String, faults: inout DiagnosticCollection) -> [FontFamily]? {
    guard let source = TextReader(files: files).read(path, faults: &faults),
      let root = YAMLDocument.read(source, faults: &faults),
      let manifest = MappingReader(root, Self.manifest, faults: &faults)
    else { return nil }
    var families: [FontFamily] = []
    var first: [FontName: SourceRange] = [:]
    for item in manifest.items("families") {
      guard let family = MappingReader(item, Self.family, faults: &faults) else { continue }
      let name = family.text("family", faults: &faults)
      let isFallback = family.flag("fallback", faults: &faults)
      var found: [FontFamily.File] = []
      for entry in family.items("files") {
        guard let reader = MappingReader(entry, Self.file, faults: &faults),
          let file = file(
            reader, of: family, folder: Path.folder(of: path), isNeeded: !isFallback, faults: &faults),
          let name
        else { continue }
        let place = reader.scalar("weight")?.range ?? entry.range
        let known = first.updateValue(
          place, forKey: FontName(family: name.text, weight: file.weight, isItalic: file.isItalic))
        if let known {
          faults.add(FontFault.duplicateWeight(name.text, file.weight, place, first: known))
        } else {
          found.append(file)
        }
      }
      guard let name else { continue }
      families.append(
        FontFamily(
          name: name.text, licence: family.scalar("licence")?.text ?? "",
          package: family.scalar("package")?.text, files: found, isFallback: isFallback,
          icons: icons(of: family, named: name.text, weight: found.first?.weight ?? 400, faults: &faults)))
    }
    return families
  }

  /// The icons of a family, each a name for a code point; `nil` for a family that sets text.
  private func icons(
    of family: MappingReader, named name: String, weight: Int, faults: inout DiagnosticCollection
  ) -> [Icon]? {
    guard family.keys.contains("icons") else { return nil }
    return family.pairs("icons").compactMap { pair in
      guard let text = pair.value.scalar else {
        faults.add(
          MappingFault.wrongForm(
            LocalizedText(vi: "mã ký tự", en: "a code point"), wanted: [.text], found: pair.value))
        return nil
      }
      let isHexadecimal =
        (1...6).contains(text.text.utf8.count) && text.text.allSatisfy { $0.isHexDigit && $0.isASCII }
      guard isHexadecimal, let scalar = UInt32(text.text, radix: 16).flatMap(Unicode.Scalar.init) else {
        faults.add(IconFault.badCodePoint(text.located))
        return nil
      }
      return Icon(name: pair.key.value, family: name, weight: weight, character: Character(scalar))
    }
  }

  /// What a layout asks for a font by.
  private struct FontName: Hashable {
    let family: String
    let weight: Int
    let isItalic: Bool
  }

  private func file(
    _ entry: MappingReader, of family: MappingReader, folder: String, isNeeded: Bool,
    faults: inout DiagnosticCollection
  ) -> FontFamily.File? {
    let weight = entry.wholeNumber("weight", in: 1...1000, default: 400, faults: &faults)
    let index = entry.wholeNumber("index", in: 0...255, default: 0, faults: &faults)
    let isItalic = entry.flag("italic", faults: &faults)
    guard let file = entry.text("file", faults: &faults) else { return nil }
    guard !Path.leaves(file.text) else {
      faults.add(FileFault.leavesFolder(file.located))
      return FontFamily.File(
        weight: weight, isItalic: isItalic, index: index, name: file.text, path: file.text, isPresent: false)
    }
    let places = [Path.join(folder, file.text), Path.join(systemFolder, file.text)]
    let found = places.first(where: files.exists)
    // What only fills gaps is missed when there is one.
    if found == nil, isNeeded {
      faults.add(FontFault.missingFile(file.located, package: family.scalar("package")?.text, places: places))
    }
    return FontFamily.File(
      weight: weight, isItalic: isItalic, index: index, name: file.text, path: found ?? places[1],
      isPresent: found != nil)
  }
}
