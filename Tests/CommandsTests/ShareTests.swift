import BoardSpec
import Diagnostics
import Foundation
import Recording
import Testing

@testable import Commands

@Suite("Sharing in groups")
struct ShareTests {
  @Test("a board whose modules a messenger would make too small is told so in full")
  func tellsOfSmallModules() throws {
    let board = try TestPosters.board().board
    let code = try #require(board.codes.first?.identifier.value)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Failures")
    for (name, subject) in [
      ("board", ShareAction.Subject.board("share-board")), ("code", .code("share-code")),
    ] {
      let diagnostic = ShareAction.smallModules(3.96, code, of: subject, in: board)
      #expect(
        diagnostic.summary.english.contains("3.9"), "what is short of a bound does not look as if it met it")
      for language in Language.allCases {
        let printed = HumanDiagnosticWriter(language: language, color: false).write([diagnostic])
        try RecordedText.expect(
          printed, recordedAt: folder.appendingPathComponent("share-\(name)-small.\(language.rawValue).txt"))
      }
    }
  }

  @Test("a picture that Zalo refuses is told so in full")
  func tellsOfLargePictures() throws {
    let diagnostic = ShareWorker.tooLarge("board.png", 1_000_001, in: try TestPosters.board().board)
    #expect(diagnostic.summary.english.contains("1001 kB"), "what is over a bound looks as if it were")
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Failures")
    for language in Language.allCases {
      try RecordedText.expect(
        HumanDiagnosticWriter(language: language, color: false).write([diagnostic]),
        recordedAt: folder.appendingPathComponent("share-too-large.\(language.rawValue).txt"))
    }
  }

  @Test(
    "the message has the link of every code on a line of its own, and a telephone number as it is dialled")
  func writesMessage() throws {
    let board = try TestPosters.board().board
    var faults = DiagnosticCollection()
    let office = try #require(board.roster.offices.first)
    let filled = board.resolved(for: office, faults: &faults)
    let lines = ShareMessage.text(for: filled).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first.map(String.init) == board.title.string)
    for entry in filled.entries {
      #expect(lines.contains { $0 == entry.address || $0 == entry.printedLink })
      #expect(lines.contains("\(entry.number). \(entry.caption.string)"))
    }
    #expect(lines.last == "", "the text ends with a line break")
  }

  @Test("numbers, mail addresses and places stand in the message as people read them")
  func readableAddresses() throws {
    let codes = [
      ("sms:0901234567?body=x", "0901 234 567"), ("tel:02973000000", "0297 3000 000"),
      ("mailto:ubnd@xa.example?subject=x", "ubnd@xa.example"), ("geo:10.37,105.43", "10.37,105.43"),
      ("https://xa.example/x", "https://xa.example/x"),
    ]
    let written = codes.enumerated().map {
      "  - { id: ma-\($0), caption: Mã, url: \"\($1.0)\", direct: true }"
    }
    let board = try TestPosters.board(codes: written.joined(separator: "\n") + "\n").board
    var faults = DiagnosticCollection()
    let office = try #require(board.roster.offices.first)
    let text = ShareMessage.text(for: board.resolved(for: office, faults: &faults))
    for (_, shown) in codes { #expect(text.contains("\n\(shown)\n"), "\(shown) in \(text)") }
  }
}
