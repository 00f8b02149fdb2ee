import BoardSpec
import Diagnostics
import Foundation

/// Looks through a roster once for the offices that some names may mean.
struct OfficeNameSearch {
  /// The places of the offices that a name means in one way, the surest way first.
  private struct Found {
    var identifier: Int?
    var name: [Int] = []
    var nameInOtherCase: [Int] = []
    var foldedName: [Int] = []

    /// The offices that are meant in the surest way that leads to any.
    var places: [Int] {
      if let identifier { return [identifier] }
      return [name, nameInOtherCase, foldedName].first { !$0.isEmpty } ?? []
    }
  }

  private var found: [String: Found]
  /// The names without marks and capitals, and what each was typed for.
  private let folded: [String: [String]]

  init(_ names: [String]) {
    let names = Set(names)
    found = Dictionary(uniqueKeysWithValues: names.map { ($0, Found()) })
    folded = Dictionary(grouping: names, by: OfficeSearch.folded)
  }

  mutating func look(at office: Office, _ place: Int) {
    let (identifier, name) = (office.identifier.value, office.name.string)
    found[identifier]?.identifier = place
    // Swift compares by canonical equivalence, so that a terminal's NFD is the roster's NFC.
    found[name]?.name.append(place)
    let words = Set([OfficeSearch.folded(name), OfficeSearch.folded(identifier)])
    for typed in words.flatMap({ folded[$0] ?? [] }) {
      found[typed]?.foldedName.append(place)
      if [name, identifier].contains(where: { $0.lowercased() == typed.lowercased() }) {
        found[typed]?.nameInOtherCase.append(place)
      }
    }
  }

  /// The place of the office that is called `name`.
  func place(of name: String, in roster: Roster) throws(Failure) -> Int {
    let places = found[name]?.places ?? []
    guard places.count != 1 else { return places[0] }
    guard places.isEmpty else { throw .ambiguousOffice(name, places, in: roster) }
    throw .unknownOffice(name, in: roster)
  }
}

extension Failure {
  /// The words for a name that several offices have.
  fileprivate static func ambiguousOffice(_ name: String, _ places: [Int], in roster: Roster) -> Failure {
    let choices = places.prefix(5).map { "`\(roster.offices[$0].identifier.value)`" }.joined(separator: ", ")
    return Failure(
      "office.ambiguous",
      LocalizedText(
        vi: "Có \(places.count) đơn vị tên `\(name)` trong \(roster.source.name)",
        en: "\(places.count) offices are called `\(name)` in \(roster.source.name)"),
      remedy: LocalizedText(
        vi: "Dùng `id` của đơn vị, một trong: \(choices)",
        en: "Use the identifier of the office, one of \(choices)"),
      exitCode: .wrongArguments)
  }

  /// The words for a name that no office has.
  fileprivate static func unknownOffice(_ name: String, in roster: Roster) -> Failure {
    let near = roster.nearOffices(to: name)
    let choices = near.map { "`\($0)`" }.joined(separator: ", ")
    let remedy =
      if let option = severalOffices(name) {
        LocalizedText(
          vi: "Lặp lại `--office` cho từng đơn vị: `\(option)`",
          en: "Repeat `--office` for several offices: `\(option)`")
      } else if near.count == 1 {
        LocalizedText(vi: "Đổi thành \(choices)", en: "Write \(choices)")
      } else if !near.isEmpty {
        LocalizedText(vi: "Đổi thành một trong: \(choices)", en: "Write one of \(choices)")
      } else {
        LocalizedText(
          vi: "Viết `id` hay tên của một đơn vị như trong \(roster.source.name)",
          en: "Write the id or the name of an office as it is in \(roster.source.name)")
      }
    return Failure(
      "office.unknown",
      LocalizedText(
        vi: "Không có đơn vị nào tên hay id là `\(name)` trong \(roster.source.name)",
        en: "No office has the identifier or the name `\(name)` in \(roster.source.name)"),
      remedy: remedy, exitCode: .wrongArguments)
  }

  /// Several offices that were typed as one, `a,b`, as the options that name each: `--office a --office b`.
  private static func severalOffices(_ name: String) -> String? {
    let parts = name.split(whereSeparator: { ",;".contains($0) })
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    return parts.map { "--office " + $0.shellWord }.joined(separator: " ")
  }
}

extension Roster {
  /// The names, or identifiers, of the offices that somebody probably meant, the likeliest first: those that are typed nearly so when
  /// marks and capitals do not count, else those that have every word, at most five.
  fileprivate func nearOffices(to name: String) -> [String] {
    let known = offices.flatMap { [$0.identifier.value, $0.name.string] }
    let folded = known.map(OfficeSearch.folded)
    let wanted = OfficeSearch.folded(name)
    if let near = NearestMatch.of(wanted, in: folded), let place = folded.firstIndex(of: near) {
      return [known[place]]
    }
    let words = wanted.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    guard !words.isEmpty else { return [] }
    let holding = offices.filter { office in
      let text = OfficeSearch.folded(office.identifier.value + " " + office.name.string)
      return words.allSatisfy { text.contains($0) }
    }
    return holding.prefix(5).map(\.name.string)
  }
}
