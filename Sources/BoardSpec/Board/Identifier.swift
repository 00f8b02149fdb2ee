import Diagnostics
import Foundation

/// The form of the identifiers of offices and codes: `[a-z0-9-]+`, because they stand in printed addresses.
enum Identifier {
  /// Whether `text` is an identifier.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// The identifier nearest to `text`; `nil` where nothing of it is left.
  ///
  ///     Identifier.cleaned("Ấp Bời Lời B")  // "ap-boi-loi-b"
  static func cleaned(_ text: String) -> String? {
    var words: [String] = [""]
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "đ": words[words.count - 1].append("d")
      default:
        if scalar.properties.generalCategory != .nonspacingMark { words.append("") }
      }
    }
    let result = words.filter { !$0.isEmpty }.joined(separator: "-")
    return result.isEmpty ? nil : result
  }
}
