import TestRuns
import Testing

@testable import Diagnostics

/// What is printed fits the terminal, whatever the line, the range and the width.
@Suite("Messages that fit the terminal")
struct TerminalFittingTests {
  /// Vietnamese in one and in several code points, wide and hidden characters, tabs and emoji.
  private static let pieces = [
    "a", "b", " ", " ", "ế", "ộ", "Đ", "e\u{302}\u{301}", "o\u{31B}\u{323}", "文", "書", "한", "📱", "🇻🇳", "👩‍🌾",
    "\t",
    "\u{AD}", "\u{A0}", "☎\u{FE0F}", "`", "1",
  ]

  private static func line(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...300, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
  }

  @Test("spaces at the beginning of a text stay, and a text without them gets none")
  func keepsIndentation() {
    #expect("  bangtin check a".wrapped(to: 80, indent: 4) == ["  bangtin check a"])
    #expect("  bangtin check a".wrapped(to: 12, indent: 4) == ["  bangtin", "    check a"])
    #expect("  a  b".wrapped(to: 80) == ["  a  b"])
    #expect("a b".wrapped(to: 80, taken: 10, indent: 4) == ["a b"])
    #expect("".wrapped(to: 80) == [""])
  }

  @Test("no line of an excerpt is wider than asked, and the carets stand under the range")
  func fits() throws {
    try forEachSeed(400) { random in try Self.expectFit(&random) }
  }

  private static func expectFit(_ random: inout SeededGenerator) throws {
    let lines = (0..<3).map { _ in Self.line(&random) }
    let file = SourceFile(name: "f", text: lines.joined(separator: "\n"))
    let bounds = [
      Int.random(in: 0...file.byteCount, using: &random),
      Int.random(in: 0...file.byteCount, using: &random),
    ]
    .map { Self.boundary($0, in: file) }.sorted()
    let range = SourceRange(file, bounds[0]..<bounds[1])
    let width = Int.random(in: 24...140, using: &random)
    let comment: Comment = "width \(width), bytes \(bounds), \(lines.debugDescription)"

    let printed = HumanDiagnosticWriter(language: .vietnamese, color: false, width: width, wraps: true).write(
      [
        Diagnostic("a.b", .error, LocalizedText(vi: "sai", en: "wrong"), at: range)
      ])
    for line in printed.split(separator: "\n") { #expect(String(line).displayWidth <= width, comment) }

    // Character by character, what stands over the carets is what the range covers.
    let excerpt = SourceExcerpt(range, columns: width - 6)
    let covered = Self.covered(range)
    var column = 0
    var over = ""
    for character in excerpt.line {
      let width = character.displayWidth
      if column >= excerpt.indentation, column < excerpt.indentation + excerpt.underlined {
        over.append(character)
      }
      column += width
    }
    #expect(excerpt.indentation + excerpt.underlined <= width - 6, comment)
    if covered.isEmpty {
      #expect(excerpt.underlined >= 1, comment)
    } else {
      let shown = over.hasSuffix("…") && !covered.hasPrefix(over) ? String(over.dropLast()) : over
      #expect(covered.hasPrefix(shown) && !shown.isEmpty, "\(comment): \(shown) is no part of \(covered)")
    }
  }

  /// The first byte of the character that holds `offset`, as readers of files report places.
  private static func boundary(_ offset: Int, in file: SourceFile) -> Int {
    var index = file.text.utf8.index(file.text.startIndex, offsetBy: offset)
    while index > file.text.startIndex, index.samePosition(in: file.text) == nil {
      index = file.text.utf8.index(before: index)
    }
    return file.text.utf8.distance(from: file.text.startIndex, to: index)
  }

  /// What a person sees of the range in its first line.
  private static func covered(_ range: SourceRange) -> String {
    let line = range.file.text(ofLine: range.line)
    let start = range.file.start(ofLine: range.line)
    let visible = VisibleText(line, from: start, tabStop: 4)
    return visible.cells.filter {
      $0.bytes.lowerBound >= range.bytes.lowerBound && $0.bytes.lowerBound < range.bytes.upperBound
    }
    .map(\.text).joined()
  }

  @Test("a long message continues on further lines, and on one alone where there is no terminal")
  func wraps() {
    let diagnostic = Diagnostic(
      "a.long", .error, LocalizedText(vi: "một lời nhắn rất dài cho một cửa sổ hẹp", en: "x"),
      remedy: LocalizedText(vi: "Viết ngắn lại cho vừa cửa sổ này đi", en: "y"), in: "board.yaml")
    #expect(
      HumanDiagnosticWriter(language: .vietnamese, color: false, width: 40, wraps: true).write([diagnostic])
        == """
        board.yaml: lỗi: một lời nhắn rất dài
            cho một cửa sổ hẹp [a.long]
          cách sửa: Viết ngắn lại cho vừa cửa sổ
            này đi

        1 lỗi

        """)
    #expect(
      HumanDiagnosticWriter(language: .vietnamese, color: false, width: 40).write([diagnostic]) == """
        board.yaml: lỗi: một lời nhắn rất dài cho một cửa sổ hẹp [a.long]
          cách sửa: Viết ngắn lại cho vừa cửa sổ này đi

        1 lỗi

        """)
  }

  @Test("words are kept whole and in order, at every width")
  func keepsWords() throws {
    try forEachSeed(200) { random in Self.expectWholeWords(&random) }
  }

  private static func expectWholeWords(_ random: inout SeededGenerator) {
    let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      String(
        repeating: ["a", "ế", "文"].randomElement(using: &random) ?? "",
        count: Int.random(in: 1...12, using: &random))
    }
    let (width, taken) = (Int.random(in: 10...60, using: &random), Int.random(in: 0...10, using: &random))
    let lines = words.joined(separator: " ").wrapped(to: width, taken: taken, indent: 4)
    #expect(lines.joined(separator: " ").split(separator: " ").map(String.init) == words)
    for (index, line) in lines.enumerated() where line.split(separator: " ").count > 1 {
      #expect(line.displayWidth + (index == 0 ? taken : 0) <= width, "width \(width): \(line)")
    }
  }

  @Test("colours change no text")
  func paints() {
    let diagnostic = Diagnostic(
      "a.long", .warning, LocalizedText(vi: "một lời nhắn rất dài cho một cửa sổ hẹp", en: "x"), in: "b")
    func written(_ color: Bool) -> String {
      HumanDiagnosticWriter(language: .vietnamese, color: color, width: 30, wraps: true).write([diagnostic])
    }
    #expect(written(true).replacing(/\u{1B}\[[0-9;]*m/, with: "") == written(false))
  }
}
