public import Diagnostics
public import PageModel

/// One layout that can be asked for by its name.
public struct LayoutEntry: Sendable {
  /// The name.
  public let name: String
  /// The path of its file.
  public let path: String
  /// The layout; `nil` where a fault keeps it from being drawn.
  public let layout: Layout?
  /// Its faults and warnings, those of the layouts that it extends among them.
  public let diagnostics: [Diagnostic]
}

extension BoardLoader {
  /// Every layout in the layout folders by its name, whole or broken, in the order of the names.
  ///
  /// The faults of the font manifest, which are of no layout, go to `faults`.
  public func layoutCatalog(faults: inout DiagnosticCollection) -> [LayoutEntry] {
    let manifest = FontManifestReader(files: files, systemFolder: systemFontFolder)
    let fonts = manifest.read(fontManifest, faults: &faults)
    let layouts = LayoutFiles(files: files, folders: layoutFolders)
    return layoutNames.compactMap { name in
      let candidates = layoutFolders.map { Path.join($0, name + ".yaml") }
      guard let path = candidates.first(where: files.exists) else { return nil }
      var found = DiagnosticCollection()
      let layout = TextReader(files: files).read(path, faults: &found).flatMap { file in
        LayoutReader(fonts: fonts?.styleFaces, icons: fonts?.icons, layouts: layouts).read(
          file, name: name, faults: &found)
      }
      return LayoutEntry(
        name: name, path: path, layout: found.hasErrors ? nil : layout, diagnostics: found.sorted)
    }
  }
}

extension PaperSize {
  /// The name of a paper of this extent in points, whichever way it is turned; `nil` for a size without a name.
  public static func name(of size: Size) -> String? {
    millimetres.first { paper in
      let (short, long) = (Length.mm(paper.width).points, Length.mm(paper.height).points)
      return abs(min(size.width, size.height) - short) < 0.5 && abs(max(size.width, size.height) - long) < 0.5
    }?.name
  }
}
