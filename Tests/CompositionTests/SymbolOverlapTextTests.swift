import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Testing

@testable import Composition

/// The one fault of composition that no board can have: it would be the program's own.
@Suite("Printed fault of symbols that touch")
struct SymbolOverlapTextTests {
  @Test("It is printed in full")
  func printsInFull() throws {
    let folder = CompositionFaultTests.folder.appendingPathComponent("text-overlap")
    let loaded = try TestBoard(folder).loaded
    var filling = DiagnosticCollection()
    let board = loaded.board.resolved(for: loaded.board.roster.offices[0], faults: &filling)
    let file = loaded.layout.sources[0].name
    let diagnostic = CompositionFaults(board: board, layout: loaded.layout, sources: [])
      .diagnostic(
        .symbolOverlap(code: "a", other: "b", origin: LayoutOrigin(file: file, line: 11)))
    func printed(_ language: Language) -> String {
      HumanDiagnosticWriter(language: language, color: false).write([diagnostic])
        .replacing(file, with: "layout.yaml")
    }
    #expect(
      printed(.english) == """
        layout.yaml:11:5: error: Codes `a` and `b` overlap [layout.symbol-overlap]
          10 |       style: tight
          11 |     - text: Ẫ Ễ Ỗ
             |     ^^^^^^^^^^^^^
          fix: Increase the `padding` of the box at this line, or the `gap` of the box around it
          note: met on the poster of “Chi bộ ấp Cái Nứa”

        1 error

        """)
    #expect(
      printed(.vietnamese) == """
        layout.yaml:11:5: lỗi: Mã `a` và `b` chồng lên nhau [layout.symbol-overlap]
          10 |       style: tight
          11 |     - text: Ẫ Ễ Ỗ
             |     ^^^^^^^^^^^^^
          cách sửa: Tăng `padding` của khung ở dòng này, hoặc tăng `gap` của khung chứa nó
          ghi chú: gặp ở tờ bảng của «Chi bộ ấp Cái Nứa»

        1 lỗi

        """)
  }
}
