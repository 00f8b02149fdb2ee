import Diagnostics

/// The columns of a roster by the names under which placeholders find them.
struct RosterColumns: Sendable {
  /// One column.
  struct Column: Sendable {
    /// Its names, the one to show to people first: `id`, `name`, or the heading in the letters of placeholders; then the
    /// heading as it was typed.
    let names: [String]
    /// Whether its cells are telephone numbers, by its heading.
    let isTelephone: Bool
  }

  /// The columns in order.
  let columns: [Column]
  /// The place of the column of identifiers; `nil` where the roster has none, and they are made from names.
  let identifier: Int?
  /// The place of the column of names.
  let name: Int

  /// The name of each column to show to people.
  var shownNames: [String] { columns.map { $0.names[0] } }

  /// The columns under a header; `nil` with faults where they cannot be told.
  static func read(
    _ header: [CSVCell], separator: CellSeparator, faults: inout DiagnosticCollection
  ) -> RosterColumns? {
    var found = DiagnosticCollection()
    let headings = header.map { Heading($0) }
    checkHeadings(headings, &found)
    var places: [ColumnWords.Meaning: Int] = [:]
    // A roster with both names as bangtin spells them has its contact under that name too, or has none.
    let isPlain = ["id", "name"].allSatisfy { name in headings.contains { $0.text == name } }
    for meaning in ColumnWords.Meaning.allCases where meaning != .contact || !isPlain {
      switch place(of: meaning, in: headings) {
      case .one(let place): places[meaning] = place
      case .several(let first, let second) where meaning != .contact:
        found.add(RosterFault.ambiguousColumn(meaning.rawValue, headings[second].cell, headings[first].cell))
        places[meaning] = first
      case .several, .none: break
      }
    }
    if places[.name] == nil {
      found.add(missingName(header, places[.identifier], separator))
    }
    faults.add(contentsOf: found.sorted)
    guard !found.hasErrors, let name = places[.name] else { return nil }
    let columns = headings.enumerated().map { place, heading in
      let meaning = places.first { $0.value == place }?.key.rawValue
      var names: [String] = []
      for name in [meaning, heading.folded, heading.text].compactMap(\.self) where !names.contains(name) {
        names.append(name)
      }
      let isTelephone = heading.folded.map(ColumnWords.isTelephone) ?? false
      return Column(names: names, isTelephone: isTelephone && place != name && place != places[.identifier])
    }
    return RosterColumns(columns: columns, identifier: places[.identifier], name: name)
  }

  /// A cell of the header.
  private struct Heading {
    let cell: CSVCell
    let text: String
    let folded: String?

    init(_ cell: CSVCell) {
      self.cell = cell
      text = String(String.UnicodeScalarView(cell.text.unicodeScalars.drop { $0 == "\u{FEFF}" }))
      folded = ColumnWords.folded(text)
    }
  }

  /// Reports headings that are missing, or under which two columns would be one.
  private static func checkHeadings(_ headings: [Heading], _ faults: inout DiagnosticCollection) {
    var known: [String: Heading] = [:]
    for heading in headings {
      if heading.text.isEmpty {
        faults.add(RosterFault.unnamedColumn(heading.cell.range))
        continue
      }
      // The byte order mark of a joined table is no letter of a name.
      if heading.text == heading.cell.text { InvisibleCharacters.check(heading.cell, faults: &faults) }
      let key = heading.folded ?? heading.text
      if let first = known[key] {
        faults.add(
          first.text == heading.text
            ? RosterFault.duplicateColumn(heading.text, heading.cell.range, first: first.cell.range)
            : RosterFault.alikeColumns(first.cell, heading.cell, name: key))
      } else {
        known[key] = heading
      }
    }
  }

  private enum Place { case none, one(Int), several(Int, Int) }

  /// The column of a meaning: the one of its own name, else the only one of a synonym.
  private static func place(of meaning: ColumnWords.Meaning, in headings: [Heading]) -> Place {
    if let place = headings.firstIndex(where: { $0.folded == meaning.rawValue }) { return .one(place) }
    let places = headings.indices.filter { headings[$0].folded.flatMap(ColumnWords.meaning) == meaning }
    return switch places.count {
    case 0: .none
    case 1: .one(places[0])
    default: .several(places[0], places[1])
    }
  }

  private static func missingName(
    _ header: [CSVCell], _ identifier: Int?, _ separator: CellSeparator
  ) -> RosterFault {
    let others = header.indices.filter { $0 != identifier }.map { header[$0] }
    let near = NearestMatch.of("name", in: others.map(\.text))
    let place = others.first { $0.text == near } ?? header[0]
    return .missingColumn("name", near: near, place.range, separator: separator)
  }
}
