import Diagnostics
public import Links

extension LinkedBoards {
  /// What a redirect server has to know of the boards and of what was printed before; `nil` where there is no short link.
  ///
  /// What the board no longer has leads where the register says: to a successor's destination, or to a page.
  public var redirects: RedirectMap? {
    guard let links = board.links else { return nil }
    let codes = board.redirectedCodes(register)
    var shared: [RedirectMap.SharedDestination] = []
    var own: [(code: Int, destination: RedirectMap.OwnDestination)] = []
    // The faults of filling in were all found when the board was loaded.
    var filling = DiagnosticCollection()
    let offices = codes.isEmpty ? [] : board.redirectedOffices(register)
    for (place, office) in offices.enumerated() {
      let identifier = office.identifier
      if case .page(let page) = office.fate {
        // Before all codes, so that a page counts for each of them.
        own += codes.map { (-1, .init(office: identifier, code: $0.identifier, destination: page)) }
        continue
      }
      let entries = board.resolved(for: office.office, faults: &filling).entries
      for (index, code) in codes.enumerated() {
        switch code.fate {
        case .page(let page):
          if place == 0 { shared.append(.init(code: code.identifier, destination: page)) }
        case .inUse, .successor:
          let destination = entries[code.place].destination
          if board.codes[code.place].url.officeColumns.isEmpty {
            if place == 0 { shared.append(.init(code: code.identifier, destination: destination)) }
          } else {
            own.append((index, .init(office: identifier, code: code.identifier, destination: destination)))
          }
        }
      }
    }
    // By code and then by office; a stable order, so that a changed destination is a changed line.
    let sorted = own.enumerated().sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }
    let papers = redirectedPapers
    guard !codes.isEmpty || !papers.isEmpty else { return nil }
    return RedirectMap(
      form: links, former: Self.formerForms(register.entries, now: links),
      organization: board.organization.string, contact: board.contact?.string,
      offices: offices.map(board.contactOffice) + meetingOffices(of: papers), shared: shared,
      own: sorted.map(\.element.destination) + papers)
  }

  /// The papers of the meetings, and those that were printed of meetings that are no longer there.
  private var redirectedPapers: [RedirectMap.OwnDestination] {
    let printed = Set(register.entries.filter { $0.kind == .paper }.map(\.identifier))
    var papers = meetings.flatMap { meeting -> [RedirectMap.OwnDestination] in
      guard let office = meeting.meetingOffice?.identifier.value else { return [] }
      return meeting.codes.compactMap { paper in
        let code = paper.identifier.value
        guard !paper.isDirect || printed.contains(PrintedRegister.paper(code, of: office)) else { return nil }
        return .init(office: office, code: code, destination: Address.normalized(paper.url.written))
      }
    }
    let known = Set(papers.map { PrintedRegister.paper($0.code, of: $0.office) })
    for entry in register.entries where entry.kind == .paper && !known.contains(entry.identifier) {
      guard case .page(let page) = entry.fate,
        let (office, code) = PrintedRegister.parts(of: entry.identifier)
      else { continue }
      papers.append(.init(office: office, code: code, destination: page))
    }
    return papers
  }

  /// The meetings that links name.
  private func meetingOffices(of papers: [RedirectMap.OwnDestination]) -> [RedirectMap.Office] {
    let names = Dictionary(
      meetings.compactMap { meeting in meeting.meetingOffice.map { ($0.identifier.value, meeting) } },
      uniquingKeysWith: { first, _ in first })
    var met: Set<String> = []
    return papers.filter { met.insert($0.office).inserted }.map { paper in
      let meeting = names[paper.office]
      return RedirectMap.Office(
        identifier: paper.office, name: meeting?.title.string ?? board.organization.string,
        contact: (meeting ?? board).contact?.string, hasSharedCodes: false)
    }
  }
}

extension Board {
  /// A code that redirects know: one of the board, or one that was printed and has a successor or a page.
  fileprivate struct RedirectedCode {
    let identifier: String
    /// The place on the board of the code whose destination it has; 0 where it has a page.
    let place: Int
    let fate: PrintedRegister.Fate
  }

  /// The codes of the board that are short links, or were when they were printed, and those that were printed before.
  fileprivate func redirectedCodes(_ register: PrintedRegister) -> [RedirectedCode] {
    let printed = register.entries.filter { $0.kind == .code }
    let printedNames = Set(printed.map(\.identifier))
    let places = Dictionary(
      codes.enumerated().map { ($1.identifier.value, $0) }, uniquingKeysWith: { first, _ in first })
    let current = codes.enumerated().filter { !$1.isDirect || printedNames.contains($1.identifier.value) }
    return current.map { RedirectedCode(identifier: $1.identifier.value, place: $0, fate: .inUse) }
      + printed.compactMap { entry in
        switch entry.fate {
        case .inUse: nil
        case .page: RedirectedCode(identifier: entry.identifier, place: 0, fate: entry.fate)
        case .successor(let name):
          places[name].map { RedirectedCode(identifier: entry.identifier, place: $0, fate: entry.fate) }
        }
      }
  }

  /// An office that redirects know: one of the roster, or one that was printed and has a successor or a page.
  fileprivate struct RedirectedOffice {
    let identifier: String
    /// The office whose destinations and contact it has.
    let office: Office
    let fate: PrintedRegister.Fate
  }

  fileprivate func redirectedOffices(_ register: PrintedRegister) -> [RedirectedOffice] {
    var offices = roster.offices.map {
      RedirectedOffice(identifier: $0.identifier.value, office: $0, fate: .inUse)
    }
    let former = register.entries.filter { $0.kind == .office && $0.fate != .inUse }
    guard let first = offices.first, !former.isEmpty else { return offices }
    let places = Dictionary(
      offices.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in former {
      switch entry.fate {
      case .inUse: continue
      case .page:
        offices.append(RedirectedOffice(identifier: entry.identifier, office: first.office, fate: entry.fate))
      case .successor(let name):
        guard let place = places[name] else { continue }
        offices.append(
          RedirectedOffice(identifier: entry.identifier, office: offices[place].office, fate: entry.fate))
      }
    }
    return offices
  }

  /// The office as a redirect server knows it.
  fileprivate func contactOffice(_ office: RedirectedOffice) -> RedirectMap.Office {
    // For an office that has a page and nobody behind it, the board itself answers.
    if case .page = office.fate {
      return RedirectMap.Office(
        identifier: office.identifier, name: organization.string, contact: contact?.string)
    }
    return RedirectMap.Office(
      identifier: office.identifier, name: office.office.name.string,
      contact: office.office.cells["contact"]?.string)
  }
}
