import Diagnostics

/// What an editor says of a key: hover text in both languages, and what holds where the key is left out.
struct KeyWords: Sendable {
  /// What the key says.
  let text: LocalizedText
  /// The value that holds without the key, as it would be written; `nil` where there is no such value.
  let fallback: String?

  /// Makes words, Vietnamese first.
  init(vi vietnamese: String, en english: String, default fallback: String? = nil) {
    text = LocalizedText(vi: vietnamese, en: english)
    self.fallback = fallback
  }
}

/// The words for every key, by the name of its shape and its own: `style.size`.
///
/// They stand apart from the shapes, which readers need and which stay short so. A test asks for the words of every key
/// that a shape declares.
enum KeyDescriptions {
  /// All words.
  static let all = [MeetingKeyWords.all, ReportKeyWords.all, LayoutKeyWords.all].reduce(
    BoardKeyWords.all
  ) { $0.merging($1) { first, _ in first } }

  /// The words for a key of a shape; those of `box` hold for boxes of every kind that say nothing else.
  static func words(for key: String, of shape: String) -> KeyWords? {
    all["\(shape).\(key)"] ?? (shape.hasPrefix("box-") ? all["box.\(key)"] : nil)
  }
}
