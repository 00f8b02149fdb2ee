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

  /// The columns that any of its boxes prints.
  var officeColumns: Set<String> { Self.columns(of: body) }

  private static func columns(of box: LayoutBox) -> Set<String> {
    switch box.content {
    case .column(let boxes, _), .row(let boxes, _): boxes.reduce(into: []) { $0.formUnion(columns(of: $1)) }
    case .codes(let grid): grid.tiles.reduce(into: []) { $0.formUnion(columns(of: $1)) }
    case .text(let template, _): Set(template.officeColumns.map(\.name))
    case .symbol, .star, .rule: []
    }
  }

  private static func walk(
    _ box: LayoutBox, guarded: Set<String>, roster: Roster, faults: inout [Diagnostic]
  ) {
    var guarded = guarded
    if let condition = box.condition, condition.isPresent, condition.placeholder.scope == .office {
      guarded.insert(condition.placeholder.name)
    }
    if let condition = box.condition, condition.placeholder.scope == .office,
      !roster.columns.contains(condition.placeholder.name),
      let near = NearestMatch.of(condition.placeholder.name, in: roster.columns)
    {
      let name = condition.placeholder.name
      faults.append(TemplateFault.nearColumn(name, near: near, condition.range).diagnostic)
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
