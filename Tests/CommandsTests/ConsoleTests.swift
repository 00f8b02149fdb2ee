import Diagnostics
import Testing

@testable import Commands

@Suite("What a run shows")
struct ConsoleTests {
  private func warning(_ text: String, at bytes: Range<Int>) -> Diagnostic {
    // Each part of a run reads the file anew, so that the same place is in another object.
    let file = SourceFile(name: "board.yaml", text: "title: a\n")
    return Diagnostic("a.b", .warning, LocalizedText(vi: text, en: text), at: SourceRange(file, bytes))
  }

  @Test("what was shown is not shown again in the same run, and other places and words are")
  func showsOnce() {
    let shown = ShownDiagnostics()
    #expect(shown.new(of: [warning("x", at: 0..<5), warning("x", at: 0..<5)]).count == 1)
    #expect(shown.new(of: [warning("x", at: 0..<5)]).isEmpty)
    #expect(shown.new(of: [warning("x", at: 7..<8), warning("y", at: 0..<5)]).count == 2)
    #expect(ShownDiagnostics().new(of: [warning("x", at: 0..<5)]).count == 1)
  }

  @Test(
    "the width is that of COLUMNS, where it is a number",
    arguments: [("60", 60), ("0", nil), ("wide", nil), ("", nil)] as [(String, Int?)])
  func readsColumns(text: String, columns: Int?) {
    // A descriptor that is not open is no terminal.
    #expect(Terminal.columns(of: -1, environment: ["COLUMNS": text]) == columns)
  }
}
