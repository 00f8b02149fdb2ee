/// A rectangle of dark modules, in modules from the top left corner of the symbol, y down.
public struct ModuleRectangle: Sendable, Hashable {
  /// The first column.
  public let column: Int
  /// The first row.
  public let row: Int
  /// Columns.
  public fileprivate(set) var width: Int
  /// Rows.
  public let height: Int
}

extension ModuleMatrix {
  /// The dark modules as rectangles that do not overlap, to be filled as one path: each is a run of dark modules in a
  /// column, and goes on to the right for as long as the next columns have the same run; O(modules).
  ///
  ///     ModuleMatrix(side: 2, modules: [true, true, true, false]).rectangles
  ///     // one by two at (0,0), one by one at (1,0)
  public var rectangles: [ModuleRectangle] {
    var found: [ModuleRectangle] = []
    found.reserveCapacity(side * side / 4)
    // For each row, the rectangle that a run beginning there may go on.
    var latest = [Int](repeating: -1, count: side)
    for column in 0..<side {
      var row = 0
      while row < side {
        guard isDark(column, row) else {
          row += 1
          continue
        }
        let start = row
        while row < side, isDark(column, row) { row += 1 }
        let known = latest[start]
        if known >= 0, found[known].height == row - start, found[known].column + found[known].width == column
        {
          found[known].width += 1
        } else {
          latest[start] = found.count
          found.append(ModuleRectangle(column: column, row: start, width: 1, height: row - start))
        }
      }
    }
    return found
  }
}
