import Diagnostics
import Links

/// The identifiers that were printed for offices, each with the place and the name in the register.
///
/// Meetings share the first part of a link with offices, so that theirs are among them.
struct PrintedIdentifiers {
  /// What the register has of an identifier.
  struct Entry {
    let identifier: Located<String>
    let name: String
  }

  private(set) var entries: [String: Entry] = [:]

  /// Makes those of a register.
  init(_ rows: [RegisterReader.Row] = []) {
    for row in rows {
      let kind = row.entry.kind
      let meeting = kind == .paper ? PrintedRegister.parts(of: row.entry.identifier)?.meeting : nil
      guard kind == .office || meeting != nil else { continue }
      let identifier = meeting ?? row.entry.identifier
      entries[identifier] = Entry(identifier: Located(identifier, at: row.identifier), name: row.entry.name)
    }
  }
}

/// Numbers behind identifiers that are taken: by other rows, which hold or make them, or by what was printed.
struct FreeIdentifiers {
  private var taken: Set<String>

  /// Makes free identifiers beside those that are taken.
  init(taken: Set<String>) { self.taken = taken }

  /// The first free one among `base-2`, `base-3`, …; it is taken from then on.
  mutating func next(_ base: String) -> String {
    var number = 2
    while !taken.insert(MadeIdentifierFault.other(base, number)).inserted { number += 1 }
    return MadeIdentifierFault.other(base, number)
  }

  /// Takes an identifier; whether it was free.
  mutating func take(_ identifier: String) -> Bool { taken.insert(identifier).inserted }
}

/// Rows that would have one identifier, where some of them have it from their name.
struct SharedIdentifiers {
  private struct Share {
    /// The names that make it, in the order of the rows.
    var makers: [Located<String>] = []
    /// The cell in which it stands.
    var holder: SourceRange?
  }

  private var shares: [String: Share] = [:]
  /// Whether there is none.
  var isEmpty: Bool { shares.isEmpty }

  /// Notes a row, by its name where it makes the identifier, else by the cell that holds it.
  mutating func note(_ identifier: String, name: Located<String>?, at range: SourceRange) {
    guard let name else {
      shares[identifier, default: Share()].holder = range
      return
    }
    let isKnown = shares[identifier]?.makers.contains { $0.range == name.range } == true
    if !isKnown { shares[identifier, default: Share()].makers.append(name) }
  }

  /// The faults of the rows that make them; a row that holds one is right.
  ///
  /// - Parameter rows: The identifiers of all rows.
  func faults(_ rows: some Sequence<String>, _ printed: PrintedIdentifiers) -> [MadeIdentifierFault] {
    var free = FreeIdentifiers(taken: Set(rows).union(printed.entries.keys))
    var faults: [MadeIdentifierFault] = []
    // In the order of the rows, in which they are numbered when they are written.
    let ordered = shares.sorted { first, second in
      (first.value.makers.first?.range.bytes.lowerBound ?? 0)
        < (second.value.makers.first?.range.bytes.lowerBound ?? 0)
    }
    for (identifier, share) in ordered {
      if share.holder == nil, let known = printed.entries[identifier] {
        let others = share.makers.dropFirst().map { _ in free.next(identifier) }
        faults.append(
          .whichIsPrinted(known.identifier, name: known.name, makers: share.makers, others: others))
        continue
      }
      guard let first = share.holder ?? share.makers.first?.range else { continue }
      for maker in share.makers where maker.range != first {
        faults.append(.same(identifier, maker.range, first: first, other: free.next(identifier)))
      }
    }
    return faults
  }
}
