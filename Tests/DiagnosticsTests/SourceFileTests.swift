import Diagnostics
import Testing

@Suite("Source files and ranges")
struct SourceFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(name: "f", text: text) }

  private func lines(_ file: SourceFile) -> [String] {
    (1...file.lineCount).map { String(file.text(ofLine: $0)) }
  }

  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\nb\n", ["a", "b", ""]), ("a\r\nb\r\n", ["a", "b", ""]),
    ("a\rb\r", ["a", "b", ""]), ("a\n\rb", ["a", "", "b"]), ("a\r\r\nb", ["a", "", "b"]), ("", [""]),
    ("\n", ["", ""]), ("\r\n", ["", ""]), ("a\u{2028}b", ["a\u{2028}b"]),
  ])
  func `Lines end with LF, CRLF or CR`(text: String, expected: [String]) {
    #expect(lines(file(text)) == expected)
  }

  @Test func `A byte belongs to the line that it stands in, its line ending included`() {
    let file = file("ab\r\ncd\n")
    #expect((0...7).map(file.line(at:)) == [1, 1, 1, 1, 2, 2, 2, 3])
    #expect(file.line(at: 99) == 3)
  }

  @Test func `Lines outside the file are kept inside`() {
    let file = file("ab\ncd")
    #expect(file.start(ofLine: 0) == 0)
    #expect(file.start(ofLine: 9) == 3)
    #expect(file.text(ofLine: 9) == "cd")
  }

  @Test func `Columns count characters, not bytes`() {
    let file = file("é: đường 👩‍🌾 x\r\nx")
    #expect(file.range(of: "đường").column == 4)
    #expect(file.range(of: "x").column == 12)
    #expect(file.range(of: "đường").line == 1)
    #expect(file.range(of: "đường").endColumn == 9)
    #expect(file.range(of: "đường").text == "đường")
  }

  @Test func `A range that ends after a line ending ends on the next line`() {
    let range = SourceRange(file("ab\r\ncd"), 1..<4)
    #expect((range.line, range.column) == (1, 2))
    #expect((range.endLine, range.endColumn) == (2, 1))
  }

  @Test func `An offset is found by line and code point`() {
    let file = file("x\nđường: 👩‍🌾!\n")
    #expect(file.offset(line: 2, scalarColumn: 1) == 2)
    #expect(file.offset(line: 2, scalarColumn: 3) == 6)
    #expect(file.offset(line: 2, scalarColumn: 0) == 2)
    #expect(file.offset(line: 2, scalarColumn: 99) == file.byteCount - 1)
    #expect(file.offset(line: 99, scalarColumn: 1) == file.byteCount)
  }

  @Test func `An offset inside a character is moved down, and one outside is kept inside`() {
    let file = file("đá")
    #expect(file[1..<3] == "đ")
    #expect(file[-3..<99] == "đá")
  }

  @Test func `NFC text is kept byte for byte`() {
    let text = "Nghị quyết của Đảng ủy"
    #expect(Array(file(text).text.utf8) == Array(text.utf8))
    #expect(file(text).byteCount == text.utf8.count)
  }

  @Test func `Two files are the same only when they are one object`() {
    let one = file("a")
    #expect(one == one)
    #expect(one != file("a"))
    #expect(SourceRange(one, 0..<1) == SourceRange(one, 0..<1))
  }
}
