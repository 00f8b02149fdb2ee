/// The square of dark and light modules of a QR symbol, without its quiet zone.
public struct ModuleMatrix: Sendable, Hashable {
  /// Modules per side: 17 + 4·version.
  public let side: Int
  /// Row by row from the top left; `true` is dark.
  private let modules: [Bool]

  /// Makes a matrix from `side`·`side` modules, row by row.
  public init(side: Int, modules: [Bool]) {
    precondition(modules.count == side * side, "a module matrix is square")
    self.side = side
    self.modules = modules
  }

  /// Whether the module at `column`, `row` (from 0, y down) is dark; outside the square all is light.
  public subscript(column: Int, row: Int) -> Bool {
    guard (0..<side).contains(column), (0..<side).contains(row) else { return false }
    return isDark(column, row)
  }

  /// The same inside the square.
  func isDark(_ column: Int, _ row: Int) -> Bool { modules[row * side + column] }

  /// The quiet zone that ISO/IEC 18004 asks for on every side, in modules.
  public static let quietZone = 4
}
