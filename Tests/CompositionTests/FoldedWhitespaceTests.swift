import Testing

@testable import Composition

@Suite("Folded white space")
struct FoldedWhitespaceTests {
  @Test(
    "every stretch of white space becomes one space, and none stays at the ends",
    arguments: [
      ("Điều lệ Đảng", "Điều lệ Đảng"), ("", ""), (" ", ""), (" a", "a"), ("a ", "a"), ("a  b", "a b"),
      ("a\tb", "a b"), ("a\r\nb", "a b"), ("a\u{85}b", "a b"), ("a\u{2003}b", "a b"), ("a\u{3000}b", "a b"),
      ("a\u{1680}b", "a b"), ("a\u{2028}b", "a b"), ("Bác\u{A0}Hồ", "Bác\u{A0}Hồ"),
      ("1\u{202F}234", "1\u{202F}234"), ("“Sổ tay” – 1", "“Sổ tay” – 1"), ("a · b", "a · b"),
      ("Ễ  Ộ", "Ễ Ộ"), ("a \u{301}b", "a b"), ("😀  😀", "😀 😀"),
    ])
  func folds(_ text: String, _ expected: String) {
    #expect(text.withFoldedWhitespace == expected)
  }

  @Test("a look at the bytes gives what a look at every character gives")
  func agreesWithCharacters() {
    for value in UInt32(0x20)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["a\(scalar)b", "a \(scalar)", "\(scalar) b"] {
        let expected = text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
          .joined(separator: " ")
        #expect(
          Array(text.withFoldedWhitespace.utf8) == Array(expected.utf8), "U+\(String(value, radix: 16))")
      }
    }
  }
}
