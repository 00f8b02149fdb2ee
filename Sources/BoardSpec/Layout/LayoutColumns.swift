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
  var officeColumns: Set<String> {
    var columns: Set<String> = []
    visit { box in
      for template in box.templates { columns.formUnion(template.officeColumns.map(\.name)) }
    }
    return columns
  }

  /// The values that any of its boxes prints or asks for.
  public var shownPlaceholders: Set<Template.Placeholder> {
    var shown: Set<Template.Placeholder> = []
    visit { box in
      if let condition = box.condition { shown.insert(condition.placeholder) }
      for case .placeholder(let placeholder, _) in box.templates.flatMap(\.parts) {
        shown.insert(placeholder)
      }
    }
    return shown
  }

  /// What any of its boxes, or the page itself, appears once for.
  public var repetitions: Set<LayoutBox.Repetition> {
    var found = Set([page.repetition].compactMap { $0 })
    visit { box in if let repetition = box.repetition { found.insert(repetition) } }
    return found
  }

  /// Calls `body` with every box.
  func visit(_ visitor: (LayoutBox) -> Void) {
    func visit(_ box: LayoutBox) {
      visitor(box)
      switch box.content {
      case .column(let boxes, _), .row(let boxes, _): boxes.forEach(visit)
      case .codes(let grid): grid.tiles.forEach(visit)
      case .grid(let boxes, _), .flow(let boxes, _): boxes.forEach(visit)
      case .table(let table): (table.head + table.rows).forEach(visit)
      case .text, .symbol, .star, .rule, .bar, .picture, .icon: break
      }
    }
    visit(body)
  }

  private static func walk(
    _ box: LayoutBox, guarded: Set<String>, roster: Roster, faults: inout [Diagnostic]
  ) {
    var guarded = guarded
    if let condition = box.condition, condition.isPresent, condition.placeholder.scope == .office {
      guarded.insert(condition.placeholder.name)
    }
    if let condition = box.condition, condition.placeholder.scope == .office,
      !roster.hasColumn(condition.placeholder.name),
      let near = roster.nearestColumn(condition.placeholder.name)
    {
      let name = condition.placeholder.name
      faults.append(TemplateFault.nearColumn(name, near: near, condition.range).diagnostic)
    }
    switch box.content {
    case .column(let boxes, _), .row(let boxes, _):
      for inner in boxes { walk(inner, guarded: guarded, roster: roster, faults: &faults) }
    case .grid(let boxes, _), .flow(let boxes, _):
      for inner in boxes { walk(inner, guarded: guarded, roster: roster, faults: &faults) }
    case .table(let table):
      for row in table.head + table.rows { walk(row, guarded: guarded, roster: roster, faults: &faults) }
    case .codes(let grid):
      for tile in grid.tiles { walk(tile, guarded: guarded, roster: roster, faults: &faults) }
    case .text, .picture, .symbol:
      for (name, range) in box.templates.flatMap(\.officeColumns)
      where !roster.hasColumn(name) && !guarded.contains(name) {
        faults.append(
          TemplateFault.unknownColumn(name, range, near: roster.nearestColumn(name), columns: roster.columns)
            .diagnostic)
      }
    case .star, .rule, .bar, .icon:
      break
    }
  }
}

extension LoadedBoard {
  /// The columns of the roster that posters show or depend on, sorted.
  ///
  /// The destination of a short link is on no poster, so that a changed one asks for no reprint.
  public var printedColumns: [String] {
    var columns: Set<String> = ["id", "name"]
    for placeholder in layout.shownPlaceholders where placeholder.scope == .office {
      columns.insert(placeholder.name)
    }
    for code in board.codes {
      for template in [code.caption, code.note, code.isDirect ? code.url : nil].compactMap({ $0 }) {
        columns.formUnion(template.officeColumns.map(\.name))
      }
    }
    return columns.sorted()
  }
}
