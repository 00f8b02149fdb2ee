/// What a document says of itself, apart from its pages.
public struct DocumentInformation: Sendable, Hashable {
  /// The title, as a reader shows it.
  public let title: String
  /// Who publishes it.
  public let author: String
  /// The language of its words (BCP 47), such as `vi`.
  public let language: String
  /// When it was made, as `2026-10-31T07:00:00Z`; passed in, so that the same input gives the same bytes.
  public let date: String

  /// Makes document information.
  public init(title: String, author: String, language: String, date: String) {
    self.title = title
    self.author = author
    self.language = language
    self.date = date
  }
}
