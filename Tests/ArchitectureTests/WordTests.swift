import Testing

/// One word for one thing, in everything that people read.
@Suite("Words of messages")
struct WordTests {
  @Test("no text of the program, its pages and its layouts has a word that the table has another one for")
  func usesTheTable() throws {
    let sources = try Project.textFiles(in: "Sources").filter {
      $0.path.hasSuffix(".swift") || $0.path.hasSuffix(".js")
    }
    let layouts = try Project.textFiles(in: "Layouts").filter { $0.path.hasSuffix(".yaml") }
    #expect(sources.contains { $0.path.hasSuffix(".js") } && !layouts.isEmpty)
    #expect((sources + layouts).flatMap(WordRules.faults) == [])
  }

  @Test(
    "a word that must not come back is found with its line, wherever its text begins",
    arguments: [
      ("a.swift", #"LocalizedText(vi: "Bố cục này", en: "this layout")"#, 1),
      ("a.swift", "x\nvi:\n  \"Bảng tin\"", 3), ("a.swift", #"en: "posters are told""#, 1),
      ("a.swift", #"en: "Mend the cell""#, 1), ("a.swift", #"en: "what became of it""#, 1),
      ("a.swift", #"vi: "Đọc thử mã""#, 1), ("a.swift", #"let title = "Bố cục""#, 1),
      ("a.swift", "let page = \"\"\"\n  # tệp bố cục \"này\"\n  \"\"\"", 1),
      ("a.swift", #""a \(b.map { "bảng tin \($0)" })""#, 1), ("a.swift", "/a\"b/\n\"mỗi nơi\"", 2),
      ("a.js", "const a = {\n  layout: 'Bố cục' };", 2), ("a.js", "`${b ? '' : 'x'} nơi sau`", 1),
      ("a.js", "'mend the faults'", 1), ("Layouts/a.yaml", "# a\n- text: \"Trên bảng tin\"", 2),
      ("Layouts/a.yaml", "title: Bố cục # a", 1), ("a.swift", #"vi: "mã đơn vị""#, 1),
    ])
  func finds(path: String, text: String, line: Int) {
    let faults = WordRules.faults(in: ProjectFile(path: path, text: text))
    #expect(faults.map(\.line) == [line])
  }

  @Test(
    "words of the other language, of the form of reports, of names and of comments are no fault",
    arguments: [
      ("a.swift", #"en: "bố cục""#), ("a.swift", #"vi: "Nơi nhận.""#), ("a.swift", #"vi: "mended""#),
      ("a.swift", #"let told = "is told""#), ("a.swift", #"en: "11 offices""#),
      ("a.swift", #"en: "recommended""#), ("a.swift", "// \"bố cục\"\n/* \"bố cục\" */"),
      ("a.swift", #"vi: "\(bố cục)""#), ("a.js", "// 'Bố cục'\nmended: 'x'"),
      ("Layouts/a.yaml", "# bố cục\ntext: \"Nơi nhận:\""),
    ])
  func accepts(path: String, text: String) {
    #expect(WordRules.faults(in: ProjectFile(path: path, text: text)) == [])
  }
}
