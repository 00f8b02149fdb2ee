import Diagnostics
import Foundation
import Testing

@testable import Commands

@Suite("Command line")
struct CommandLineTests {
  @Test(
    "the language comes from --lang, then from the first locale that says something",
    arguments: [
      (["bangtin", "--lang", "vi"], ["LANG": "en_US.UTF-8"], Language.vietnamese),
      (["bangtin", "--lang=en"], ["LC_ALL": "vi_VN"], .english),
      (["bangtin"], ["LC_ALL": "", "LC_MESSAGES": "vi_VN.UTF-8", "LANG": "en_US"], .vietnamese),
      (["bangtin"], ["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], .english),
      (["bangtin"], [:], .english),
    ])
  func choosesALanguage(arguments: [String], environment: [String: String], expected: Language) {
    #expect(LanguageChoice.language(arguments: arguments, environment: environment) == expected)
  }

  @Test("formats are a list in any order, each once")
  func readsFormats() {
    #expect(PosterFormats(argument: "png,pdf,png")?.formats == [.pdf, .png])
    #expect(PosterFormats(argument: "svg")?.formats == [.svg])
    #expect(PosterFormats(argument: "PDF")?.formats == [.pdf])
    #expect(PosterFormats(argument: " Png, pdf ")?.formats == [.pdf, .png])
    for wrong in ["", " ", "pdf,", "pdf,gif", "pdf png"] { #expect(PosterFormats(argument: wrong) == nil) }
  }

  @Test("the date of documents is SOURCE_DATE_EPOCH, else the board file's own")
  func datesDocuments() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("", to: "board.yaml")
    let board = temporary.path + "/board.yaml"
    let date = Date(timeIntervalSince1970: 1_793_000_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: board)
    #expect(DocumentDate.text(board: board, environment: [:]) == "2026-10-26T07:33:20Z")
    #expect(
      DocumentDate.text(board: board, environment: ["SOURCE_DATE_EPOCH": "0"]) == "1970-01-01T00:00:00Z")
    #expect(
      DocumentDate.text(board: board, environment: ["SOURCE_DATE_EPOCH": "tomorrow"])
        == "2026-10-26T07:33:20Z")
  }

  @Test("layouts and fonts are found above the program, as in a checkout, or in share/bangtin")
  func findsItsFiles() throws {
    let temporary = try TemporaryFolder()
    for folder in [
      "checkout/Layouts", "checkout/Fonts", "usr/share/bangtin/Layouts", "usr/share/bangtin/Fonts",
    ] {
      try FileManager.default.createDirectory(
        atPath: temporary.path + "/" + folder, withIntermediateDirectories: true)
    }
    try temporary.write("", to: "checkout/Fonts/fonts.yaml")
    try temporary.write("", to: "usr/share/bangtin/Fonts/fonts.yaml")
    func layouts(_ executable: String, _ environment: [String: String] = [:]) -> String? {
      let found = try? Installation.find(
        environment: environment, executable: temporary.path + "/" + executable, workingFolder: "/")
      return found.map { String($0.layouts.dropFirst(temporary.path.count + 1)) }
    }
    #expect(layouts("checkout/.build/release/bangtin") == "checkout/Layouts")
    #expect(layouts("usr/bin/bangtin") == "usr/share/bangtin/Layouts")
    #expect(
      layouts("usr/bin/bangtin", ["BANGTIN_HOME": temporary.path + "/checkout"]) == "checkout/Layouts")
    #expect(layouts("elsewhere/bangtin") == nil)
  }

  @Test("every failure of a part has words in both languages and an exit code")
  func wordsFailures() throws {
    let outputs: [OutputError.Action] = [.makeFolder, .create, .write, .confirm, .rename]
    for action in outputs {
      let failure = try #require(Failure(OutputError(path: "out/a", action: action, code: ENOSPC)))
      #expect(failure.exitCode == .inputOutput)
      for language in Language.allCases { #expect(failure.diagnostic.summary[language].contains("out/a")) }
      #expect(failure.diagnostic.remedy?.english.contains("Free space") == true)
    }
    struct Unknown: Error {}
    #expect(Failure(Unknown()) == nil)
  }
}
