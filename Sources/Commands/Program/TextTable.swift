import Diagnostics

/// A table of short texts for a terminal: columns as wide as their widest cell, two spaces apart.
struct TextTable {
  /// The rows, the head first, all with as many cells.
  let rows: [[String]]

  /// The lines without spaces at their ends.
  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.displayWidth)
      }
      return cells.joined(separator: "  ").withoutSpacesAtEnd
    }
  }
}

extension String {
  /// The text without spaces at its end.
  var withoutSpacesAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
