import Testing

/// One word for one thing, in everything that people read.
@Suite("Words of messages")
struct WordTests {
  @Test("no message has a word that the table has another one for")
  func usesTheTable() throws {
    #expect(try Project.swiftFiles(in: "Sources").flatMap(WordRules.faults) == [])
  }

  @Test(
    "a word that must not come back is found with its line, whichever line its message begins on",
    arguments: [
      (#"LocalizedText(vi: "Bố cục này", en: "this layout")"#, 1), ("x\nvi:\n  \"Bảng tin\"", 2),
      (#"en: "posters are told""#, 1), (#"en: "Mend the cell""#, 1), (#"en: "what became of it""#, 1),
      (#"vi: "Đọc thử mã""#, 1),
    ])
  func finds(text: String, line: Int) {
    let faults = WordRules.faults(in: ProjectFile(path: "a.swift", text: text))
    #expect(faults.count == 1)
    #expect(faults.first.map { "\($0)" }?.contains("\(line)") == true)
  }

  @Test(
    "words of the other language, of the form of reports and of names are no fault",
    arguments: [
      #"en: "bố cục""#, #"vi: "Nơi nhận.""#, #"vi: "mended""#, #"let told = "is told""#,
      #"en: "11 offices""#, #"en: "recommended""#,
    ])
  func accepts(text: String) {
    #expect(WordRules.faults(in: ProjectFile(path: "a.swift", text: text)) == [])
  }
}
