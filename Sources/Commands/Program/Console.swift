import Diagnostics
import Foundation

/// Where messages go: human text to standard error, JSON lines to standard output.
struct Console: Sendable {
  /// The language of messages.
  let language: Language
  /// Whether faults and summaries are written as JSON.
  let json: Bool
  /// Whether colours may be used.
  let color: Bool
  /// Whether lines may be replaced by others.
  let showsProgress: Bool

  /// The console of this process; `NO_COLOR` and a terminal that calls itself dumb are honoured.
  static func standard(language: Language, json: Bool = false) -> Console {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    let understandsSequences = isTerminal && environment["TERM"] != "dumb"
    return Console(
      language: language, json: json,
      color: understandsSequences && environment["NO_COLOR"]?.isEmpty != false,
      showsProgress: understandsSequences && !json)
  }

  /// Writes one line for people.
  func say(_ text: LocalizedText) {
    write(text[language] + "\n", to: .standardError)
  }

  /// Writes a question for people, behind which they answer.
  func ask(_ question: LocalizedText) {
    write(question[language], to: .standardError)
  }

  /// Writes one line of what was asked for.
  func print(_ line: String) { write(line + "\n", to: .standardOutput) }

  /// Writes why a command ended.
  func show(_ failure: Failure) {
    var diagnostics = DiagnosticCollection()
    diagnostics.add(failure.diagnostic)
    show(diagnostics)
  }

  /// Writes all diagnostics together.
  func show(_ diagnostics: DiagnosticCollection) {
    guard !diagnostics.isEmpty else { return }
    if json {
      write(JSONDiagnosticWriter().write(diagnostics.sorted), to: .standardOutput)
    } else {
      let writer = HumanDiagnosticWriter(language: language, color: color)
      write(writer.write(diagnostics.sorted), to: .standardError)
    }
  }

  /// Replaces the line at the bottom of a terminal, where there is one; an empty text clears it.
  func progress(_ text: String) {
    guard showsProgress else { return }
    write("\r\u{1B}[K" + text, to: .standardError)
  }

  /// Writes a value for other programs, as JSON on a line of its own.
  func output(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n", to: .standardOutput)
  }

  /// A reader that closed its end, as `| head` does, is no fault of the run.
  private func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
