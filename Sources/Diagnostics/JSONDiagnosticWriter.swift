/// Writes diagnostics for a program: one JSON object a line, every key always there and in one order.
///
/// The keys are `identifier`, `severity`, `message`, `remedy`, `file`, `line`, `column`, `endLine`,
/// `endColumn` and `notes`. Messages come in both languages. Lines and columns count from 1, columns in
/// characters as a person sees them, and the end is the place after the last character; what does not
/// apply is `null`.
public struct JSONDiagnosticWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// One line for each of `diagnostics`, in their order.
  public func write(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { value(of: $0).text + "\n" }.joined()
  }

  private func value(of diagnostic: Diagnostic) -> JSONValue {
    let head: [(String, JSONValue)] = [
      ("identifier", .string(diagnostic.identifier)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", value(of: diagnostic.summary)),
      ("remedy", diagnostic.remedy.map(value(of:)) ?? .null),
    ]
    let notes = diagnostic.notes.map { note in
      JSONValue.object([("message", value(of: note.text))] + place(note.range, fileName: nil))
    }
    return .object(
      head + place(diagnostic.range, fileName: diagnostic.fileName) + [("notes", .array(notes))])
  }

  private func value(of text: LocalizedText) -> JSONValue {
    .object([("vi", .string(text.vietnamese)), ("en", .string(text.english))])
  }

  private func place(_ range: SourceRange?, fileName: String?) -> [(String, JSONValue)] {
    let name = range?.file.name ?? fileName
    return [
      ("file", name.map(JSONValue.string) ?? .null),
      ("line", range.map { .number($0.line) } ?? .null),
      ("column", range.map { .number($0.column) } ?? .null),
      ("endLine", range.map { .number($0.endLine) } ?? .null),
      ("endColumn", range.map { .number($0.endColumn) } ?? .null),
    ]
  }
}
