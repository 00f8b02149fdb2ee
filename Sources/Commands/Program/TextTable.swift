import Diagnostics

/// A table of short texts for a terminal: columns as wide as their widest cell, two spaces apart.
struct TextTable {
  /// The rows, the head first, all with as many cells.
  let rows: [[String]]

  /// The narrowest last column that is broken at words; below it, cells stand under each other.
  private static let narrowestColumn = 24

  /// The width of each column.
  private var widths: [Int] {
    let columns = rows.map(\.count).max() ?? 0
    return (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].displayWidth : 0 }.max() ?? 0
    }
  }

  /// The lines of at most `width` columns, where words allow it; as wide as the cells without a width.
  ///
  /// Where the cells are wider, the last column is broken at words. Where that leaves it no room, each row becomes a list: the first
  /// cell, and each further one below it behind the head of its column.
  func lines(fitting width: Int?) -> [String] {
    let widths = widths
    let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    guard let width, before + (widths.last ?? 0) > width else { return lines }
    guard width - before >= Self.narrowestColumn else { return listed(in: width) }
    return lines.flatMap { $0.wrapped(to: width, indent: before) }
  }

  /// Each row after the first as a list of its cells.
  private func listed(in width: Int) -> [String] {
    guard let head = rows.first else { return [] }
    return rows.dropFirst().flatMap { row in
      // A row without a first cell goes on with the row before it.
      let title = row.first.flatMap { $0.isEmpty ? nil : $0 }.map { [$0] } ?? []
      let further = zip(head, row).dropFirst().filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1)" }
      return (title + further).flatMap { $0.wrapped(to: width, indent: 4) }
    }
  }

  /// The lines without spaces at their ends.
  var lines: [String] {
    let widths = widths
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
