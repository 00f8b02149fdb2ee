import Foundation

/// The rules for every text file of the project.
enum TextRules {
  /// The line of a text that is not in NFC; such text compares unequal to what looks the same.
  static func denormalized(_ file: ProjectFile) -> Fault? {
    guard !file.text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let line = file.lines.first { _, text in
      !text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    return line.map { Fault(file.path, line: $0.number, "is not in NFC") }
  }

  /// The lines that name a folder of one machine; `folders` are those of the machine that runs the test.
  static func machinePaths(in file: ProjectFile, folders: [String]) -> [Fault] {
    let userFolder = userFolder
    return file.lines.compactMap { number, text in
      guard text.contains(userFolder) || folders.contains(where: { text.contains($0) }) else { return nil }
      return Fault(file.path, line: number, "names a folder of one machine")
    }
  }

  /// The lines that name files beside the checkout: a path that leads out of it, or a folder `shared` there.
  ///
  /// `../` is counted from the folder of the file, which is the place that scripts and tests take paths from.
  static func outsidePaths(in file: ProjectFile) -> [Fault] {
    let depth = file.path.split(separator: "/").count - 1
    let (neighbour, steps) = (neighbour, steps)
    return file.lines.compactMap { number, text in
      let leaves = text.matches(of: steps).contains { $0.output.count / 3 > depth }
      guard leaves || text.contains(neighbour) else { return nil }
      return Fault(file.path, line: number, "names a file beside the checkout")
    }
  }

  /// Steps out of folders in a row.
  private static var steps: Regex<Substring> { /(?:\.\.\/)+/ }

  /// The folder of a workshop that is no part of a clone.
  private static var neighbour: Regex<Substring> {
    /\.\.\/shared\b|\bshared\/(?:bench|cases|facts)\b|["']shared["']\s*\//
  }

  /// The home folders of Linux, macOS and Windows, of whomever they are.
  private static var userFolder: Regex<Substring> { /\/(?:home|Users)\/\w|[A-Za-z]:\\Users\\|\/root\// }
}
