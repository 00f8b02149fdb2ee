import BoardSpec
import Diagnostics

/// The offices that a run is about, in the order of the roster.
struct OfficeSelection: RandomAccessCollection, Sendable {
  private let roster: Roster
  private let places: [Int]

  /// All offices of a roster.
  init(_ roster: Roster) {
    self.roster = roster
    places = Array(roster.offices.indices)
  }

  /// The offices that `names` names, or all where it is empty, and of those the part of `shard`.
  init(_ roster: Roster, names: [String], shard: Shard?) throws(Failure) {
    self.roster = roster
    let wanted = Set(names)
    var known: Set<String> = []
    var places: [Int] = []
    for place in roster.offices.indices where shard?.holds(place) != false {
      if !wanted.isEmpty {
        let name = roster.offices[place].identifier.value
        known.insert(name)
        guard wanted.contains(name) else { continue }
      }
      places.append(place)
    }
    self.places = places
    for name in names where !known.contains(name) {
      throw Failure(
        "office.unknown",
        LocalizedText(
          vi: "Không có nơi nào tên `\(name)` trong \(roster.source.name)",
          en: "There is no office `\(name)` in \(roster.source.name)"),
        remedy: NearestMatch.of(name, in: known.sorted()).map {
          LocalizedText(vi: "Đổi thành `\($0)`", en: "Write `\($0)`")
        },
        exitCode: .wrongArguments)
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }
  subscript(place: Int) -> Office { roster.offices[places[place]] }
}
