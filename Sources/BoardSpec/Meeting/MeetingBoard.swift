import Diagnostics
import Links

extension MeetingDraft {
  /// The meeting as a board: its papers are the codes, and it is itself the one office, so that everything that is done
  /// with boards is done with it.
  ///
  /// What it does not say itself is what its board says; `nil` where a fault left out what it cannot do without.
  func board(of home: BoardDraft, faults: inout DiagnosticCollection) -> Board? {
    if home.links == nil, let paper = papers.first(where: { !$0.isDirect }) {
      faults.add(
        MeetingFault.noLinkBase(paper: paper.identifier, board: Path.lastComponent(of: home.source.name)))
      return nil
    }
    guard let identifier, let title, let organization = organization ?? home.organization else { return nil }
    let office = Office(
      identifier: identifier, name: name,
      cells: ["id": SourcedText(identifier.value, at: identifier.range), "name": name], emptyCells: [:])
    return Board(
      source: source, title: title, organization: organization, parent: home.parent,
      contact: contact ?? home.contact, layout: layouts[0], furtherLayouts: Array(layouts.dropFirst()),
      links: home.links, codes: papers, meeting: meeting, isMeeting: true, month: home.month,
      report: home.report,
      timeZone: home.timeZone,
      roster: Roster(source: source, columns: ["id", "name"], offices: OfficeRows(office)))
  }
}

extension Board {
  /// The meeting as the office that its links name; `nil` where this is a standing board.
  public var meetingOffice: Office? { isMeeting ? roster.offices.first : nil }
}

extension BoardLoader {
  /// The files beside a board that may be meetings: `meeting.yaml`, `meeting-2026-11-30.yaml`.
  func meetingFiles(beside boardPath: String) -> [String] {
    let folder = Path.folder(of: boardPath)
    return files.names(folder).filter(MeetingReader.isMeeting).map { Path.join(folder, $0) }
  }

  /// The meetings beside a board that belong to it, each with the faults of its file; `known` was read already, from
  /// `knownPath`.
  func meetings(
    beside boardPath: String, of home: BoardDraft, known: Board?, from knownPath: String?,
    faults: inout DiagnosticCollection
  ) -> [Board] {
    meetingFiles(beside: boardPath).compactMap { path in
      if let knownPath, files.canonical(knownPath) == files.canonical(path) { return known }
      guard let file = TextReader(files: files).read(path, faults: &faults),
        let root = YAMLDocument.read(file, MeetingShape.meeting, faults: &faults),
        let draft = MeetingReader.read(root, of: file, faults: &faults)
      else { return nil }
      let board = Path.join(Path.folder(of: path), draft.board.value)
      guard files.canonical(board) == files.canonical(boardPath) else { return nil }
      return draft.board(of: home, faults: &faults)
    }
  }
}

extension LinkedBoards {
  /// Meetings whose names are those of offices, or of each other.
  func meetingFaults(_ rows: [RegisterReader.Row], faults: inout DiagnosticCollection) {
    var met: [String: SourceRange] = [:]
    for meeting in meetings.compactMap(\.meetingOffice) {
      let identifier = meeting.identifier
      if let first = met[identifier.value] {
        faults.add(MeetingFault.nameTaken(identifier, by: first, isOffice: false))
      } else {
        met[identifier.value] = identifier.range
      }
    }
    guard !met.isEmpty else { return }
    for office in board.roster.offices {
      guard let place = met[office.identifier.value] else { continue }
      faults.add(
        MeetingFault.nameTaken(
          Located(office.identifier.value, at: place), by: office.identifier.range, isOffice: true))
    }
    for row in rows where row.entry.kind == .office && row.entry.fate != .inUse {
      guard let place = met[row.entry.identifier] else { continue }
      faults.add(MeetingFault.nameRetired(Located(row.entry.identifier, at: place), by: row.identifier))
    }
  }

  /// Papers that were printed, are in no meeting any more, and have no page that the register remembers.
  func paperFaults(_ rows: [RegisterReader.Row], faults: inout DiagnosticCollection) {
    let known = Set(
      meetings.flatMap { meeting in
        meeting.codes.map {
          PrintedRegister.paper($0.identifier.value, of: meeting.meetingOffice?.identifier.value ?? "")
        }
      })
    for row in rows where row.entry.kind == .paper && row.entry.fate == .inUse {
      guard !known.contains(row.entry.identifier) else { continue }
      faults.add(RegisterFault.gone(.paper, Located(row.entry.identifier, at: row.identifier), near: nil))
    }
  }
}
