public import Diagnostics
import Links

extension Board {
  /// The board with everything filled in for `office`.
  ///
  /// Codes whose address cannot be used are left out, each with an error in `faults`. A board that was loaded
  /// without errors has none: the loader has filled in every office once.
  public func resolved(for office: Office, faults: inout DiagnosticCollection) -> OfficeBoard {
    let entries = codes.enumerated().compactMap { entry($1, number: $0 + 1, for: office, &faults) }
    return OfficeBoard(board: self, office: office, entries: entries)
  }

  /// A code with everything filled in for `office`; `nil` where its address cannot be used.
  private func entry(
    _ code: Code, number: Int, for office: Office, _ faults: inout DiagnosticCollection
  ) -> OfficeBoard.Entry? {
    let caption = filled(code.caption, for: office)
    check(code.caption, filled: caption, for: office, what: "caption", isNeeded: true, &faults)
    var note = code.note.map { filled($0, for: office) }
    if let template = code.note, let text = note {
      check(template, filled: text, for: office, what: "note", isNeeded: false, &faults)
      if text.string.allSatisfy(\.isWhitespace) { note = nil }
    }
    guard let destination = destination(of: code, for: office, &faults),
      let payload = payload(of: code, for: office, destination: destination)
    else { return nil }
    let typed =
      code.isDirect ? nil : links?.typed(office: office.identifier.value, code: code.identifier.value)
    let isLink = typed != nil || DirectFormat(payload) == nil
    return OfficeBoard.Entry(
      number: number, code: code.identifier.value, caption: caption, note: note, payload: payload,
      address: typed ?? (isLink ? payload : LocationValue.escaped(payload)), isLink: isLink,
      printedLink: Address.printed(typed ?? destination), destination: destination, origin: code.identifier)
  }

  /// What the symbol holds; `nil` where the board has no place for short links, which is a fault of the file.
  private func payload(of code: Code, for office: Office, destination: String) -> String? {
    if code.isDirect { return Address.payload(destination) }
    return links.map { $0.scanned(office: office.identifier.value, code: code.identifier.value) }
  }

  /// A template with the values of the board and of an office.
  private func filled(_ template: Template, for office: Office) -> SourcedText {
    template.filled { value(of: $0, for: office) }
  }

  private func value(of placeholder: Template.Placeholder, for office: Office) -> SourcedText? {
    switch (placeholder.scope, placeholder.name) {
    case (.office, let column): office.cells[column]
    case (.board, "title"): title
    case (.board, "organization"): organization
    case (.board, "parent"): parent
    case (.board, "contact"): contact
    default: nil
    }
  }

  /// Reports cells that leave a text empty or with a hole.
  private func check(
    _ template: Template, filled: SourcedText, for office: Office, what: String, isNeeded: Bool,
    _ faults: inout DiagnosticCollection
  ) {
    for (column, range) in template.officeColumns
    where office.cells[column] == nil && roster.hasColumn(column) {
      if !filled.string.allSatisfy(\.isWhitespace) {
        faults.add(BoardFault.holeInText(column: column, office: office, usedAt: range, what: what))
      } else if isNeeded {
        faults.add(BoardFault.emptyCell(column: column, office: office, usedAt: range, what: what))
      }
    }
  }

  /// The address of a code for an office; `nil` where it cannot be used.
  private func destination(
    of code: Code, for office: Office, _ faults: inout DiagnosticCollection
  ) -> String? {
    let missing = code.url.officeColumns.filter { office.cells[$0.name] == nil }
    for (column, range) in missing where roster.hasColumn(column) {
      faults.add(BoardFault.emptyCell(column: column, office: office, usedAt: range, what: "url"))
    }
    guard missing.isEmpty else { return nil }
    let text = filled(code.url, for: office)
    let address = Address.normalized(text.string)
    // An address without placeholders was checked once, when its file was read.
    guard code.url.parts.contains(where: { if case .placeholder = $0 { true } else { false } }),
      let problem = Address.problem(in: text.string, isDirect: code.isDirect),
      !code.url.officeColumns.contains(where: {
        DamagedText.damage(in: office.cells[$0.name]?.string ?? "", isTelephone: true) != nil
      })
    else { return address }
    faults.add(fault(problem, text.string, of: code, for: office))
    return nil
  }

  private func fault(
    _ problem: AddressProblem, _ address: String, of code: Code, for office: Office
  ) -> AddressFault {
    let cell = code.url.officeColumns.first.flatMap { office.cells[$0.name]?.range }
    return AddressFault(
      problem: problem, text: address, range: cell ?? code.url.range, office: office.identifier.value,
      usedAt: cell == nil ? nil : code.url.range, isDirect: code.isDirect, around: code.url.aroundCell)
  }

  /// What cells leave empty or make unusable, for every office.
  ///
  /// Only codes that ask for a column are looked at, so that a roster of 100,000 offices is checked in a moment.
  func cellFaults(_ faults: inout DiagnosticCollection) {
    let changing = codes.filter { code in
      ![code.caption, code.note, code.url].compactMap({ $0 }).allSatisfy(\.isFixed)
    }
    for office in roster.offices {
      for code in changing {
        guard let entry = entry(code, number: 0, for: office, &faults), !code.url.isFixed,
          let doubt = Address.doubt(in: entry.destination)
        else { continue }
        faults.add(fault(doubt, entry.destination, of: code, for: office))
      }
    }
  }

  /// The cells that a spreadsheet has spoilt: errors where they are printed or lead somewhere, warnings elsewhere; those of
  /// `id` and `name` are faults of the roster.
  func damageFaults(_ layout: Layout?, faults: inout DiagnosticCollection) {
    var used = layout?.officeColumns ?? []
    for template in codes.flatMap({ [$0.caption, $0.note, $0.url] }).compactMap({ $0 }) {
      used.formUnion(template.officeColumns.map(\.name))
    }
    var survey = DamageSurvey(using: used)
    roster.offices.forEachRow { cells, columns in survey.look(at: cells, columns) }
    for fault in survey.faults { faults.add(fault) }
  }

  /// The columns that its codes ask for and its roster does not have.
  func columnFaults(_ faults: inout DiagnosticCollection) {
    for code in codes {
      for template in [code.caption, code.note, code.url].compactMap({ $0 }) {
        for (name, range) in template.officeColumns where !roster.hasColumn(name) {
          faults.add(
            TemplateFault.unknownColumn(
              name, range, near: roster.nearestColumn(name), columns: roster.columns))
        }
      }
    }
  }
}
