import Diagnostics
import Testing

@Suite("Diagnostics for a program")
struct JSONDiagnosticWriterTests {
  @Test func `Every diagnostic is one line with its keys in one order`() {
    let file = SourceFile(name: "board.yaml", text: "title: Đảng ủy\ncaptoin: x\ncaption: y\n")
    let diagnostics = [
      Diagnostic(
        "yaml.unknown-key", .error, LocalizedText(vi: "Không có khóa `captoin`", en: "Unknown key `captoin`"),
        remedy: LocalizedText(vi: "Đổi thành `caption`", en: "Change it to `caption`"),
        at: file.range(of: "captoin"),
        notes: [
          Diagnostic.Note(LocalizedText(vi: "Như ở đây", en: "As here"), at: file.range(of: "caption")),
          Diagnostic.Note(LocalizedText(vi: "Lời dặn", en: "Remark")),
        ]),
      Diagnostic("file.missing", .warning, LocalizedText(vi: "Không có tệp", en: "No file"), in: "a.csv"),
    ]
    #expect(
      JSONDiagnosticWriter().write(diagnostics) == #"""
        {"identifier":"yaml.unknown-key","severity":"error",\#
        "message":{"vi":"Không có khóa `captoin`","en":"Unknown key `captoin`"},\#
        "remedy":{"vi":"Đổi thành `caption`","en":"Change it to `caption`"},\#
        "file":"board.yaml","line":2,"column":1,"endLine":2,"endColumn":8,\#
        "notes":[{"message":{"vi":"Như ở đây","en":"As here"},\#
        "file":"board.yaml","line":3,"column":1,"endLine":3,"endColumn":8},\#
        {"message":{"vi":"Lời dặn","en":"Remark"},\#
        "file":null,"line":null,"column":null,"endLine":null,"endColumn":null}]}
        {"identifier":"file.missing","severity":"warning",\#
        "message":{"vi":"Không có tệp","en":"No file"},"remedy":null,\#
        "file":"a.csv","line":null,"column":null,"endLine":null,"endColumn":null,"notes":[]}

        """#)
  }

  @Test func `Quotes, backslashes and everything hidden are escaped`() {
    let text = "\"\\\n\r\t\u{0}\u{1B}[m\u{2028}\u{AD}\u{E0041}đ👍"
    let line = JSONDiagnosticWriter().write([Diagnostic("a", .error, LocalizedText(vi: text, en: ""))])
    #expect(
      line.contains(
        #""vi":"\"\\\n\r\t\u0000\u001b[m\u2028\u00ad\udb40\udc41đ👍""#))
    #expect(line.filter { $0 == "\n" }.count == 1)
  }

  @Test func `Nothing to say is nothing printed`() {
    #expect(JSONDiagnosticWriter().write([]) == "")
  }
}
