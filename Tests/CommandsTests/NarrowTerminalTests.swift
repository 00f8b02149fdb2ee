import Diagnostics
import Testing

@testable import Commands

@Suite("Tables and progress on narrow terminals")
struct NarrowTerminalTests {
  private let table = TextTable(rows: [
    ["NAME", "PAPER", "FOR"],
    ["poster-a3", "A3", "a board beside the flag with ten codes and a note below each of them"],
    ["cards", "210 × 297 mm", "cards that are cut apart and handed out at meetings"],
    ["", "A4", ""],
  ])

  @Test("no line is wider than the terminal, and every word is kept", arguments: [30, 40, 44, 60, 79, 200])
  func fits(width: Int) {
    let lines = table.lines(fitting: width)
    for line in lines { #expect(line.displayWidth <= width, "\(line)") }
    let words = lines.joined(separator: " ").split(separator: " ")
    for row in table.rows {
      for word in row.flatMap({ $0.split(separator: " ") }) where width >= 60 || row[0] != "NAME" {
        #expect(words.contains(word), "\(word)")
      }
    }
  }

  @Test("a table that fits, or is read by another program, has a line for each row")
  func staysWhole() {
    #expect(table.lines(fitting: 200) == table.lines)
    #expect(table.lines(fitting: nil).count == 4)
  }

  @Test("the progress of a run fits the terminal", arguments: [30, 40, 60, 80, 120])
  func shortensProgress(width: Int) {
    for language in Language.allCases {
      let console = Console(language: language, json: false, color: false, showsProgress: true, width: width)
      let line = Progress.drawing(33, console: console).terminalLine(3, after: .seconds(2))
      #expect(line.displayWidth < width, "\(line)")
      #expect(line.contains("3/33"))
      #expect(line.contains("█") == (width >= 80), "\(line)")
    }
  }
}
