import BoardSpec
import Foundation

extension TextStyle.LetterCase {
  /// A text in these letters, by the rules of Unicode for all languages together, in NFC.
  func applied(to text: String) -> String {
    switch self {
    case .none: text
    case .upper: text.uppercased().precomposedStringWithCanonicalMapping
    case .lower: text.lowercased().precomposedStringWithCanonicalMapping
    }
  }
}
