public import Diagnostics

/// A text with `{scope.name}` placeholders; `{{` and `}}` stand for the braces themselves.
public struct Template: Sendable, Hashable {
  /// A value that is filled in for each board, office or code.
  public struct Placeholder: Sendable, Hashable {
    /// Whose value it is.
    public enum Scope: String, Sendable, CaseIterable {
      /// The board's own keys: title, organization, parent, contact.
      case board
      /// A column of the roster.
      case office
      /// The code that a tile is drawn for: number, caption, note, link.
      case code
      /// The meeting of the board: date, place.
      case meeting
      /// The item of the agenda that a box is repeated for: number, text.
      case item
      /// The month of the board: number, year, name.
      case month
      /// A month of counts: ``ReportVocabulary``.
      case report
      /// The row of a report's list that a box is repeated for.
      case row
      /// The page that is drawn: number, count; and `first`, which only the first page has.
      case page
    }

    /// Whose value it is.
    public let scope: Scope
    /// Which value.
    public let name: String

    /// Makes a placeholder.
    public init(_ scope: Scope, _ name: String) {
      self.scope = scope
      self.name = name
    }
  }

  /// A part of a template.
  public enum Part: Sendable, Hashable {
    /// Text as it is.
    case literal(SourcedText.Segment)
    /// A value to fill in, and where its braces stand.
    case placeholder(Placeholder, SourceRange)
  }

  /// The parts in order.
  public let parts: [Part]
  /// Where the whole template was written.
  public let range: SourceRange

  /// Makes a template from its parts.
  public init(_ parts: [Part], at range: SourceRange) {
    self.parts = parts
    self.range = range
  }

  /// The text with every placeholder filled in by `value`; an absent value leaves nothing.
  public func filled(_ value: (Placeholder) -> SourcedText?) -> SourcedText {
    // Most templates are one value and nothing else.
    if parts.count == 1, case .placeholder(let placeholder, _) = parts[0] {
      return value(placeholder) ?? SourcedText([])
    }
    return SourcedText(
      parts.flatMap { part -> [SourcedText.Segment] in
        switch part {
        case .literal(let segment): [segment]
        case .placeholder(let placeholder, _): value(placeholder)?.segments ?? []
        }
      })
  }
}
