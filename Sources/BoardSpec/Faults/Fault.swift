import Diagnostics

/// A fault that carries its data; the words are in one place, its `diagnostic`.
protocol Fault {
  /// What a person is told.
  var diagnostic: Diagnostic { get }
}

extension DiagnosticCollection {
  /// Adds what `fault` tells.
  mutating func add(_ fault: some Fault) { add(fault.diagnostic.namingHiddenCharacters) }
}

extension LocalizedText {
  /// The text followed by "did you mean …?" where there is a near miss.
  func suggesting(_ match: String?) -> LocalizedText {
    guard let match else { return self }
    return LocalizedText(
      vi: "\(vietnamese); có phải ý bạn là `\(match)`?", en: "\(english); did you mean `\(match)`?")
  }
}

/// Names in a sentence: each in backquotes, with commas, at most twelve of them.
func quotedList(_ names: some Sequence<String>) -> String {
  let all = names.map { "`\($0)`" }
  return all.count > 12 ? all.prefix(12).joined(separator: ", ") + ", …" : all.joined(separator: ", ")
}

/// The names to choose from, after a verb: "Use one of `a`, `b`", or "Use `a`" where there is no choice.
func choice(_ language: Language, _ names: some Collection<String>) -> String {
  guard names.count != 1 else { return quotedList(names) }
  return switch language {
  case .vietnamese: "một trong: \(quotedList(names))"
  case .english: "one of \(quotedList(names))"
  }
}

/// A text of the user's cut to a length that fits into a sentence.
func excerpt(_ text: String) -> String {
  let line = text.replacing("\n", with: " ")
  return line.count > 40 ? String(line.prefix(39)) + "…" : line
}

extension Diagnostic {
  /// Makes an error, as most faults are.
  init(
    _ identifier: String, _ summary: LocalizedText, remedy: LocalizedText? = nil,
    at range: SourceRange? = nil,
    in fileName: String? = nil, notes: [Note] = []
  ) {
    self.init(identifier, .error, summary, remedy: remedy, at: range, in: fileName, notes: notes)
  }
}
