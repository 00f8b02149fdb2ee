import PageModel
import QRCode
import Testing

@Suite("Rectangles of modules")
struct ModuleRectanglesTests {
  /// A matrix from rows in which `#` is dark.
  private static func matrix(_ rows: [String]) -> ModuleMatrix {
    ModuleMatrix(side: rows.count, modules: rows.joined().map { $0 == "#" })
  }

  private static func described(_ matrix: ModuleMatrix) -> [String] {
    matrix.rectangles.map { "\($0.column),\($0.row) \($0.width)x\($0.height)" }
  }

  @Test("equal runs beside each other are one rectangle, others begin anew")
  func mergesToTheRight() {
    #expect(Self.described(Self.matrix(["##.", "##.", "###"])) == ["0,0 2x3", "2,2 1x1"])
    #expect(
      Self.described(Self.matrix(["#.#", "...", "#.#"])) == ["0,0 1x1", "0,2 1x1", "2,0 1x1", "2,2 1x1"])
    #expect(Self.described(Self.matrix(["...", "...", "..."])) == [])
    #expect(Self.described(Self.matrix(["###", "###", "###"])) == ["0,0 3x3"])
  }

  @Test("the rectangles of a symbol cover every dark module once and no light one", arguments: [1, 5, 20])
  func coversSymbols(_ length: Int) throws {
    let text = "https://example.org/" + String(repeating: "a", count: length * 7)
    let modules = try SymbolEncoder.encode(text).modules
    var covered = [Int](repeating: 0, count: modules.side * modules.side)
    for rectangle in modules.rectangles {
      for row in rectangle.row..<rectangle.row + rectangle.height {
        for column in rectangle.column..<rectangle.column + rectangle.width {
          covered[row * modules.side + column] += 1
        }
      }
    }
    for row in 0..<modules.side {
      for column in 0..<modules.side {
        #expect(covered[row * modules.side + column] == (modules[column, row] ? 1 : 0))
      }
    }
  }
}
