import Links
import Testing

@Suite("The register of printed codes")
struct PrintedRegisterTests {
  private static func entry(
    _ kind: PrintedRegister.Kind, _ identifier: String, name: String = "", fate: PrintedRegister.Fate = .inUse
  ) -> PrintedRegister.Entry {
    .init(kind: kind, identifier: identifier, name: name, printed: "2026-11-25", fate: fate)
  }

  @Test("a new file has a header, and names with commas and quotes are cells of their own")
  func begins() {
    let text = PrintedRegister.text(
      "", adding: [Self.entry(.code, "a", name: "Đọc, \"nghe\"\nxem"), Self.entry(.office, "b")])
    #expect(
      text == """
        kind,id,name,printed,successor,page
        code,a,"Đọc, ""nghe"" xem",2026-11-25,,
        office,b,,2026-11-25,,

        """)
  }

  @Test("what a person wrote stays, and lines are added in the columns and with the separator that are there")
  func adds() {
    let written = "\u{FEFF}kind;id;note;printed;page;successor\r\ncode;a;của tôi;2026;;b"
    let text = PrintedRegister.text(
      written, adding: [Self.entry(.code, "c", fate: .page("https://a.example/;"))])
    #expect(text == written + "\n" + "code;c;;2026-11-25;\"https://a.example/;\";\n")
  }

  @Test("only what is not there is missing, each once; an office and a code may have one name")
  func findsMissing() {
    let register = PrintedRegister(entries: [Self.entry(.code, "a", fate: .successor("b"))])
    let wanted = [Self.entry(.code, "a"), Self.entry(.office, "a"), Self.entry(.office, "a")]
    #expect(register.missing(wanted) == [Self.entry(.office, "a")])
  }
}
