import Diagnostics
import Links

extension LinkedBoards {
  /// How links were printed before the present form, where the register says that the old server sends on.
  static func formerForms(_ entries: [PrintedRegister.Entry], now: LinkForm?) -> [LinkForm] {
    guard let now else { return [] }
    return entries.filter { $0.kind == .links && $0.fate != .inUse && $0.identifier != now.registered }
      .compactMap { LinkForm(registered: $0.identifier, now: now) }
  }
}

extension Board {
  /// What was printed and would lead nowhere, or somewhere else, by this board.
  func registerFaults(_ rows: [RegisterReader.Row], faults: inout DiagnosticCollection) {
    if linkFaults(rows.filter { $0.entry.kind == .links }, faults: &faults) { return }
    let known = [
      PrintedRegister.Kind.office: Set(roster.offices.map(\.identifier.value)),
      .code: Set(codes.map(\.identifier.value)),
    ]
    // The names that were never printed, of which one may be the new name of what is gone.
    var newNames: [PrintedRegister.Kind: [String]] = [:]
    for (kind, names) in known {
      newNames[kind] = names.subtracting(rows.filter { $0.entry.kind == kind }.map(\.entry.identifier))
        .sorted()
    }
    for exchange in OfficeExchange.found(in: roster, printed: rows.map(\.entry)) {
      guard let office = roster.offices.first(where: { $0.identifier.value == exchange.first.identifier })
      else { continue }
      faults.add(RegisterFault.exchanged(exchange, at: office.identifier.range))
    }
    var renames = OfficeRenames(roster, printed: rows.map(\.entry))
    for row in rows {
      let (entry, kind) = (row.entry, row.entry.kind)
      guard let known = known[kind] else { continue }
      let identifier = Located(entry.identifier, at: row.identifier)
      switch entry.fate {
      case .inUse:
        guard !known.contains(entry.identifier) else { continue }
        if kind == .office, let fault = renames.fault(entry, at: row.identifier) {
          faults.add(fault)
          continue
        }
        let new = newNames[kind] ?? []
        if let meant = new.first(where: { $0 != entry.identifier && Self.isSpoilt(entry.identifier, of: $0) })
        {
          faults.add(RegisterFault.spoilt(kind, identifier, meant: meant))
        } else {
          faults.add(RegisterFault.gone(kind, identifier, near: NearestMatch.of(entry.identifier, in: new)))
        }
      case .successor, .page:
        guard !known.contains(entry.identifier) else {
          faults.add(RegisterFault.reused(kind, identifier))
          continue
        }
        if case .successor(let successor) = entry.fate, !known.contains(successor) {
          faults.add(
            RegisterFault.unknownSuccessor(
              kind, Located(successor, at: row.fate), near: NearestMatch.of(successor, in: known.sorted())))
        }
      }
    }
  }

  /// The faults of the forms of links; whether another form was printed, which is the one fault of a copy of another board.
  private func linkFaults(_ rows: [RegisterReader.Row], faults: inout DiagnosticCollection) -> Bool {
    guard let links else { return false }
    let others = rows.filter { $0.entry.identifier != links.registered }
    let changed = others.filter { $0.entry.fate == .inUse }
    for row in changed {
      faults.add(RegisterFault.linksChanged(row.entry.identifier, now: links, row.identifier))
    }
    for row in rows where !Self.isLinksFate(row, among: rows, now: links) {
      faults.add(RegisterFault.linksFate(row.entry.identifier, now: links, row.fate))
    }
    for row in others where row.entry.fate != .inUse {
      guard let former = LinkForm(registered: row.entry.identifier, now: links), former.contradicts(links)
      else {
        continue
      }
      faults.add(RegisterFault.linksClash(row.entry.identifier, now: links, row.identifier))
    }
    return !changed.isEmpty
  }

  /// Whether what a line of links says becomes of them is where other links are: those of now, or of another line.
  private static func isLinksFate(
    _ row: RegisterReader.Row, among rows: [RegisterReader.Row], now links: LinkForm
  ) -> Bool {
    switch row.entry.fate {
    case .inUse: return true
    case .successor: return false
    case .page(let page):
      var base = page[...]
      while base.last == "/" { base.removeLast() }
      let start = base.lowercased() + "/"
      let others = rows.map(\.entry.identifier).filter { $0 != row.entry.identifier } + [links.registered]
      return others.contains { $0.lowercased().hasPrefix(start) }
    }
  }

  /// Whether a spreadsheet makes `spoilt` of a name: it takes a row of digits for a number.
  private static func isSpoilt(_ spoilt: String, of name: String) -> Bool {
    guard name.hasPrefix("0"), name.allSatisfy(\.isNumber), spoilt.allSatisfy(\.isNumber) else {
      return false
    }
    let significant = name.drop { $0 == "0" }
    return spoilt == (significant.isEmpty ? "0" : significant)
  }
}
