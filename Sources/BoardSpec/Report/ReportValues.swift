public import Diagnostics

/// What a layout can show of a period: texts by name, rows of them by list, and shares that bars and shades are made of.
///
/// The words and digits are made once, so that every format shows the same.
public struct ReportValues: Sendable {
  /// One thing that a box is repeated for.
  public struct Row: Sendable, Hashable {
    /// Texts by their names in ``ReportVocabulary``; absent where there is nothing to say.
    public let texts: [String: String]
    /// Shares from 0 to 1 by their names.
    public let shares: [String: Double]
    /// Where texts were written, by their names; those that the program made have no place.
    public let ranges: [String: SourceRange]

    /// Makes a row.
    public init(
      _ texts: [String: String], shares: [String: Double] = [:], ranges: [String: SourceRange] = [:]
    ) {
      self.texts = texts
      self.shares = shares
      self.ranges = ranges
    }
  }

  /// Texts by their names.
  public let texts: [String: String]
  /// Rows by the lists that a layout repeats boxes for.
  public let lists: [LayoutBox.Repetition: [Row]]
  /// Where texts were written, by their names; those that the program made have no place.
  public let ranges: [String: SourceRange]

  /// Makes values.
  public init(
    texts: [String: String], lists: [LayoutBox.Repetition: [Row]], ranges: [String: SourceRange] = [:]
  ) {
    self.texts = texts
    self.lists = lists
    self.ranges = ranges
  }
}

/// The names of what a layout can show of a period.
public enum ReportVocabulary {
  /// Values of the whole report, and of one office where the sheet is an office's.
  static let report = [
    // What `report:` of the board says.
    "parent", "body", "symbol", "place", "subject", "authority", "position", "signer", "recipients",
    "uy",
    // When.
    "month", "period", "span", "as-of", "date", "since", "unit", "this", "before", "this-head", "before-head",
    // I. Everything.
    "total", "previous", "previous-cell", "change", "change-number", "change-percent", "cumulative",
    "busiest-day", "mean",
    "scanned", "typed",
    "offices-all", "offices-read", "offices-unread", "codes-unread", "has-data", "has-calendar", "is-empty",
    // IV. What cannot be said.
    "uncounted", "missing-days", "missing-count", "comparison", "lines", "filtered", "robots",
    "previewers",
    "repeats", "retired", "retired-scans", "meeting-scans",
    // One office.
    "office-total", "office-previous", "office-change", "office-cumulative", "office-place",
    "office-suggestion",
    "median",
  ]

  /// Values of the row of a list; not all lists have all.
  static let row = [
    "number", "name", "scans", "previous", "change", "percent", "cumulative", "uncounted", "retired", "day",
    "year", "missing", "before", "ahead", "blank", "text", "count",
  ]

  /// Shares of the row of a list, from 0 to 1.
  static let shares = ["share"]
}

extension Layout {
  /// Whether it shows a period of counts, and so no board's codes.
  public var isOfReport: Bool {
    shownPlaceholders.contains { $0.scope == .report } || repetitions.contains(where: \.isOfReport)
  }
}
