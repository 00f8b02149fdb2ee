import BoardSpec
import Links
import UsageReport

extension ReportSubjects {
  /// What the report of a board is about: its offices and codes, its meetings, and what the register of printed codes says of earlier
  /// ones.
  init(_ linked: LinkedBoards) {
    let boards = [linked.board] + linked.meetings
    func entries(_ kind: PrintedRegister.Kind) -> [PrintedRegister.Entry] {
      linked.register.entries.filter { $0.kind == kind }
    }
    self.init(
      offices: boards.flatMap { board in
        board.roster.offices.map {
          Office(identifier: $0.identifier.value, name: $0.name.string, isMeeting: board.isMeeting)
        }
      },
      codes: boards.flatMap { board in
        board.codes.map {
          Code(identifier: $0.identifier.value, caption: $0.caption.withoutValues, isCounted: !$0.isDirect)
        }
      },
      pairs: Set(
        boards.flatMap { board in
          board.roster.offices.flatMap { office in
            board.codes.map { Pair(office: office.identifier.value, code: $0.identifier.value) }
          }
        }),
      officeSuccessors: Self.successors(entries(.office)), codeSuccessors: Self.successors(entries(.code)),
      formerOffices: entries(.office).map { Office(identifier: $0.identifier, name: $0.name) },
      formerCodes: entries(.code).map { Code(identifier: $0.identifier, caption: $0.name) })
  }

  private static func successors(_ entries: [PrintedRegister.Entry]) -> [String: String] {
    var successors: [String: String] = [:]
    for entry in entries {
      if case .successor(let next) = entry.fate { successors[entry.identifier] = next }
    }
    return successors
  }
}

extension Template {
  /// The words with an ellipsis for what differs from office to office.
  fileprivate var withoutValues: String {
    parts.map { part in
      switch part {
      case .literal(let segment): segment.text
      case .placeholder: "…"
      }
    }.joined()
  }
}
