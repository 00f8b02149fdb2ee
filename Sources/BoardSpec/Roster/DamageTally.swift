import Diagnostics

/// The damage that a spreadsheet did to a roster: one fault for each kind in a column, since it did the same to all cells of it.
struct DamageTally {
  private struct Key: Hashable {
    let column: String
    let damage: CellDamage
  }

  /// The first damaged cell of a kind.
  struct Found {
    let damage: CellDamage
    let cell: CSVCell
    let column: String
    let isTelephone: Bool
    /// How many cells of the column are damaged in this way.
    var count = 1
    /// The last of them.
    var last: SourceRange
  }

  private var order: [Key] = []
  private var found: [Key: Found] = [:]

  /// Notes a damaged cell.
  mutating func note(_ damage: CellDamage, _ cell: CSVCell, column: String, isTelephone: Bool) {
    let key = Key(column: column, damage: damage)
    if found[key] == nil {
      order.append(key)
      found[key] = Found(
        damage: damage, cell: cell, column: column, isTelephone: isTelephone, last: cell.range)
    } else {
      found[key]?.count += 1
      found[key]?.last = cell.range
    }
  }

  /// A fault for each kind of damage, in the order in which they were met.
  func faults(isWarning: Bool) -> [SpreadsheetFault] {
    order.compactMap { found[$0] }.map { .damagedCells($0, isWarning: isWarning) }
  }
}

/// Looks at all cells but those of identifiers and names for damage, and for telephone numbers without their beginning.
struct DamageSurvey {
  /// The columns that are printed or lead somewhere, by any of their names.
  private let used: Set<String>
  private var errors = DamageTally()
  private var warnings = DamageTally()
  /// The first telephone number without its beginning, for each column, and how many there are.
  private var zeros: [Int: (cell: CSVCell, column: String, count: Int)] = [:]
  private var pluses: [Int: (cell: CSVCell, column: String, count: Int)] = [:]

  /// Makes a survey for a board that uses some columns.
  init(using used: Set<String>) { self.used = used }

  /// Looks at a row.
  mutating func look(at cells: [CSVCell], _ columns: RosterColumns) {
    for (place, cell) in cells.prefix(columns.columns.count).enumerated()
    where place != columns.name && place != columns.identifier {
      let column = columns.columns[place]
      if let damage = DamagedText.damage(in: cell.text, isTelephone: column.isTelephone) {
        if used.isDisjoint(with: column.names) {
          warnings.note(damage, cell, column: column.names[0], isTelephone: column.isTelephone)
        } else {
          errors.note(damage, cell, column: column.names[0], isTelephone: column.isTelephone)
        }
      } else if column.isTelephone {
        if DamagedText.withLeadingZero(cell.text) != nil {
          zeros[place, default: (cell, column.names[0], 0)].count += 1
        } else if DamagedText.withPlus(cell.text) != nil {
          pluses[place, default: (cell, column.names[0], 0)].count += 1
        }
      }
    }
  }

  /// What was found.
  var faults: [SpreadsheetFault] {
    errors.faults(isWarning: false) + warnings.faults(isWarning: true)
      + zeros.sorted { $0.key < $1.key }.map { .leadingZero($0.value.cell, $0.value.column, $0.value.count) }
      + pluses.sorted { $0.key < $1.key }.map { .lostPlus($0.value.cell, $0.value.column, $0.value.count) }
  }
}
