/// The eight patterns, one of which flips data modules so that no large areas of one colour are left.
enum Mask {
  /// Their numbers, as the format information has them.
  static let all = 0..<8

  /// Whether `mask` flips the data module at `column`, `row` (ISO/IEC 18004, table 10).
  static func flips(_ mask: Int, column: Int, row: Int) -> Bool {
    let product = column * row
    return switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: product % 2 + product % 3 == 0
    case 6: (product % 2 + product % 3) % 2 == 0
    default: ((row + column) % 2 + product % 3) % 2 == 0
    }
  }
}
