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
    let spoilt = newNames.mapValues { SpoiltNames($0) }
    var renames = OfficeRenames(roster, printed: rows, known: known[.office] ?? [])
    let lostColumn = renames.lostColumn()
    if let lostColumn { faults.add(lostColumn) }
    let offices = renames.isNeeded && spoilt[.office]?.hasNumbers == true ? writtenIdentifiers : [:]
    for row in rows {
      let (entry, kind) = (row.entry, row.entry.kind)
      guard let known = known[kind] else { continue }
      let identifier = Located(entry.identifier, at: row.identifier)
      switch entry.fate {
      case .inUse:
        guard !known.contains(entry.identifier), kind != .office || lostColumn == nil else { continue }
        if let fault = spoilt[kind]?.fault(kind, identifier, offices: offices) {
          faults.add(fault)
        } else if kind == .office, let fault = renames.fault(entry, at: row.identifier) {
          faults.add(fault)
        } else {
          let near = NearestMatch.of(entry.identifier, in: nearNames(newNames[kind] ?? []))
          faults.add(RegisterFault.gone(kind, identifier, near: near))
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

  /// The identifiers that stand in the roster, with their places.
  private var writtenIdentifiers: [String: Located<String>] {
    let written = roster.offices.lazy.filter(\.hasWrittenIdentifier).map(\.identifier)
    return Dictionary(written.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names among which the nearest is looked for: none of a great many, where it takes long and is chance.
  private func nearNames(_ names: [String]) -> [String] { names.count <= 300 ? names : [] }

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
}

/// The names that were never printed, by what a spreadsheet makes of them.
private struct SpoiltNames {
  /// Each name of digits without the zeros before it.
  private var withoutZeros: [String: String] = [:]
  /// Each name of numbers and hyphens by its numbers in order of size; empty for several.
  private var byNumbers: [[Int]: String] = [:]

  /// Whether some of them are numbers.
  var hasNumbers: Bool { !withoutZeros.isEmpty }

  init(_ names: [String]) {
    for name in names {
      if let significant = Self.significant(name) { withoutZeros[significant] = name }
      let parts = name.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      let numbers = parts.compactMap(\.self).sorted()
      guard (2...3).contains(parts.count), numbers.count == parts.count else { continue }
      byNumbers[numbers] = byNumbers[numbers] == nil ? name : ""
    }
  }

  /// The fault of a printed name that a spreadsheet changed in the register or in the roster; `nil` for another name.
  func fault(
    _ kind: PrintedRegister.Kind, _ printed: Located<String>, offices: [String: Located<String>]
  ) -> RegisterFault? {
    if let significant = Self.significant(printed.value), let name = withoutZeros[significant] {
      // The one that has the zeros is as it was typed.
      guard printed.value.utf8.count > name.utf8.count else { return .spoilt(kind, printed, meant: name) }
      guard kind == .office, let office = offices[name] else { return nil }
      return .zerosLost(office, printed: printed)
    }
    guard !Identifier.hasGoodLetters(printed.value), let date = DamagedText.dateNumbers(printed.value) else {
      return nil
    }
    let pairs = [[date[0], date[1]], [date[0], date[date.count - 1]], date].map { $0.sorted() }
    let meant = pairs.lazy.compactMap { byNumbers[$0] }.first { !$0.isEmpty }
    return .date(kind, printed, meant: meant)
  }

  /// The digits of a name that is made of them, without the zeros before them; `nil` for another name.
  private static func significant(_ name: String) -> String? {
    guard !name.isEmpty, name.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    let rest = name.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}
