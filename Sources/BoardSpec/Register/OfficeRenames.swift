import Diagnostics
import Links

/// Tells what became of printed offices that are gone, where the roster has no identifiers that would tell.
struct OfficeRenames {
  /// An office that was never printed and whose identifier was made from its name.
  private struct Candidate {
    let name: Located<String>
    /// The words of its identifier.
    let words: Set<Substring>
    var isTaken = false
  }

  /// Above this many offices of either kind a likeness is chance, and looking for it takes long.
  private static let mostGuesses = 300

  private let roster: Roster
  private var candidates: [Candidate] = []
  /// The only candidate of each name; `nil` for a name that several have.
  private var places: [String: Int?] = [:]
  /// The printed offices that are gone, each with its line.
  private let gone: [RegisterReader.Row]
  /// How many of them have each name.
  private var goneNames: [String: Int] = [:]

  /// Whether a printed office is gone.
  var isNeeded: Bool { !gone.isEmpty }

  /// Looks for new offices in a roster.
  init(_ roster: Roster, printed: [RegisterReader.Row], known: Set<String>) {
    self.roster = roster
    gone = printed.filter {
      $0.entry.kind == .office && $0.entry.fate == .inUse && !known.contains($0.entry.identifier)
    }
    guard roster.madeIdentifiers > 0, !gone.isEmpty else { return }
    let printed = Set(printed.filter { $0.entry.kind == .office }.map(\.entry.identifier))
    for office in roster.offices
    where !office.hasWrittenIdentifier && !printed.contains(office.identifier.value) {
      let key = Self.key(office.name.string)
      places[key] = places[key] == nil ? candidates.count : .some(nil)
      candidates.append(
        Candidate(
          name: Located(office.name.string, at: office.identifier.range),
          words: Self.words(office.identifier.value)))
    }
    for row in gone { goneNames[Self.key(row.entry.name), default: 0] += 1 }
  }

  /// The one fault of a roster whose column of identifiers was lost: every printed office that is gone stands in it by name.
  func lostColumn() -> MadeIdentifierFault? {
    guard gone.count >= 2 else { return nil }
    let matches = gone.compactMap { row in namesake(of: row.entry).map { (row, candidates[$0].name) } }
    guard matches.count == gone.count, let first = matches.first else { return nil }
    let identifiers = Dictionary(
      matches.map { ($1.range.bytes.lowerBound, $0.entry.identifier) },
      uniquingKeysWith: { first, _ in first })
    return .lostColumn(
      count: matches.count, example: Located(first.0.entry.identifier, at: first.0.identifier),
      office: first.1, hasColumn: roster.columns.contains("id"), heading: heading(over: identifiers))
  }

  /// The heading of the column in which the printed identifiers stand, by the place of each office's name.
  private func heading(over identifiers: [Int: String]) -> String? {
    var fitting: Set<Int>?
    var headings: [String] = []
    roster.offices.forEachRow { cells, columns in
      guard fitting?.isEmpty != true, columns.name < cells.count,
        let wanted = identifiers[cells[columns.name].range.bytes.lowerBound]
      else { return }
      headings = columns.columns.map { $0.names.last ?? "" }
      let here = cells.indices.filter {
        AlikeOffices.withoutLeadingZeros(cells[$0].text) == AlikeOffices.withoutLeadingZeros(wanted)
      }
      fitting = fitting?.intersection(here) ?? Set(here)
    }
    guard let fitting, fitting.count == 1, let place = fitting.first, place < headings.count else {
      return nil
    }
    return headings[place]
  }

  /// The question what became of a printed office; `nil` where no new office may be it.
  mutating func fault(_ gone: PrintedRegister.Entry, at range: SourceRange) -> MadeIdentifierFault? {
    let identifier = Located(gone.identifier, at: range)
    if let place = namesake(of: gone) {
      candidates[place].isTaken = true
      return .renamed(gone: identifier, name: gone.name, candidates: [candidates[place].name])
    }
    guard candidates.count <= Self.mostGuesses, self.gone.count <= Self.mostGuesses else { return nil }
    let free = candidates.indices.filter { place in
      !candidates[place].isTaken && !isNamesake(candidates[place].name.value)
    }
    guard !free.isEmpty else { return nil }
    guard let likely = mostAlike(gone.identifier, in: free) ?? (free.count == 1 ? free[0] : nil) else {
      return .renamed(gone: identifier, name: gone.name, candidates: free.map { candidates[$0].name })
    }
    candidates[likely].isTaken = true
    return .renamed(gone: identifier, name: gone.name, candidates: [candidates[likely].name])
  }

  /// The only new office of the name with which a printed one was printed.
  private func namesake(of gone: PrintedRegister.Entry) -> Int? {
    let key = Self.key(gone.name)
    guard goneNames[key] == 1, let place = places[key] else { return nil }
    return place
  }

  /// Whether a candidate of this name is the namesake of a printed office that is gone.
  private func isNamesake(_ name: String) -> Bool {
    let key = Self.key(name)
    return goneNames[key] == 1 && (places[key] ?? nil) != nil
  }

  /// The candidate that shares most words with an identifier, at least half of them.
  private func mostAlike(_ identifier: String, in free: [Int]) -> Int? {
    let words = Self.words(identifier)
    let shares = free.map { place in
      let others = candidates[place].words
      return Double(words.intersection(others).count) / Double(max(words.union(others).count, 1))
    }
    guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= 0.5,
      shares.count(where: { $0 == shares[best] }) == 1
    else { return nil }
    return free[best]
  }

  private static func words(_ identifier: String) -> Set<Substring> { Set(identifier.split(separator: "-")) }

  /// A name with one space between its words.
  private static func key(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
