/// A language that messages come in.
public enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// One text in both languages; that both are there is kept by the compiler.
public struct LocalizedText: Sendable, Hashable {
  /// The text for readers of Vietnamese, in NFC.
  public let vietnamese: String
  /// The text for readers of English.
  public let english: String

  /// Makes a text from its two forms, Vietnamese first.
  public init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The text in `language`.
  public subscript(_ language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
