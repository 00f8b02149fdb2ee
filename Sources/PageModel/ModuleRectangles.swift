/// A rectangle of dark modules, in modules from the top left corner of the symbol, y down.
public struct ModuleRectangle: Sendable, Hashable {
  /// The first column.
  public let column: Int
  /// The first row.
  public let row: Int
  /// Columns.
  public let width: Int
  /// Rows.
  public fileprivate(set) var height: Int
}

extension ModuleMatrix {
  /// The dark modules as rectangles that do not overlap, to be filled as one path: each is a run of dark modules in a
  /// row, and goes on down for as long as the next rows have the same run; O(modules).
  ///
  ///     ModuleMatrix(side: 2, modules: [true, true, true, false]).rectangles
  ///     // two by one at (0,0), one by one at (0,1)
  public var rectangles: [ModuleRectangle] {
    var found: [ModuleRectangle] = []
    found.reserveCapacity(side * side / 4)
    // For each column, the rectangle that a run beginning there may go on.
    var latest = [Int](repeating: -1, count: side)
    for row in 0..<side {
      var column = 0
      while column < side {
        guard isDark(column, row) else {
          column += 1
          continue
        }
        let start = column
        while column < side, isDark(column, row) { column += 1 }
        let known = latest[start]
        if known >= 0, found[known].width == column - start, found[known].row + found[known].height == row {
          found[known].height += 1
        } else {
          latest[start] = found.count
          found.append(ModuleRectangle(column: start, row: row, width: column - start, height: 1))
        }
      }
    }
    return found
  }
}
