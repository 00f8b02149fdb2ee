import Links
import Testing

@Suite("The register of printed codes")
struct PrintedRegisterTests {
  private static func entry(
    _ kind: PrintedRegister.Kind, _ identifier: String, name: String = "", fate: PrintedRegister.Fate = .inUse
  ) -> PrintedRegister.Entry {
    .init(kind: kind, identifier: identifier, name: name, printed: "2026-11-25", fate: fate)
  }

  @Test(
    "an entry is no header, whatever its cells hold",
    arguments: [
      "office,ap-mot,\"kind,id\",2026-10-01,,", "office;ap-mot;\"kind;id\";2026-10-01;;",
      "office,id,kind,2026-10-01,,",
    ])
  func entryIsNoHeader(line: String) {
    #expect(RegisterHeader(line: line[...]) == nil)
    let text = "kind,id,name,printed,successor,page\n\(line)\n"
    #expect(
      PrintedRegister.text(
        text, adding: [.init(kind: .code, identifier: "a", name: "A", printed: "2026-11-25")])
        == text + "code,a,A,2026-11-25,,\n")
  }

  @Test("a header with quotes, empty columns and columns of a person is one")
  func quotedHeader() {
    #expect(
      RegisterHeader(line: "\"kind\";\"id\";name;;\"ghi; chú\"")?.columns == [
        "kind", "id", "name", "", "ghi;chú",
      ])
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

  @Test(
    "what a person wrote stays, and lines are added in the columns, with the separator and the line ends that are there"
  )
  func adds() {
    let written = "\u{FEFF}kind;id;note;printed;page;successor\r\ncode;a;của tôi;2026;;b"
    let text = PrintedRegister.text(
      written, adding: [Self.entry(.code, "c", fate: .page("https://a.example/;"))])
    #expect(text == written + "\r\n" + "code;c;;2026-11-25;\"https://a.example/;\";\r\n")
  }

  @Test(
    "a file without lines of its own begins with a header",
    arguments: [("", ""), ("\u{FEFF}", ""), ("\r\n", ""), ("kind,id,name,printed,successor,page", "\n")])
  func emptyFiles(file: String, end: String) {
    let text = PrintedRegister.text(file, adding: [Self.entry(.code, "a")])
    let line = file.contains("\r\n") ? "\r\n" : "\n"
    let header = file.contains("kind") ? "" : "kind,id,name,printed,successor,page" + line
    #expect(text == file + end + header + "code,a,,2026-11-25,," + line)
  }

  @Test(
    "columns that a spreadsheet added stay, and lines go to the last of two registers that were put together")
  func keepsForm() {
    let wide = "kind;id;name;printed;successor;page;;;\ncode;a;;;;;;;\n"
    #expect(
      PrintedRegister.text(wide, adding: [Self.entry(.code, "b")]) == wide + "code;b;;2026-11-25;;;;;\n")
    let two = "kind,id,name,printed,successor,page\ncode,a,,,,\n\u{FEFF}id\tkind\tname\nb\tcode\t\n"
    #expect(
      PrintedRegister.text(two, adding: [Self.entry(.code, "c", name: "a,b")]) == two + "c\tcode\t\"a,b\"\n")
    let declared = "sep=|\r\nkind|id|name\r\ncode|a|\r\n"
    #expect(
      PrintedRegister.text(declared, adding: [Self.entry(.code, "b", name: "x|y")]) == declared
        + "code|b|\"x|y\"\r\n")
  }

  @Test("UTF-16, as Excel saves Unicode text, stays UTF-16", arguments: [true, false])
  func utf16(isLittleEndian: Bool) {
    func bytes(_ text: String) -> [UInt8] {
      text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittleEndian ? [low, high] : [high, low]
      }
    }
    let before = bytes("\u{FEFF}kind\tid\tname\r\ncode\ta\tĐọc\r\n")
    let after = PrintedRegister.bytes(before, adding: [Self.entry(.code, "b", name: "Nghị quyết")])
    #expect(after == before + bytes("code\tb\tNghị quyết\r\n"))
  }

  @Test("only what is not there is missing, each once; an office and a code may have one name")
  func findsMissing() {
    let register = PrintedRegister(entries: [Self.entry(.code, "a", fate: .successor("b"))])
    let wanted = [Self.entry(.code, "a"), Self.entry(.office, "a"), Self.entry(.office, "a")]
    #expect(register.missing(wanted) == [Self.entry(.office, "a")])
  }
}
