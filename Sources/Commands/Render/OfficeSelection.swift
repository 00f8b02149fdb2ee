import BoardSpec
import Diagnostics
import Foundation

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
  /// where that leaves one office; spaces around it do not count.
  init(_ roster: Roster, names: [String], shard: Shard?) throws(Failure) {
    self.roster = roster
    guard !names.isEmpty else {
      places = roster.offices.indices.filter { shard?.holds($0) != false }.map { UInt32($0) }
      return
    }
    let names = names.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    var search = OfficeNameSearch(names)
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
