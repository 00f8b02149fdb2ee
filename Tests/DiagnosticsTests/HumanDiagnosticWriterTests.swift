import Diagnostics
import Testing

@Suite("Diagnostics for a person")
struct HumanDiagnosticWriterTests {
  private let board = SourceFile(
    name: "board.yaml",
    text: """
      title: Tài liệu chuyển đổi số
      codes:
        - id: dieu-le
          caption: Điều lệ Đảng

        - id: nghi-quyet
          captoin: Nghị quyết mới nhất
      """)

  private var unknownKey: Diagnostic {
    Diagnostic(
      "yaml.unknown-key", .error, LocalizedText(vi: "Không có khóa `captoin`", en: "Unknown key `captoin`"),
      remedy: LocalizedText(vi: "Đổi thành `caption`", en: "Change it to `caption`"),
      at: board.range(of: "captoin"),
      notes: [
        Diagnostic.Note(
          LocalizedText(vi: "Mã đứng trước viết như thế này", en: "The code before spells it like this"),
          at: board.range(of: "caption")),
        Diagnostic.Note(LocalizedText(vi: "Khóa phân biệt chữ hoa", en: "Keys are case-sensitive")),
      ])
  }

  @Test func `An error shows its line, the line before, the fix and the notes in Vietnamese`() {
    #expect(
      HumanDiagnosticWriter(language: .vietnamese, color: false).write([unknownKey]) == """
        board.yaml:7:5: lỗi: Không có khóa `captoin` [yaml.unknown-key]
          6 |   - id: nghi-quyet
          7 |     captoin: Nghị quyết mới nhất
            |     ^^^^^^^
          cách sửa: Đổi thành `caption`
          ghi chú: board.yaml:4:5: Mã đứng trước viết như thế này
          4 |     caption: Điều lệ Đảng
            |     ^^^^^^^
          ghi chú: Khóa phân biệt chữ hoa

        1 lỗi

        """)
  }

  @Test func `The same error in English has the same shape`() {
    #expect(
      HumanDiagnosticWriter(language: .english, color: false).write([unknownKey]) == """
        board.yaml:7:5: error: Unknown key `captoin` [yaml.unknown-key]
          6 |   - id: nghi-quyet
          7 |     captoin: Nghị quyết mới nhất
            |     ^^^^^^^
          fix: Change it to `caption`
          note: board.yaml:4:5: The code before spells it like this
          4 |     caption: Điều lệ Đảng
            |     ^^^^^^^
          note: Keys are case-sensitive

        1 error

        """)
  }

  @Test func `A blank line before is left out, and gutters of one diagnostic share a width`() {
    let file = SourceFile(
      name: "b.yaml", text: String(repeating: "a: 1\n", count: 8) + "\nb: 1\n" + "b: 2\n")
    let second = Diagnostic(
      "yaml.duplicate-key", .error, LocalizedText(vi: "Khóa `b` đã có", en: "Key `b` is there already"),
      at: SourceRange(file, 46..<47),
      notes: [
        Diagnostic.Note(LocalizedText(vi: "Lần đầu ở đây", en: "First here"), at: SourceRange(file, 0..<1))
      ])
    let first = Diagnostic(
      "x", .warning, LocalizedText(vi: "Khóa lạ", en: "Odd key"), at: SourceRange(file, 41..<42))
    #expect(
      HumanDiagnosticWriter(language: .vietnamese, color: false).write([second, first]) == """
        b.yaml:11:1: lỗi: Khóa `b` đã có [yaml.duplicate-key]
          10 | b: 1
          11 | b: 2
             | ^
          ghi chú: b.yaml:1:1: Lần đầu ở đây
           1 | a: 1
             | ^

        b.yaml:10:1: cảnh báo: Khóa lạ [x]
          10 | b: 1
             | ^

        1 lỗi, 1 cảnh báo

        """)
  }

  @Test func `Without a place the file stands alone, and without a file nothing does`() {
    let text = LocalizedText(vi: "Không tìm thấy tệp", en: "File not found")
    #expect(
      HumanDiagnosticWriter(language: .vietnamese, color: false).write([
        Diagnostic("file.missing", .error, text, in: "offices.csv"), Diagnostic("file.none", .warning, text),
      ]) == """
        offices.csv: lỗi: Không tìm thấy tệp [file.missing]

        cảnh báo: Không tìm thấy tệp [file.none]

        1 lỗi, 1 cảnh báo

        """)
  }

  @Test(arguments: [
    (1, 0, "1 lỗi", "1 error"), (2, 1, "2 lỗi, 1 cảnh báo", "2 errors, 1 warning"),
    (0, 3, "3 cảnh báo", "3 warnings"), (1, 2, "1 lỗi, 2 cảnh báo", "1 error, 2 warnings"),
  ])
  func `The last line counts`(errors: Int, warnings: Int, vietnamese: String, english: String) {
    let text = LocalizedText(vi: "Lỗi", en: "Fault")
    let diagnostics =
      Array(repeating: Diagnostic("e", .error, text), count: errors)
      + Array(repeating: Diagnostic("w", .warning, text), count: warnings)
    for (language, expected) in [(Language.vietnamese, vietnamese), (.english, english)] {
      let printed = HumanDiagnosticWriter(language: language, color: false).write(diagnostics)
      #expect(printed.hasSuffix("\n\n" + expected + "\n"))
    }
  }

  @Test func `Nothing to say is nothing printed`() {
    #expect(HumanDiagnosticWriter(language: .english, color: true).write([]) == "")
  }

  @Test func `Colours mark the place, the severity, the gutter and the carets, and end where they began`() {
    let file = SourceFile(name: "b.yaml", text: "a: 1")
    let diagnostic = Diagnostic(
      "a.b", .warning, LocalizedText(vi: "Khóa lạ", en: "Odd key"),
      remedy: LocalizedText(vi: "Xóa đi", en: "Remove it"), at: SourceRange(file, 0..<1))
    let escape = "\u{1B}["
    #expect(
      HumanDiagnosticWriter(language: .english, color: true).write([diagnostic]) == """
        \(escape)1mb.yaml:1:1:\(escape)0m \(escape)1;33mwarning:\(escape)0m \(escape)1mOdd key\(escape)0m [a.b]
        \(escape)36m  1 |\(escape)0m a: 1
        \(escape)36m    |\(escape)0m \(escape)1;33m^\(escape)0m
          \(escape)36mfix:\(escape)0m Remove it

        1 warning

        """)
  }

  @Test func `Escape sequences of the user's text and file name are never printed raw`() {
    let file = SourceFile(name: "b\u{1B}[2J.yaml", text: "a: \u{1B}]0;x\u{07}\u{9B}31m")
    let diagnostic = Diagnostic(
      "a.b", .error, LocalizedText(vi: "Giá trị `\u{1B}[31m`\n", en: "Value"), at: SourceRange(file, 3..<4))
    #expect(
      HumanDiagnosticWriter(language: .vietnamese, color: false).write([diagnostic]) == """
        b<U+001B>[2J.yaml:1:4: lỗi: Giá trị `<U+001B>[31m`<U+000A> [a.b]
          1 | a: <U+001B>]0;x<U+0007><U+009B>31m
            |    ^^^^^^^^

        1 lỗi

        """)
  }
}
