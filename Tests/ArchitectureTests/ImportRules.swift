/// The rules for `import` lines.
enum ImportRules {
  /// The modules that a Swift text imports, with the numbers of their lines.
  static func imports(in file: ProjectFile) -> [(line: Int, module: String)] {
    let importLine = importLine
    return file.lines.compactMap { number, text in
      guard let match = text.prefixMatch(of: importLine) else { return nil }
      return (number, String(match.1))
    }
  }

  /// An `import` with any attributes, access and kind before the name.
  private static var importLine: Regex<(Substring, Substring)> {
    /\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
  }

  /// The imports of `files` that the arrows do not allow.
  static func faults(in files: [ProjectFile], allowed: [String: Set<String>]) -> [Fault] {
    files.flatMap { file in
      imports(in: file).compactMap { line, module in
        guard !Arrows.platform.contains(module) else { return nil }
        if Arrows.isC(module), !Arrows.targetsThatKnowC.contains(file.target) {
          return Fault(file.path, line: line, "\(file.target) must not know C, and imports \(module)")
        }
        guard allowed[file.target]?.contains(module) != true else { return nil }
        return Fault(file.path, line: line, "\(file.target) must not import \(module)")
      }
    }
  }
}
