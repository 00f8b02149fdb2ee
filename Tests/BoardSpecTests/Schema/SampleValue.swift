@testable import BoardSpec

/// A value of a file, to be written as YAML in flow style.
indirect enum SampleValue {
  /// A scalar exactly as it is written.
  case scalar(String)
  case list([SampleValue])
  case mapping([(String, SampleValue)])

  /// The text of the value on one line.
  var text: String {
    switch self {
    case .scalar(let text): text
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .mapping(let pairs): "{" + pairs.map { "\($0): \($1.text)" }.joined(separator: ", ") + "}"
    }
  }

  /// The mapping with another value under a key; `nil` leaves the key out.
  func setting(_ key: String, _ value: SampleValue?) -> SampleValue {
    guard case .mapping(var pairs) = self else { return self }
    if let place = pairs.firstIndex(where: { $0.0 == key }) {
      if let value { pairs[place].1 = value } else { pairs.remove(at: place) }
    } else if let value {
      pairs.append((key, value))
    }
    return .mapping(pairs)
  }
}

/// Makes good values from shapes, and places them in files that are good too.
struct Samples {
  let subject: SchemaDocument

  /// Values that a reader wants more of than their shape says.
  private static let known: [String: String] = [
    "links.base": "https://q.example", "code.id": "ma", "code.url": "https://example.org/x",
    "board.offices": "offices.csv", "meeting-file.date": "2026-11-30 14:00",
    "paper.url": "https://example.org/x",
  ]

  /// The one icon that samples show.
  static let icons = IconSet(
    faces: [], icons: [Icon(name: "kieu", family: "chữ", weight: 400, character: "\u{E0CD}")])

  /// A shape by its name.
  func shape(_ name: String) -> MappingShape? { subject.shapes.first { $0.name == name } }

  /// A mapping with no more than what a shape needs.
  func mapping(_ shape: MappingShape) -> SampleValue {
    // Of colours at the ends and colours with places, one has to be there.
    if shape.name == "gradient" {
      return .mapping([("from", .scalar("\"#123456\"")), ("to", .scalar("\"#654321\""))])
    }
    return .mapping(
      shape.keys.filter(\.isRequired).map { ($0.name, value($0.value, key: "\(shape.name).\($0.name)")) })
  }

  /// A good value under a key.
  func value(_ shape: ValueShape, key: String = "") -> SampleValue {
    if let known = Self.known[key] { return .scalar(known) }
    // Each box has roles of its own.
    if key.hasSuffix(".role") { return .scalar("decoration") }
    switch shape {
    case .text: return .scalar("chữ")
    case .template, .boardTemplate, .officeTemplate: return .scalar("\"chữ {office.name}\"")
    case .identifier: return .scalar("ma")
    case .month: return .scalar("2026-11")
    case .boolean: return .scalar("true")
    case .wholeNumber(let bounds): return .scalar("\(bounds.lowerBound)")
    case .number(let bounds): return .scalar("\(bounds.lowerBound)")
    case .choice(let words): return .scalar(words[0])
    case .length: return .scalar("12 pt")
    case .track: return .scalar("1fr")
    case .color, .hexadecimalColor: return .scalar("\"#123456\"")
    case .stop: return .scalar("\"#123456\"")
    case .border: return .scalar("\"0.25 mm #123456\"")
    case .condition: return .scalar("office.name")
    case .reference: return .scalar("kieu")
    case .mapping("box"): return .mapping([("rule", .scalar("\"#123456\""))])
    case .mapping(let name): return self.shape(name).map(mapping) ?? .scalar("?")
    case .table(let value): return .mapping([("kieu", self.value(value))])
    case .list(let item, let count): return .list(Array(repeating: value(item), count: count.least))
    case .either(let values): return value(values[0], key: key)
    }
  }

  /// A good file that holds `mapping` where its shape belongs.
  func file(with mapping: SampleValue, of shape: MappingShape) -> String {
    switch subject {
    case .board: return board(with: mapping, of: shape).text
    case .meeting: return meeting(with: mapping, of: shape).text
    case .layout: return layout(with: mapping, of: shape).text
    }
  }

  private func board(with mapping: SampleValue, of shape: MappingShape) -> SampleValue {
    // Without it a board's codes would have to be direct.
    let links = self.mapping(BoardShape.links)
    if shape.name == "board" {
      return mapping.text.contains("links:") ? mapping : mapping.setting("links", links)
    }
    let board = self.mapping(BoardShape.board).setting("links", links)
    if shape.name == "code" { return board.setting("codes", .list([mapping])) }
    return board.setting(shape.name, mapping)
  }

  private func meeting(with mapping: SampleValue, of shape: MappingShape) -> SampleValue {
    if shape.name == "paper" {
      return self.mapping(MeetingShape.meeting).setting("papers", .list([mapping]))
    }
    return mapping
  }

  private func layout(with mapping: SampleValue, of shape: MappingShape) -> SampleValue {
    if shape.name == "layout" { return mapping.setting("styles", styles) }
    let layout = self.mapping(LayoutShape.layout)
    switch shape.name {
    case "page": return layout.setting("page", mapping)
    case "color": return layout.setting("colors", .mapping([("mau", mapping)]))
    case "style": return layout.setting("styles", .mapping([("kieu", mapping)]))
    case "symbols":
      let codes = self.mapping(LayoutShape.box(.codes)).setting("symbols", mapping)
      return layout.setting("body", codes)
    case "gradient", "hatch": return layout.setting("body", .mapping([("rule", mapping)]))
    case "shade":
      let shaded = SampleValue.mapping([("rule", .scalar("\"#123456\"")), ("shade", mapping)])
      return layout.setting("body", ofRows(shaded))
    case "borders":
      return layout.setting("body", .mapping([("rule", .scalar("\"#123456\"")), ("border", mapping)]))
    case "shadow":
      let ground = SampleValue.scalar("\"#123456\"")
      return layout.setting("body", .mapping([("rule", ground), ("fill", ground), ("shadow", mapping)]))
    case "table-row":
      let table = self.mapping(LayoutShape.box(.table)).setting("table", .list([mapping]))
      return layout.setting("styles", styles).setting("body", table)
    case "box-codes": return layout.setting("styles", styles).setting("body", ofRows(mapping))
    default:
      // Inside a tile every kind of box may stand, but one.
      let tile = ofRows(mapping)
      return layout.setting("styles", styles).setting("body", .mapping([("codes", .list([tile]))]))
    }
  }

  /// A box inside one that is repeated for the rows of a report, whose shares bars and shades ask for.
  private func ofRows(_ box: SampleValue) -> SampleValue {
    let rows = SampleValue.mapping([("column", .list([box])), ("repeat", .scalar("report.codes"))])
    return .mapping([("column", .list([rows]))])
  }

  private var styles: SampleValue { .mapping([("kieu", mapping(LayoutShape.style))]) }
}

extension ListCount {
  /// A number of items that a list may have.
  fileprivate var least: Int {
    switch self {
    case .any: 1
    case .from(let least, _): least
    case .among(let counts): counts[0]
    }
  }
}
