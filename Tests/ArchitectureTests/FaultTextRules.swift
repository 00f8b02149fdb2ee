/// The rule that every fault has its whole printed text beside a test, in both languages.
enum FaultTextRules {
  /// The identifiers of faults that `files` make, as in `"output.busy",`; those of `proof.…` are put together there and
  /// stand in the words of their cases.
  static func identifiers(in files: [ProjectFile]) -> Set<String> {
    let identifier = /"([a-z]+\.[a-z0-9-]+)",/
    let names = /\.(?:yaml|csv|json|pdf|png|svg)$/
    return Set(
      files.flatMap { file in
        file.text.matches(of: identifier).map { String($0.1) }
          .filter { $0.firstMatch(of: names) == nil }
      })
  }

  /// The identifiers whose printed text stands in `files`, in the language that calls faults so.
  static func printed(in files: [ProjectFile], calling words: [String]) -> Set<String> {
    let identifier = /\[([a-z]+\.[a-z0-9-]+)\]/
    return Set(
      files.flatMap { file in
        file.lines.filter { line in words.contains { line.text.contains($0 + ": ") } }
          .flatMap { $0.text.matches(of: identifier).map { String($0.1) } }
      })
  }
}
