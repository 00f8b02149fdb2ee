import BoardSpec
import Foundation
import PageModel
import Rendering
import Testing
import Typesetting

@testable import Composition

/// Posters spread over smaller sheets.
@Suite("Sheets")
struct SheetTests {
  private static let a4 = Size(width: Length.mm(210).points, height: Length.mm(297).points)

  private static func page(_ width: Double, _ height: Double, plates: [Rectangle] = []) -> Page {
    let modules = ModuleMatrix(side: 21, modules: Array(repeating: true, count: 21 * 21))
    let items = plates.map { plate in
      PageItem(
        .symbol(
          SymbolShape(frame: plate, plate: plate, modules: modules, color: .black, payload: "p", code: "c")),
        origin: LayoutOrigin(file: "layout.yaml", line: 1))
    }
    return Page(
      size: Size(width: Length.mm(width).points, height: Length.mm(height).points), items: items,
      structure: [])
  }

  @Test(
    "cells cover the page, windows fit their sheets, and neighbours overlap by a centimetre",
    arguments: [(297.0, 420.0), (420, 297), (420, 594), (594, 841), (841, 1189), (210, 297), (100, 2000)])
  func coversThePage(_ width: Double, _ height: Double) {
    let page = Self.page(width, height)
    let grid = SheetGrid(page, on: Self.a4)
    #expect(grid.columns.first == 0 && grid.columns.last == page.size.width)
    #expect(grid.rows.first == 0 && grid.rows.last == page.size.height)
    #expect(grid.columns == grid.columns.sorted() && grid.rows == grid.rows.sorted())
    let edges = 2 * (SheetGrid.margin + SheetGrid.gutter)
    for row in 0..<grid.rows.count - 1 {
      for column in 0..<grid.columns.count - 1 {
        let window = grid.window(column: column, row: row)
        if grid.count > 1 {
          #expect(window.size.width <= grid.sheet.width - edges + 0.01)
          #expect(window.size.height <= grid.sheet.height - edges + 0.01)
        }
        if column > 0 {
          let left = grid.window(column: column - 1, row: row)
          #expect(abs(left.maxX - window.minX - Length.mm(10).points) < 0.01)
        }
        if row > 0 {
          let upper = grid.window(column: column, row: row - 1)
          #expect(abs(upper.maxY - window.minY - Length.mm(10).points) < 0.01)
        }
      }
    }
  }

  @Test("the way the paper lies is the one that takes fewer sheets")
  func turnsThePaper() {
    #expect(SheetGrid(Self.page(297, 420), on: Self.a4).count == 4)
    #expect(SheetGrid(Self.page(420, 594), on: Self.a4).sheet.width > Self.a4.width)
    #expect(SheetGrid(Self.page(420, 594), on: Self.a4).count == 8)
  }

  @Test("a join keeps out of a symbol that lies in the middle")
  func keepsOutOfSymbols() {
    let middle = Rectangle(
      x: Length.mm(120).points, y: Length.mm(180).points, width: Length.mm(50).points,
      height: Length.mm(50).points)
    let grid = SheetGrid(Self.page(297, 420, plates: [middle]), on: Self.a4)
    for join in grid.columns.dropFirst().dropLast() { #expect(!(middle.minX...middle.maxX).contains(join)) }
    for join in grid.rows.dropFirst().dropLast() { #expect(!(middle.minY...middle.maxY).contains(join)) }
  }

  /// Brightness of squares of 9 points, in which the edges of pixels disappear.
  private static func squares(_ raster: borrowing Raster, of part: Rectangle) -> [Double] {
    let stride = raster.rowStride
    let (left, top) = (Int(part.minX.rounded()), Int(part.minY.rounded()))
    let (across, down) = (Int(part.size.width) / 9 - 1, Int(part.size.height) / 9 - 1)
    return raster.withPixels { pixels in
      (0..<down).flatMap { row in
        (0..<across).map { column in
          var sum = 0
          for y in 0..<9 {
            for x in 0..<9 {
              sum += Int(pixels[(top + row * 9 + y) * stride + left + column * 9 + x] >> 8 & 0xFF)
            }
          }
          return Double(sum) / 81
        }
      }
    }
  }

  @Test("sheets put together again give the poster's picture, and every code and word once")
  func givesThePoster() throws {
    let board = try TestBoard(TestBoard.root.appendingPathComponent("Examples/vinh-binh"))
    let page = try #require(try board.compose().first?.page)
    let fonts = try FontLibrary(faces: board.loaded.fontFaces)
    let tiling = SheetTiling(fonts: fonts, face: try #require(board.loaded.fontFaces.first))
    let grid = SheetGrid(page, on: Self.a4)
    let sheets = try tiling.sheets(of: page, on: Self.a4, name: "Chi bộ ấp Cái Nứa")
    #expect(sheets.count == grid.count)
    let whole = try Renderer().raster(of: page, dotsPerInch: 72, onWholePixels: false)
    for (index, sheet) in sheets.enumerated() {
      let (column, row) = (index % (grid.columns.count - 1), index / (grid.columns.count - 1))
      let (cell, window) = (grid.cell(column: column, row: row), grid.window(column: column, row: row))
      let offset = Point(
        x: (sheet.size.width - window.size.width) / 2 - window.minX,
        y: (sheet.size.height - window.size.height) / 2 - window.minY)
      let part = try Renderer().raster(of: sheet, dotsPerInch: 72, onWholePixels: false)
      let pairs = zip(Self.squares(whole, of: cell), Self.squares(part, of: cell.offset(by: offset)))
      let differences = pairs.map { abs($0 - $1) }
      #expect(differences.reduce(0, +) / Double(differences.count) < 3, "sheet \(index + 1)")
    }
    #expect(
      sheets.flatMap { sheet in sheet.links.map(\.address) }.sorted() == page.links.map(\.address).sorted())
    let labels = sheets.count
    let read = sheets.map { $0.structure.flatMap(\.itemIndices).count }.reduce(0, +)
    #expect(read == page.structure.flatMap(\.itemIndices).count + labels)
  }

  @Test(
    "pages on one sheet lie upright or turned, whichever leaves them larger, and never grow",
    arguments: [2, 4, 6, 8, 9, 16])
  func fillsTheSheet(_ count: Int) {
    let page = Self.page(297, 420, plates: [Rectangle(x: 50, y: 60, width: 100, height: 100)])
    let plan = SheetNUp(count, pagesOf: page.size, on: Self.a4)
    #expect(plan.columns * plan.rows == count && plan.scale < 1)
    let sheet = plan.sheet(of: Array(repeating: page, count: count))
    let printable = Rectangle(x: 0, y: 0, width: sheet.size.width, height: sheet.size.height).inset(
      by: Edges(
        top: SheetGrid.margin, right: SheetGrid.margin, bottom: SheetGrid.margin, left: SheetGrid.margin))
    #expect(sheet.symbols.count == count)
    for symbol in sheet.symbols {
      #expect(abs(symbol.frame.size.width - 100 * plan.scale) < 1e-9)
      #expect(printable.contains(symbol.plate))
    }
    for (index, symbol) in sheet.symbols.enumerated() {
      for other in sheet.symbols[(index + 1)...] { #expect(!symbol.plate.overlaps(other.plate)) }
    }
    #expect(SheetNUp(2, pagesOf: Size(width: 50, height: 50), on: Self.a4).scale == 1)
  }
}
