import Testing

@testable import Diagnostics

/// Each test compares the two printed lines: the source and the carets.
@Suite("Excerpts of a source file")
struct SourceExcerptTests {
  private func printed(_ text: String, _ part: String) -> String {
    let file = SourceFile(name: "f", text: text)
    return printed(file.range(of: part))
  }

  private func printed(_ range: SourceRange) -> String {
    let excerpt = SourceExcerpt(range)
    return excerpt.line + "\n" + String(repeating: " ", count: excerpt.indentation)
      + String(repeating: "^", count: excerpt.underlined)
  }

  @Test func `Vietnamese letters take one column each`() {
    #expect(
      printed("caption: Nghị quyết mới", "quyết") == """
        caption: Nghị quyết mới
                      ^^^^^
        """)
  }

  @Test func `A tab is an arrow that reaches to its stop`() {
    #expect(
      printed("\ta:\tb", "b") == """
        →   a:→ b
                ^
        """)
    #expect(
      printed("ab\tc", "\t") == """
        ab→ c
          ^^
        """)
  }

  @Test(arguments: [
    ("文書: sai", "sai", 6), ("한국 sai", "sai", 5), ("🇻🇳 sai", "sai", 3), ("👩‍🌾 sai", "sai", 3),
    ("☎\u{FE0F} sai", "sai", 3), ("☎ sai", "sai", 2), ("1\u{FE0F}\u{20E3} sai", "sai", 3),
    ("x\u{0323}\u{0302} sai", "sai", 2), ("👍🏽 sai", "sai", 3),
  ])
  func `Wide characters take two columns and combining marks none`(text: String, part: String, column: Int) {
    #expect(printed(text, part) == text + "\n" + String(repeating: " ", count: column) + "^^^")
  }

  @Test func `A wide character is underlined as wide as it is`() {
    #expect(printed("a 📱 b", "📱") == "a 📱 b\n  ^^")
  }

  @Test(arguments: [
    ("a\u{AD}b", "\u{AD}", "a<U+00AD>b\n ^^^^^^^^"),
    ("a\u{A0}b", "b", "a<U+00A0>b\n         ^"),
    ("a\u{200B}b", "b", "a<U+200B>b\n         ^"),
    ("a\u{200D}b", "b", "a<U+200D>b\n         ^"),
    ("a\u{FE0F}b", "b", "a<U+FE0F>b\n         ^"),
    ("\u{301}b", "b", "<U+0301>b\n        ^"),
    ("a\u{202E}b", "b", "a<U+202E>b\n         ^"),
    ("a\u{E0041}b", "b", "a<U+E0041>b\n          ^"),
    ("a\u{0}b", "\u{0}", "a<U+0000>b\n ^^^^^^^^"),
    ("a\u{E000}b", "\u{E000}", "a<U+E000>b\n ^^^^^^^^"),
    ("a\u{3000}b", "\u{3000}", "a<U+3000>b\n ^^^^^^^^"),
  ])
  func `Hidden characters are shown by number and the caret stays right`(
    text: String, part: String, expected: String
  ) {
    let file = SourceFile(name: "f", text: text)
    #expect(printed(file.scalarRange(of: part)) == expected)
  }

  @Test func `A hidden character inside a cluster is underlined alone`() {
    // U+200D belongs to the character before it, and has to be pointed at nevertheless.
    let file = SourceFile(name: "f", text: "a\u{200D}b")
    #expect(printed(SourceRange(file, 1..<4)) == "a<U+200D>b\n ^^^^^^^^")
  }

  @Test func `A range over several lines is underlined to the end of its first`() {
    #expect(printed(SourceRange(SourceFile(name: "f", text: "a: |\n  b\n  c\n"), 3..<10)) == "a: |\n   ^")
    #expect(printed(SourceRange(SourceFile(name: "f", text: "ab: cd\r\nb"), 4..<9)) == "ab: cd\n    ^^")
  }

  @Test func `An empty range has one caret at its place`() {
    let file = SourceFile(name: "f", text: "ab\ncd\n")
    #expect(printed(SourceRange(file, 1..<1)) == "ab\n ^")
    #expect(printed(SourceRange(file, 2..<2)) == "ab\n  ^")
    #expect(printed(SourceRange(file, 2..<3)) == "ab\n  ^")
    #expect(printed(SourceRange(file, 3..<3)) == "cd\n^")
  }

  @Test func `The end of the file has its caret, with and without a last line ending`() {
    let ended = SourceFile(name: "f", text: "ab\ncd\n")
    let excerpt = SourceExcerpt(SourceRange(ended, 6..<6))
    #expect(excerpt.lineNumber == 3)
    #expect(excerpt.line == "")
    #expect(excerpt.lineBefore == "cd")
    #expect(excerpt.indentation == 0)
    #expect(printed(SourceRange(SourceFile(name: "f", text: "ab\ncd"), 5..<5)) == "cd\n  ^")
    #expect(printed(SourceRange(SourceFile(name: "f", text: ""), 0..<0)) == "\n^")
  }

  @Test func `A range beyond the file points at its end instead of stopping the program`() {
    #expect(printed(SourceRange(SourceFile(name: "f", text: "ab"), 7..<9)) == "ab\n  ^")
  }

  @Test func `A mark in the beginning of a long line leaves the beginning in place`() {
    let text = "caption: " + String(repeating: "chữ ", count: 60)
    let lines = printed(text, "caption").split(separator: "\n")
    #expect(lines[0] == "caption: " + String(repeating: "chữ ", count: 22) + "c…")
    #expect(lines[1] == "^^^^^^^")
  }

  @Test func `A mark in the middle of a long line is in the middle of the window`() {
    let text = String(repeating: "a", count: 300) + "SAI" + String(repeating: "b", count: 300)
    let a = String(repeating: "a", count: 48)
    let b = String(repeating: "b", count: 47)
    #expect(printed(text, "SAI") == "…\(a)SAI\(b)…\n \(String(repeating: " ", count: 48))^^^")
  }

  @Test func `A mark at the end of a long line shows the end`() {
    let text = String(repeating: "a", count: 300)
    let window = "…" + String(repeating: "a", count: 98)
    let file = SourceFile(name: "f", text: text)
    #expect(printed(SourceRange(file, 299..<300)) == window + "\n" + String(repeating: " ", count: 98) + "^")
    #expect(printed(SourceRange(file, 300..<300)) == window + "\n" + String(repeating: " ", count: 99) + "^")
  }

  @Test func `A mark longer than the window is underlined to its edge`() {
    let file = SourceFile(
      name: "f", text: String(repeating: "a", count: 100) + String(repeating: "b", count: 300))
    let a = String(repeating: "a", count: 12)
    let b = String(repeating: "b", count: 86)
    #expect(
      printed(SourceRange(file, 100..<400)) == "…\(a)\(b)…\n             " + String(repeating: "^", count: 86)
    )
  }

  @Test func `Wide characters are never cut in half`() {
    let text = String(repeating: "文", count: 200) + "x"
    let excerpt = SourceExcerpt(SourceFile(name: "f", text: text).range(of: "x"))
    #expect(excerpt.line == "…" + String(repeating: "文", count: 48) + "x")
    #expect(excerpt.indentation == 97)
  }

  @Test func `A long line before is cut, and left out beside a window`() {
    let long = String(repeating: "a", count: 200)
    let short = SourceExcerpt(SourceFile(name: "f", text: long + "\nb").range(of: "b"))
    #expect(short.lineBefore == String(repeating: "a", count: 98) + "…")
    let windowed = SourceExcerpt(SourceFile(name: "f", text: "c\n" + long + "b").range(of: "b"))
    #expect(windowed.lineBefore == nil)
  }
}
