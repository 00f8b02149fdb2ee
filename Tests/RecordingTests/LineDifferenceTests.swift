import Recording
import TestRuns
import Testing

/// What a failed comparison of texts prints.
@Suite("Differences of texts", .collectsIssues)
struct LineDifferenceTests {
  private static func difference(_ expected: String, _ actual: String) throws -> String {
    try #require(LineDifference(expected: expected, actual: actual)).description
  }

  @Test("equal texts have none")
  func equal() {
    #expect(LineDifference(expected: "", actual: "") == nil)
    #expect(LineDifference(expected: "a\nb\n", actual: "a\nb\n") == nil)
  }

  @Test("of a long text only changed lines and three around them are shown, with their numbers")
  func parts() throws {
    let lines = (1...40).map { "line \($0)\n" }
    var changed = lines
    changed[9] = "line ten\n"
    changed.insert("new\n", at: 30)
    #expect(
      try Self.difference(lines.joined(), changed.joined()) == """
        @@ line 7, now 7 @@
          line 7
          line 8
          line 9
        - line 10
        + line ten
          line 11
          line 12
          line 13
        @@ line 28, now 28 @@
          line 28
          line 29
          line 30
        + new
          line 31
          line 32
          line 33
        """)
  }

  @Test("what nobody sees is written out in changed lines")
  func hidden() throws {
    // A decomposed letter, a blank at the end, a carriage return, a blank that does not break, a last line without end.
    #expect(
      try Self.difference("ủy \nb\r\nc\n", "u\u{309}y\nb\n\u{A0}c") == """
        @@ line 1, now 1 @@
        - ủy\\u{20}
        - b\\u{D}
        - c
        + u\\u{309}y
        + b
        + \\u{A0}c\\ no line end
        """)
  }

  @Test("letters that are composed differently are a difference")
  func composition() {
    #expect(LineDifference(expected: "ủy\n", actual: "u\u{309}y\n") != nil)
  }

  @Test("a text of nothing differs from one of something, in both directions")
  func empty() throws {
    #expect(try Self.difference("", "a\n") == "@@ line 1, now 1 @@\n+ a")
    #expect(try Self.difference("a\n", "") == "@@ line 1, now 1 @@\n- a")
    #expect(try Self.difference("a\n", "a") == "@@ line 1, now 1 @@\n- a\n+ a\\ no line end")
  }

  @Test("a comparison that fails records one issue with the difference, another one nothing")
  func records() {
    expectText("a\n", is: "a\n")
    let comments = CollectedIssues.comments { expectText("a\nc\n", is: "a\nb\n", "The letter") }
    #expect(
      comments == [
        "The letter differs (- expected, + actual):\n@@ line 1, now 1 @@\n  a\n- b\n+ c"
      ])
  }
}
