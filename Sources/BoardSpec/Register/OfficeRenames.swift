import Diagnostics
import Links

/// Asks which new office is a printed one under another name, where the roster has no identifiers that would tell.
struct OfficeRenames {
  /// The offices that were never printed and whose identifier was made from their name.
  private var candidates: [(identifier: String, name: Located<String>)] = []

  /// Looks for new offices in a roster.
  init(_ roster: Roster, printed: [PrintedRegister.Entry]) {
    guard roster.madeIdentifiers > 0 else { return }
    let known = Set(printed.filter { $0.kind == .office }.map(\.identifier))
    for office in roster.offices
    where !office.hasWrittenIdentifier && !known.contains(office.identifier.value) {
      candidates.append(
        (office.identifier.value, Located(office.name.string, at: office.identifier.range)))
    }
  }

  /// The question what became of a printed office; `nil` where no new office may be it.
  mutating func fault(_ gone: PrintedRegister.Entry, at range: SourceRange) -> MadeIdentifierFault? {
    guard !candidates.isEmpty else { return nil }
    let likely = mostAlike(gone.identifier) ?? (candidates.count == 1 ? 0 : nil)
    let asked = likely.map { [candidates.remove(at: $0).name] } ?? candidates.map(\.name)
    return .renamed(gone: Located(gone.identifier, at: range), name: gone.name, candidates: asked)
  }

  /// The candidate that shares most words with an identifier, at least half of them.
  private func mostAlike(_ identifier: String) -> Int? {
    let words = Set(identifier.split(separator: "-"))
    func share(_ place: Int) -> Double {
      let others = Set(candidates[place].identifier.split(separator: "-"))
      return Double(words.intersection(others).count) / Double(max(words.union(others).count, 1))
    }
    guard let best = candidates.indices.max(by: { share($0) < share($1) }), share(best) >= 0.5,
      candidates.indices.count(where: { share($0) == share(best) }) == 1
    else { return nil }
    return best
  }
}
