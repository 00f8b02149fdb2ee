/// The rules for single source files.
enum SourceRules {
  /// A longer file has more than one subject.
  static let longestFile = 400

  /// What hides a fault from the compiler, or ends the program on a user's mistake.
  private static var forbidden: [(Regex<Substring>, String)] {
    [
      (/@unchecked\s+Sendable/, "`@unchecked Sendable` switches the check for data races off"),
      (/\btry!/, "`try!` ends the program; throw, or make a diagnostic"),
      (/\bas!/, "`as!` ends the program; use `as?` and say what was found"),
      (/\bfatalError\(/, "`fatalError` ends the program; throw, or make a diagnostic"),
    ]
  }

  /// What `file` says that no source may say.
  static func forbiddenWords(in file: ProjectFile) -> [Fault] {
    let forbidden = forbidden
    return file.lines.flatMap { number, text in
      forbidden.compactMap { pattern, reason in
        text.firstMatch(of: pattern) == nil ? nil : Fault(file.path, line: number, reason)
      }
    }
  }

  /// The messages of `file` that say nothing in one of the languages.
  static func emptyMessages(in file: ProjectFile) -> [Fault] {
    file.lines.filter { $0.text.firstMatch(of: /\b(?:vi|en):\s*"\s*"\s*[,)]/) != nil }.map { number, _ in
      Fault(file.path, line: number, "a message says nothing in one of the languages")
    }
  }

  /// The fault of a file that is too long.
  static func excessiveLength(of file: ProjectFile) -> Fault? {
    let count = file.text.hasSuffix("\n") ? file.lines.count - 1 : file.lines.count
    guard count > longestFile else { return nil }
    return Fault(file.path, "has \(count) lines; \(longestFile) are the most: give each subject its file")
  }
}
