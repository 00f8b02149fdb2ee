import BoardSpec
import Diagnostics
import PageModel
import Typesetting

extension BoxBuilder {
  /// A grid: every box is a cell.
  mutating func cells(
    _ boxes: [LayoutBox], _ tracks: LayoutTracks, with filling: Filling
  ) throws -> CellGrid {
    let cells = try boxes.flatMap { box in
      try self.boxes([box], with: filling).map { CellGrid.Cell($0, span: box.span) }
    }
    return CellGrid(
      head: [], rows: CellGrid.rows(of: cells, columns: tracks.columns.count),
      columns: tracks.columns.map(BoxExtent.init), heights: tracks.rows.map(BoxExtent.init), gap: tracks.gap,
      table: nil)
  }

  /// A table: rows of cells, each as often as it is repeated.
  mutating func cells(_ table: LayoutTable, with filling: Filling) throws -> CellGrid {
    CellGrid(
      head: try rows(table.head, with: filling), rows: try rows(table.rows, with: filling),
      columns: table.tracks.columns.map(BoxExtent.init), heights: [], gap: table.tracks.gap,
      table: CellGrid.TableStyle(line: table.line))
  }

  private mutating func rows(_ rows: [LayoutBox], with filling: Filling) throws -> [CellGrid.Row] {
    var made: [CellGrid.Row] = []
    for row in rows {
      guard case .row(let children, _) = row.content else { continue }
      for inner in filling.each(row.repetition) where appears(row, with: inner) {
        var cells: [CellGrid.Cell] = []
        for child in children {
          // A cell that does not appear leaves its place free, so that those after it stay in their columns.
          let box = try self.boxes([child], with: inner).first ?? .nothing(origin: LayoutOrigin(child))
          cells.append(CellGrid.Cell(box, span: child.span))
        }
        made.append(CellGrid.Row(cells, fill: row.fill, origin: LayoutOrigin(row)))
      }
    }
    return made
  }
}

extension LayoutOrigin {
  /// Where a box was declared.
  init(_ box: LayoutBox) { self.init(file: box.range.file.name, line: box.range.line) }
}
