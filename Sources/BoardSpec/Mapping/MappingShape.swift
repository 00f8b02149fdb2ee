import Diagnostics

/// What one kind of mapping in the user's files may hold, declared once as data.
///
/// The reader finds unknown, missing and wrongly typed keys by it, and a schema for editors can be made of it.
struct MappingShape: Sendable {
  /// The name of the shape in a schema.
  let name: String
  /// How messages speak of such a mapping.
  let title: LocalizedText
  /// The keys in the order in which they are suggested.
  let keys: [KeyShape]

  /// The declaration of the key `name`.
  subscript(_ name: String) -> KeyShape? { keys.first { $0.name == name } }

  /// The keys that a new mapping has, as a person writes them: "`id: …`, `caption: …`"; `nil` where there are none.
  var firstLines: LocalizedText? {
    let lines = keys.compactMap { key -> LocalizedText? in
      if let first = key.first { return first }
      guard key.isRequired else { return nil }
      return key.value.forms == [.list]
        ? LocalizedText(
          vi: "`\(key.name):` rồi các mục bắt đầu bằng `- `",
          en: "`\(key.name):` and below it entries that begin with `- `")
        : LocalizedText(vi: "`\(key.name): …`", en: "`\(key.name): …`")
    }
    guard !lines.isEmpty else { return nil }
    return LocalizedText(
      vi: lines.map(\.vietnamese).joined(separator: ", "), en: lines.map(\.english).joined(separator: ", "))
  }
}

/// One key of a mapping.
struct KeyShape: Sendable {
  /// The key as it is written.
  let name: String
  /// What may stand under it.
  let value: ValueShape
  /// Whether the mapping says nothing without it.
  let isRequired: Bool
  /// How a new mapping begins with it, for a key that most have and none needs.
  var first: LocalizedText?

  /// A key that has to be there.
  static func required(_ name: String, _ value: ValueShape) -> KeyShape {
    KeyShape(name: name, value: value, isRequired: true)
  }

  /// A key that may be left out.
  static func optional(_ name: String, _ value: ValueShape) -> KeyShape {
    KeyShape(name: name, value: value, isRequired: false)
  }

  /// A key that may be left out and that most mappings begin with, in the words of `first`.
  static func usual(_ name: String, _ value: ValueShape, first: LocalizedText) -> KeyShape {
    KeyShape(name: name, value: value, isRequired: false, first: first)
  }
}

/// What may stand under a key.
indirect enum ValueShape: Sendable {
  /// Text as it is.
  case text
  /// Text with `{scope.name}` placeholders.
  case template
  /// Such a text in a board, which knows the board and its offices.
  case boardTemplate
  /// A text in which only columns of the roster may stand, such as the path of a picture.
  case officeTemplate
  /// `[a-z0-9-]+`.
  case identifier
  /// A year and a month, such as `2026-11`.
  case month
  /// `true` or `false`.
  case boolean
  /// A whole number within bounds.
  case wholeNumber(ClosedRange<Int>)
  /// A number within bounds.
  case number(ClosedRange<Double>)
  /// One of a few words.
  case choice([String])
  /// A number with a unit.
  case length
  /// A length, a share such as `1fr`, or `auto`.
  case track
  /// The name of a colour, or `#rrggbb`.
  case color
  /// `#rrggbb`.
  case hexadecimalColor
  /// A length and a colour.
  case border
  /// A colour, with or without its place in per cent.
  case stop
  /// A value that has to be there, such as `code.note`.
  case condition
  /// The name of something declared elsewhere.
  case reference
  /// A mapping with the shape of this name.
  case mapping(String)
  /// A mapping from free names to values.
  case table(ValueShape)
  /// A list of values, and how many there may be.
  case list(ValueShape, ListCount = .any)
  /// One of several.
  case either([ValueShape])

  /// The forms that YAML gives such a value.
  var forms: Set<YAMLForm> {
    switch self {
    case .mapping, .table: [.mapping]
    case .list: [.list]
    case .either(let shapes): shapes.reduce(into: []) { $0.formUnion($1.forms) }
    default: [.text]
    }
  }
}

/// How many items a list may have.
enum ListCount: Sendable {
  case any
  /// So many at least, and no more than the other number where there is one.
  case from(Int, to: Int? = nil)
  /// One of a few numbers, in rising order.
  case among([Int])
}

/// The three forms of a YAML value.
enum YAMLForm: Sendable, Hashable {
  case text
  case list
  case mapping
}

extension YAMLNode {
  /// The form of the value.
  var form: YAMLForm {
    switch content {
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}
