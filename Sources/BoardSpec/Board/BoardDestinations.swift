public import Diagnostics
import Links

/// A destination with the place where a person wrote it.
public struct BoardDestination: Sendable {
  /// The address.
  public let address: String
  /// Where it was written: on the board, in a cell of the roster, or in the register.
  public let range: SourceRange
  /// Where the board asks for it, when it was written in the roster.
  public let usedAt: SourceRange?
  /// The office that it belongs to, where it comes from the roster.
  public let office: String?
  /// In how many further places the same address stands.
  public internal(set) var repetitions = 0
}

extension LoadedBoard {
  /// Every destination of the board and its meetings and every page of the register, each address once, with its first place.
  public var destinations: [BoardDestination] {
    var places: [String: Int] = [:]
    var found: [BoardDestination] = []
    func add(_ destination: BoardDestination) {
      if let place = places[destination.address] {
        found[place].repetitions += 1
      } else {
        places[destination.address] = found.count
        found.append(destination)
      }
    }
    // The faults of filling in were all found when the board was loaded.
    var filling = DiagnosticCollection()
    // Of a board its meetings too, where they were read.
    for board in board.isMeeting ? [board] : [board] + linked.meetings {
      let changing = board.codes.indices.filter { !board.codes[$0].url.officeColumns.isEmpty }
      for (place, office) in board.roster.offices.enumerated() where place == 0 || !changing.isEmpty {
        let entries = board.resolved(for: office, faults: &filling).entries
        for index in place == 0 ? Array(board.codes.indices) : changing {
          let template = board.codes[index].url
          let column = template.officeColumns.first?.name
          let cell = column.flatMap { office.cells[$0]?.range }
          add(
            BoardDestination(
              address: entries[index].destination, range: cell ?? template.range,
              usedAt: cell == nil ? nil : template.range,
              office: column == nil ? nil : office.identifier.value))
        }
      }
    }
    for page in linked.registerPages {
      add(BoardDestination(address: page.value, range: page.range, usedAt: nil, office: nil))
    }
    return found
  }
}
