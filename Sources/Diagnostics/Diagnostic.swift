/// One thing to tell a person about a file of theirs.
///
/// Faults are values: readers collect all that they find, and a writer shows them together.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable {
    /// Nothing is printed until it is mended.
    case error
    /// The result can be used, and could be better.
    case warning

    /// An error is greater than a warning.
    public static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .error
    }
  }

  /// A second place that explains the first, such as "first declared here".
  public struct Note: Sendable, Hashable {
    /// What is to be seen there.
    public let text: LocalizedText
    /// Where to look; a note without a place is a remark.
    public let range: SourceRange?

    /// Makes a note.
    public init(_ text: LocalizedText, at range: SourceRange? = nil) {
      self.text = text
      self.range = range
    }
  }

  /// The stable identifier, such as `yaml.unknown-key`: never translated, never reused.
  public let identifier: String
  /// How much it matters.
  public let severity: Severity
  /// What is wrong: headline style, no full stop, the specific first.
  public let summary: LocalizedText
  /// What to do about it, as a verb phrase.
  public let remedy: LocalizedText?
  /// The place it speaks of, where there is one.
  public let range: SourceRange?
  /// The file it speaks of when it has no place inside, such as a missing file.
  public let fileName: String?
  /// Further places and remarks.
  public let notes: [Note]

  /// Makes a diagnostic; `range` is the place it speaks of, `fileName` the file when there is no place.
  public init(
    _ identifier: String, _ severity: Severity, _ summary: LocalizedText,
    remedy: LocalizedText? = nil, at range: SourceRange? = nil, in fileName: String? = nil,
    notes: [Note] = []
  ) {
    self.identifier = identifier
    self.severity = severity
    self.summary = summary
    self.remedy = remedy
    self.range = range
    self.fileName = fileName ?? range?.file.name
    self.notes = notes
  }
}
