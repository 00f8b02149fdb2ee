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

  /// The home folders of Linux, macOS and Windows, of whomever they are.
  private static var userFolder: Regex<Substring> { /\/(?:home|Users)\/\w|[A-Za-z]:\\Users\\|\/root\// }
}
