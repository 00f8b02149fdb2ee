public import Diagnostics

extension Layout {
  /// The columns that this layout prints and `roster` does not have.
  ///
  /// A box with `when: office.contact`, and all that lies in it, may ask for `contact` whether or not the
  /// roster has such a column: it simply does not appear.
  public func diagnostics(for roster: Roster) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    Self.walk(body, guarded: [], roster: roster, faults: &faults)
    return faults
  }

  private static func walk(
    _ box: LayoutBox, guarded: Set<String>, roster: Roster, faults: inout [Diagnostic]
  ) {
    var guarded = guarded
    if let condition = box.condition, condition.isPresent, condition.placeholder.scope == .office {
      guarded.insert(condition.placeholder.name)
    }
    switch box.content {
    case .column(let boxes, _), .row(let boxes, _):
      for inner in boxes { walk(inner, guarded: guarded, roster: roster, faults: &faults) }
    case .codes(let grid):
      for tile in grid.tiles { walk(tile, guarded: guarded, roster: roster, faults: &faults) }
    case .text(let template, _):
      for (name, range) in template.officeColumns
      where !roster.columns.contains(name) && !guarded.contains(name) {
        faults.append(TemplateFault.unknownColumn(name, range, columns: roster.columns).diagnostic)
      }
    case .symbol, .star, .rule:
      break
    }
  }
}
