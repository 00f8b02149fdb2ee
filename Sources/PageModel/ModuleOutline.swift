/// A corner of a module, in modules from the top left corner of the symbol, y down.
public struct ModuleCorner: Sendable, Hashable {
  /// Modules to the right.
  public let x: Int
  /// Modules down.
  public let y: Int

  /// Makes a corner.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A closed polygon along the border between dark and light, its last corner joined to its first.
///
/// Dark lies on the right of the direction of travel: as seen, outer borders run clockwise and holes the other way
/// round. Sides are across and down in turn, and the first one runs to the right.
public struct ModuleContour: Sendable, Hashable {
  /// The corners, each of them a real one.
  public let corners: [ModuleCorner]

  /// Makes a contour.
  public init(corners: [ModuleCorner]) {
    self.corners = corners
  }
}

extension ModuleMatrix {
  /// The dark modules as polygons to be filled as one path, by either fill rule.
  ///
  /// There is no edge inside a dark area, so that no antialiasing draws a hairline between two modules. Dark modules
  /// that touch at a corner only stay apart: each polygon turns back to its own module there.
  ///
  ///     ModuleMatrix(side: 1, modules: [true]).outline  // one square: (0,0) (1,0) (1,1) (0,1)
  public var outline: [ModuleContour] {
    var tracer = OutlineTracer(matrix: self)
    return tracer.contours()
  }
}

/// Walks along the borders of a matrix.
private struct OutlineTracer {
  private let side: Int
  /// Cells of a row: the modules between two light ones, so that no step has to look for the edge of the matrix.
  private let rowLength: Int
  private var cells: [Cell]

  private struct Cell {
    let isDark: Bool
    /// Whether the border above the module was walked.
    var isWalked = false
  }

  init(matrix: ModuleMatrix) {
    side = matrix.side
    rowLength = side + 2
    cells = []
    cells.reserveCapacity(rowLength * rowLength)
    for row in -1...side {
      for column in -1...side { cells.append(Cell(isDark: matrix[column, row])) }
    }
  }

  mutating func contours() -> [ModuleContour] {
    var contours: [ModuleContour] = []
    for row in 0..<side {
      for column in 0..<side {
        let cell = (row + 1) * rowLength + column + 1
        guard cells[cell].isDark, !cells[cell].isWalked, !cells[cell - rowLength].isDark else { continue }
        contours.append(contour(from: ModuleCorner(x: column, y: row)))
      }
    }
    return contours
  }

  /// Walks once around from `start`, whose module has a border above that was not walked yet.
  ///
  /// The scan goes row by row from the left, so `start` is a corner: a border that ran on straight to its left would
  /// have been met before it.
  private mutating func contour(from start: ModuleCorner) -> ModuleContour {
    var corners = [start]
    var (x, y) = (start.x, start.y)
    var (dx, dy) = (1, 0)
    while true {
      if dx == 1 { cells[(y + 1) * rowLength + x + 1].isWalked = true }
      x += dx
      y += dy
      let turn = self.turn(x: x, y: y, dx: dx, dy: dy)
      guard turn != 0 else { continue }
      // y runs down: a turn to the right takes (1, 0) to (0, 1).
      (dx, dy) = (-dy * turn, dx * turn)
      // Two borders may meet at `start`; this one is closed when it is about to walk its first side again.
      if x == start.x, y == start.y, dx == 1 { return ModuleContour(corners: corners) }
      corners.append(ModuleCorner(x: x, y: y))
    }
  }

  /// Which way the border goes on at a corner: 1 to the right, -1 to the left, 0 straight on.
  private func turn(x: Int, y: Int, dx: Int, dy: Int) -> Int {
    // The four modules around the corner begin with the one above on the left, at this cell.
    let corner = y * rowLength + x
    let aheadRight = corner + (dx + dy + 1) / 2 * rowLength + (dx - dy + 1) / 2
    guard cells[aheadRight].isDark else { return 1 }
    let aheadLeft = corner + (dy - dx + 1) / 2 * rowLength + (dx + dy + 1) / 2
    return cells[aheadLeft].isDark ? -1 : 0
  }
}
