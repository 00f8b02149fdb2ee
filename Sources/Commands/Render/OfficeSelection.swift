import BoardSpec
import Diagnostics

/// The offices that a run is about, in the order of the roster.
struct OfficeSelection: RandomAccessCollection, Sendable {
  private let roster: Roster
  /// The places of the roster; as small numbers, since there may be very many.
  private let places: [UInt32]

  /// All offices of a roster.
  init(_ roster: Roster) {
    self.roster = roster
    places = roster.offices.indices.map { UInt32($0) }
  }

  /// The offices that `names` names, or all where it is empty, and of those the part of `shard`.
  ///
  /// A name is an identifier, or what an office is called where no other office is called so; marks and capitals may be left out
  /// where that leaves one office.
  init(_ roster: Roster, names: [String], shard: Shard?) throws(Failure) {
    self.roster = roster
    guard !names.isEmpty else {
      places = roster.offices.indices.filter { shard?.holds($0) != false }.map { UInt32($0) }
      return
    }
    var search = NameSearch(names)
    for (place, office) in roster.offices.enumerated() { search.look(at: office, place) }
    var found: Set<Int> = []
    for name in names { found.insert(try search.place(of: name, in: roster)) }
    places = found.sorted().map { UInt32($0) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }
  subscript(place: Int) -> Office { roster.offices[rosterPlace(place)] }

  /// The place in the roster of an office of the selection.
  func rosterPlace(_ place: Int) -> Int { Int(places[place]) }
}

/// Looks through a roster once for the offices that some names may mean.
private struct NameSearch {
  /// The places of the offices that a name means in one way.
  private struct Found {
    var identifier: Int?
    var name: [Int] = []
    var foldedName: [Int] = []
  }

  private var found: [String: Found]
  /// The names without marks and capitals, and what each was typed for.
  private let folded: [String: [String]]
  /// The identifiers and the names of all offices, to suggest one of them.
  private var known: [String] = []

  init(_ names: [String]) {
    let names = Set(names)
    found = Dictionary(uniqueKeysWithValues: names.map { ($0, Found()) })
    folded = Dictionary(grouping: names, by: OfficeSearch.folded)
  }

  mutating func look(at office: Office, _ place: Int) {
    known += [office.identifier.value, office.name.string]
    found[office.identifier.value]?.identifier = place
    // Swift compares by canonical equivalence, so that a terminal's NFD is the roster's NFC.
    found[office.name.string]?.name.append(place)
    for typed in folded[OfficeSearch.folded(office.name.string)] ?? [] {
      found[typed]?.foldedName.append(place)
    }
  }

  func place(of name: String, in roster: Roster) throws(Failure) -> Int {
    let found = found[name] ?? Found()
    if let place = found.identifier { return place }
    let places = found.name.isEmpty ? found.foldedName : found.name
    if places.count == 1 { return places[0] }
    guard places.isEmpty else {
      let choices = places.prefix(5).map { "`\(roster.offices[$0].identifier.value)`" }.joined(
        separator: ", ")
      throw Failure(
        "office.ambiguous",
        LocalizedText(
          vi: "Có \(places.count) đơn vị tên `\(name)` trong \(roster.source.name)",
          en: "\(places.count) offices are called `\(name)` in \(roster.source.name)"),
        remedy: LocalizedText(
          vi: "Dùng `id` của đơn vị, một trong: \(choices)",
          en: "Use the identifier of the office, one of \(choices)"),
        exitCode: .wrongArguments)
    }
    throw Failure(
      "office.unknown",
      LocalizedText(
        vi: "Không có đơn vị nào tên hay mã là `\(name)` trong \(roster.source.name)",
        en: "No office has the identifier or the name `\(name)` in \(roster.source.name)"),
      remedy: NearestMatch.of(name, in: known).map {
        LocalizedText(vi: "Đổi thành `\($0)`", en: "Write `\($0)`")
      },
      exitCode: .wrongArguments)
  }
}
