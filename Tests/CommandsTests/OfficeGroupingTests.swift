import Diagnostics
import Testing

@testable import Commands

@Suite("Grouping by office")
struct OfficeGroupingTests {
  private let file = SourceFile(name: "board.yaml", text: "title: a\nlayout: b\n")

  private func fault(_ identifier: String, _ summary: String, at offset: Int?) -> Diagnostic {
    Diagnostic(
      identifier, .error, LocalizedText(vi: summary, en: summary),
      at: offset.map { SourceRange(file, $0..<($0 + 1)) }, in: "board.yaml")
  }

  @Test("a fault that offices share is told once, with the number of the others")
  func tellsOnce() {
    var grouping = OfficeGrouping()
    for office in 1...3 {
      grouping.add([
        fault("proof.contrast", "too faint for \(office)", at: 0), fault("layout.overlap", "touch", at: 9),
      ])
    }
    grouping.add([fault("layout.overlap", "touch elsewhere", at: 9)])
    let told = grouping.diagnostics
    #expect(told.map(\.summary.english) == ["too faint for 1", "touch", "touch elsewhere"])
    #expect(
      told.map { $0.notes.map(\.text.english) } == [
        ["2 other offices have the same fault"], ["2 other offices have the same fault"], [],
      ])
  }

  @Test("faults without a place are told apart by their words")
  func keepsWordsApart() {
    var grouping = OfficeGrouping()
    grouping.add([fault("proof.unexpected", "a", at: nil), fault("proof.unexpected", "b", at: nil)])
    #expect(grouping.diagnostics.count == 2)
  }
}
