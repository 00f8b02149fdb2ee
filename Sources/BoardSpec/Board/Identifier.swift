import Diagnostics
import Foundation

/// The form of the identifiers of offices and codes: `[a-z0-9-]+`, because they stand in printed addresses.
///
/// They also become names of files, so that they are short and no names of Windows.
enum Identifier {
  /// How long an identifier may be: it becomes part of names of files.
  static let lengthLimit = 64

  /// Names under which Windows stores no file.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Whether `text` is an identifier.
  static func isValid(_ text: String) -> Bool {
    hasGoodLetters(text) && text.utf8.count <= lengthLimit && !isReserved(text)
  }

  /// Whether `text` names a device of Windows.
  static func isReserved(_ text: String) -> Bool { reserved.contains(text) }

  /// Whether `text` is made of the letters of an identifier.
  static func hasGoodLetters(_ text: String) -> Bool {
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
    let result = words(of: text).joined(separator: "-")
    guard !result.isEmpty else { return nil }
    let short = shortened(result, to: lengthLimit)
    return isReserved(short) ? short + "-1" : short
  }

  /// The beginning of an identifier, without a hyphen at its end.
  static func shortened(_ identifier: String, to length: Int) -> String {
    var short = identifier.prefix(length)
    while short.last == "-" { short.removeLast() }
    return String(short)
  }

  /// A text with Vietnamese letters without their marks, everything else as it is.
  ///
  ///     Identifier.withoutMarks("https://vĩnhbình.example")  // "https://vinhbinh.example"
  static func withoutMarks(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": plain.append("d")
      case "Đ": plain.append("D")
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The words of a text in small letters without marks, cut at everything that is neither letter nor digit.
  static func words(of text: String) -> [String] {
    var words: [String] = [""]
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "đ": words[words.count - 1].append("d")
      default:
        if scalar.properties.generalCategory != .nonspacingMark { words.append("") }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
