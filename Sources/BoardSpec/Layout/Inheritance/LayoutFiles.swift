import Diagnostics

/// Finds layout files and reads one together with those that it extends.
struct LayoutFiles {
  /// The files that may be read.
  let files: FileAccess
  /// The folders in which a layout is looked for by its name, the first one first.
  let folders: [String]

  /// More than this many layouts that extend each other are a mistake.
  private static let mostParents = 16

  /// The names of the layouts that can be asked for: the files that have a body, of their own or from another one.
  var names: [String] {
    let found = folders.flatMap { folder in
      files.names(folder).filter { $0.hasSuffix(".yaml") }.filter { isWhole(Path.join(folder, $0)) }
    }
    return Set(found.map { String($0.dropLast(5)) }).sorted()
  }

  /// Whether a layout can be drawn by itself, as far as its first words tell.
  private func isWhole(_ path: String) -> Bool {
    guard case .success(let bytes) = files.bytes(path, TextReader.limit) else { return true }
    // swift-format-ignore: the repairing initialiser is wanted here.
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .contains { $0.hasPrefix("body:") || $0.hasPrefix("extends:") }
  }

  /// Whether a layout is asked for by its path and not by its name.
  static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// The path of the layout of a name; `nil` with a fault where there is none.
  func path(named name: Located<String>, faults: inout DiagnosticCollection) -> String? {
    let candidates = folders.map { Path.join($0, name.value + ".yaml") }
    if let found = candidates.first(where: files.exists) { return found }
    faults.add(BoardFault.unknownLayout(name, known: names))
    return nil
  }

  /// The layout in `file` with all that it inherits; `nil` with a fault where a file cannot be read.
  func read(_ file: SourceFile, faults: inout DiagnosticCollection) -> LayoutText? {
    var texts: [YAMLNode] = []
    var sources: [SourceFile] = []
    var next: SourceFile? = file
    while let file = next {
      guard let root = YAMLDocument.read(file, faults: &faults) else { return nil }
      sources.append(file)
      texts.append(root)
      next = nil
      guard let extended = root["extends"] else { continue }
      guard let name = extended.scalar?.located else {
        faults.add(
          MappingFault.wrongForm(
            LocalizedText(vi: "`extends`", en: "`extends`"), wanted: [.text], found: extended))
        return nil
      }
      guard let parent = parent(name, of: file, faults: &faults) else { return nil }
      guard !sources.contains(where: { $0.name == parent.name }), sources.count < Self.mostParents else {
        faults.add(InheritanceFault.extendsItself(name))
        return nil
      }
      next = parent
    }
    guard var root = texts.popLast() else { return nil }
    while let child = texts.popLast() { root = Self.merged(root, child) }
    return LayoutText(root: root.without("extends"), sources: sources)
  }

  /// The file that another one extends: a name in the layout folders, or a path beside it.
  private func parent(
    _ name: Located<String>, of file: SourceFile, faults: inout DiagnosticCollection
  ) -> SourceFile? {
    let path: String?
    if Self.isPath(name.value) {
      let folder = Path.folder(of: file.name)
      let beside = Path.join(folder, name.value)
      if Path.leaves(name.value)
        || files.exists(beside) && !Path.isInside(files.canonical(beside), folder: files.canonical(folder))
      {
        faults.add(FileFault.leavesFolder(name))
        path = nil
      } else {
        path = beside
      }
    } else {
      path = self.path(named: name, faults: &faults)
    }
    return path.flatMap { TextReader(files: files).read($0, declaredAt: name.range, faults: &faults) }
  }

  /// What a layout says over what the one that it extends says; below `body` and `parts` stand boxes.
  private static func merged(_ parent: YAMLNode, _ child: YAMLNode) -> YAMLNode {
    guard case .mapping(var pairs) = parent.content, case .mapping(let others) = child.content else {
      return child
    }
    for pair in others {
      guard let place = pairs.firstIndex(where: { $0.key.value == pair.key.value }) else {
        pairs.append(pair)
        continue
      }
      let inherited = pairs[place].value
      let value: YAMLNode
      switch pair.key.value {
      case "body": value = inherited.overridden(by: pair.value, areBoxes: true)
      case "parts": value = mergedParts(inherited, pair.value)
      default: value = inherited.overridden(by: pair.value)
      }
      pairs[place] = YAMLPair(key: pair.key, value: value)
    }
    return YAMLNode(mapping: pairs, range: child.range)
  }

  private static func mergedParts(_ parent: YAMLNode, _ child: YAMLNode) -> YAMLNode {
    guard case .mapping(var pairs) = parent.content, case .mapping(let others) = child.content else {
      return child
    }
    for pair in others {
      if let place = pairs.firstIndex(where: { $0.key.value == pair.key.value }) {
        pairs[place] = YAMLPair(
          key: pair.key, value: pairs[place].value.overridden(by: pair.value, areBoxes: true))
      } else {
        pairs.append(pair)
      }
    }
    return YAMLNode(mapping: pairs, range: child.range)
  }
}

/// A layout as one text, and the files that it was put together from, its own first.
struct LayoutText {
  /// The layout with all that it inherits.
  let root: YAMLNode
  /// The files.
  let sources: [SourceFile]
}
