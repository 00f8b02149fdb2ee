import PageModel

/// Tables of a Word file.
enum WordTable {
  /// A line as Word describes borders.
  static func line(_ border: Border) -> [Markup.Attribute] {
    [
      ("w:val", "single"), ("w:sz", String(border.width.eighths)), ("w:space", "0"),
      ("w:color", border.color.hexadecimal),
    ]
  }
}

extension WordBody {
  /// Writes a table as wide as the column that it stands in, in points.
  func write(_ table: DocumentTable, width: Double, to markup: inout Markup) {
    let grid = TableGrid(table)
    guard !grid.isEmpty else { return }
    let widths = grid.widths(of: width.twips)
    markup.element("w:tbl") { markup in
      markup.element("w:tblPr") { markup in
        markup.element("w:tblW", [("w:w", String(width.twips)), ("w:type", "dxa")])
        markup.element("w:tblLayout", [("w:type", "fixed")])
        markup.element("w:tblCellMar") { markup in
          for side in ["top", "left", "bottom", "right"] {
            markup.element("w:\(side)", [("w:w", "0"), ("w:type", "dxa")])
          }
        }
        let look = grid.head.isEmpty ? ("0000", "0") : ("0020", "1")
        markup.element("w:tblLook", [("w:val", look.0), ("w:firstRow", look.1)])
      }
      markup.element("w:tblGrid") { markup in
        for width in widths { markup.element("w:gridCol", [("w:w", String(width))]) }
      }
      for (rows, isHead) in [(grid.head, true), (grid.rows, false)] {
        for row in rows {
          markup.element("w:tr") { markup in
            markup.element("w:trPr") { markup in
              markup.element("w:cantSplit")
              if isHead { markup.element("w:tblHeader") }
            }
            for place in row { write(place, widths: widths, table, grid, to: &markup) }
          }
        }
      }
    }
  }

  private func write(
    _ place: TableGrid.Place, widths: [Int], _ table: DocumentTable, _ grid: TableGrid,
    to markup: inout Markup
  ) {
    let frame = CellFrame(place, table, grid)
    let width = widths[place.columns].reduce(0, +)
    markup.element("w:tc") { markup in
      markup.element("w:tcPr") { markup in
        markup.element("w:tcW", [("w:w", String(width)), ("w:type", "dxa")])
        if place.columns.count > 1 {
          markup.element("w:gridSpan", [("w:val", String(place.columns.count))])
        }
        writeLines(table, frame, to: &markup)
        writeGround(place.cell, to: &markup)
        markup.element("w:tcMar") { markup in
          // Word draws lines half within the cell.
          let (across, down) = ((frame.paleGap?.width ?? 0) / 2, (frame.paleGap?.height ?? 0) / 2)
          let padding = frame.padding
          for (side, room) in [
            ("top", padding.top + down), ("left", padding.left + across), ("bottom", padding.bottom + down),
            ("right", padding.right + across),
          ] {
            markup.element("w:\(side)", [("w:w", String(room.twips)), ("w:type", "dxa")])
          }
        }
        let alignment = frame.verticalAlignment == .middle ? "center" : frame.verticalAlignment.rawValue
        markup.element("w:vAlign", [("w:val", alignment)])
      }
      let room = Double(width) / 20 - frame.padding.left - frame.padding.right - (frame.paleGap?.width ?? 0)
      write(place.cell.blocks, width: max(room, 1), to: &markup)
    }
  }

  private func writeLines(_ table: DocumentTable, _ frame: CellFrame, to markup: inout Markup) {
    let lines: [(side: String, line: Border)]
    if let line = table.line {
      lines = [("bottom", line)]
    } else if let gap = frame.paleGap {
      let (across, down) = (Border(width: gap.width, color: .white), Border(width: gap.height, color: .white))
      lines = [("top", down), ("left", across), ("bottom", down), ("right", across)]
    } else {
      return
    }
    markup.element("w:tcBorders") { markup in
      for (side, line) in lines where line.width > 0 {
        markup.element("w:\(side)", WordTable.line(line))
      }
    }
  }

  private func writeGround(_ cell: DocumentTable.Cell, to markup: inout Markup) {
    guard cell.isHatched || cell.fill != nil else { return }
    let pattern = cell.isHatched ? ("thinDiagStripe", CellFrame.hatchLine.hexadecimal) : ("clear", "auto")
    let fill = (cell.fill ?? CellFrame.hatchedGround).hexadecimal
    markup.element("w:shd", [("w:val", pattern.0), ("w:color", pattern.1), ("w:fill", fill)])
  }
}
