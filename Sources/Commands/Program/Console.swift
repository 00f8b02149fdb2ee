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
  /// Whether details are shown that only some people need.
  var isVerbose = false
  /// The widest line of an excerpt, in columns.
  var width = HumanDiagnosticWriter.usualWidth
  /// Whether long lines are broken at words: on a terminal alone, so that `grep` finds a message in one line.
  var wraps = false
  /// What was shown in this run, so that nothing is shown twice.
  private let shown = ShownDiagnostics()
  /// Where text for people goes.
  private let messages: FileHandle

  init(
    language: Language, json: Bool, color: Bool, showsProgress: Bool, isVerbose: Bool = false,
    width: Int = HumanDiagnosticWriter.usualWidth, wraps: Bool = false, messages: FileHandle = .standardError
  ) {
    self.messages = messages
    self.language = language
    self.json = json
    self.color = color
    self.showsProgress = showsProgress
    self.isVerbose = isVerbose
    self.width = width
    self.wraps = wraps
  }

  /// The console of this process; `NO_COLOR`, `COLUMNS` and a terminal that calls itself dumb are honoured.
  static func standard(language: Language, json: Bool = false, isVerbose: Bool = false) -> Console {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    let understandsSequences = isTerminal && environment["TERM"] != "dumb"
    return Console(
      language: language, json: json,
      color: understandsSequences && environment["NO_COLOR"]?.isEmpty != false,
      showsProgress: understandsSequences && !json, isVerbose: isVerbose,
      width: Terminal.columns(of: STDERR_FILENO, environment: environment)
        ?? HumanDiagnosticWriter.usualWidth,
      wraps: isTerminal)
  }

  /// Writes one line for people, or several where the text holds line ends.
  func say(_ text: LocalizedText) {
    var lines = text[language].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if wraps {
      lines = lines.flatMap { $0.wrapped(to: width, indent: $0.prefix { $0 == " " }.count + 2) }
    }
    write(lines.joined(separator: "\n") + "\n", to: messages)
  }

  /// Writes a question for people, behind which they answer.
  func ask(_ question: LocalizedText) {
    write(question[language], to: messages)
  }

  /// Writes one line of what was asked for.
  func print(_ line: String) { write(line + "\n", to: .standardOutput) }

  /// Writes a table of what was asked for: as wide as a terminal, whole where other programs read it.
  func print(_ table: TextTable) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let columns = Terminal.columns(of: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
    for line in table.lines(fitting: isTerminal ? columns : nil) { print(line) }
  }

  /// Writes why a command ended.
  func show(_ failure: Failure) {
    var diagnostics = DiagnosticCollection()
    diagnostics.add(failure.diagnostic)
    show(diagnostics)
  }

  /// Writes all diagnostics together, without those that this run has shown already.
  func show(_ diagnostics: DiagnosticCollection) {
    let new = shown.new(of: diagnostics.sorted)
    guard !new.isEmpty else { return }
    if json {
      write(JSONDiagnosticWriter().write(new), to: .standardOutput)
    } else {
      let writer = HumanDiagnosticWriter(language: language, color: color, width: width, wraps: wraps)
      write(writer.write(new), to: messages)
    }
  }

  /// Replaces the line at the bottom of a terminal, where there is one; an empty text clears it.
  func progress(_ text: String) {
    guard showsProgress else { return }
    // What reaches the next line could not be taken back.
    var (line, room) = ("", width - 1)
    for character in text {
      room -= String(character).displayWidth
      guard room >= 0 else { break }
      line.append(character)
    }
    write("\r\u{1B}[K" + line, to: messages)
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
