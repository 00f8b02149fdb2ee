import Diagnostics

/// The schema of what stands under one key.
struct ValueSchema {
  /// Whether mappings below stand for themselves.
  let completeness: SchemaBuilder.Completeness

  /// What YAML makes of a text without quotes, of which readers take the words.
  private static let scalars = ["string", "number", "boolean"]

  /// The members of the schema of a value; `mayBeEmpty` is whether nothing may stand there.
  func members(_ value: ValueShape, mayBeEmpty: Bool = false) -> [(String, JSONValue)] {
    func types(_ names: [String]) -> (String, JSONValue) {
      let names = names + (mayBeEmpty ? ["null"] : [])
      return ("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string)))
    }
    func named(_ name: String, _ names: [String] = Self.scalars) -> [(String, JSONValue)] {
      [types(names), ("$ref", .string(Self.place(name)))]
    }
    switch value {
    case .text, .reference: return named("text")
    case .template: return named("template")
    case .boardTemplate: return named("board-template")
    case .officeTemplate: return named("office-template")
    case .identifier: return named("identifier")
    case .month: return named("month", ["string"])
    case .boolean: return named("boolean", ["boolean", "string"])
    case .wholeNumber(let bounds):
      return [
        types(["integer", "string"]), ("minimum", .number(bounds.lowerBound)),
        ("maximum", .number(bounds.upperBound)), ("pattern", .string(ValuePatterns.wholeNumber)),
      ]
    case .number(let bounds):
      return [
        types(["number", "string"]), ("minimum", .decimal(bounds.lowerBound)),
        ("maximum", .decimal(bounds.upperBound)), ("pattern", .string(ValuePatterns.number)),
      ]
    case .choice(let words):
      return [("enum", .array(words.map(JSONValue.string) + (mayBeEmpty ? [.null] : [])))]
    case .length: return named("length", ["string", "number"])
    case .track: return named("track", ["string", "number"])
    case .color: return named("color")
    case .hexadecimalColor: return named("hexadecimal-color", ["string"])
    case .border: return named("border", ["string"])
    case .stop: return named("stop")
    case .condition: return named("condition", ["string"])
    case .mapping(let name): return [types(["object"]), SchemaBuilder.reference(name, completeness)]
    case .table(let value):
      let items = members(value, mayBeEmpty: completeness == .partial)
      return [types(["object"]), ("additionalProperties", .object(items))]
    case .list(let item, let count):
      // A list takes the place of an inherited one as a whole, so that its items stand for themselves.
      let items = ValueSchema(completeness: .whole).members(item)
      return [types(["array"]), ("items", .object(items))] + Self.members(count)
    case .either(let values):
      return [("anyOf", .array(values.map { .object(members($0, mayBeEmpty: mayBeEmpty)) }))]
    }
  }

  private static func members(_ count: ListCount) -> [(String, JSONValue)] {
    switch count {
    case .any: return []
    case .from(let least, let most):
      return [("minItems", .number(least))] + (most.map { [("maxItems", .number($0))] } ?? [])
    case .among(let counts):
      guard let least = counts.first, let most = counts.last else { return [] }
      let gaps = (least...most).filter { !counts.contains($0) }.map { count in
        JSONValue.object([("minItems", .number(count)), ("maxItems", .number(count))])
      }
      return [("minItems", .number(least)), ("maxItems", .number(most))]
        + (gaps.isEmpty ? [] : [("not", .object([("type", .string("array")), ("anyOf", .array(gaps))]))])
    }
  }

  private static func place(_ name: String) -> String { "#/$defs/value-" + name }

  /// The definitions of values that `schema` refers to.
  static func definitions(for schema: JSONValue) -> [(String, JSONValue)] {
    let text = schema.text
    return patterns.compactMap { name, pattern, message in
      guard text.contains("\"" + place(name) + "\"") else { return nil }
      var members: [(String, JSONValue)] = [
        ("pattern", .string(pattern)),
        // What yaml-language-server says instead of showing the pattern; others pass over it.
        ("patternErrorMessage", .string(message[.vietnamese] + " / " + message[.english])),
      ]
      if name == "length" || name == "track" { members += unitless }
      return ("value-" + name, .object(members))
    }
  }

  private static var patterns: [(name: String, pattern: String, message: LocalizedText)] {
    let scopes = Template.Placeholder.Scope.allCases
    let units = LengthReader.units.map(\.name).joined(separator: ", ")
    let placeholder = LocalizedText(
      vi: "Sau `{` là một giá trị như `office.name` rồi `}`; dấu ngoặc thường viết `{{` và `}}`",
      en: "`{` begins a value such as `{office.name}`; braces themselves are `{{` and `}}`")
    return [
      ("text", ValuePatterns.text, LocalizedText(vi: "Cần có chữ", en: "Text is needed")),
      ("template", ValuePatterns.template(scopes), placeholder),
      ("board-template", ValuePatterns.template([.board, .office]), placeholder),
      ("office-template", ValuePatterns.template([.office]), placeholder),
      (
        "identifier", ValuePatterns.identifier,
        LocalizedText(
          vi: "Chỉ gồm chữ thường không dấu, chữ số và dấu `-`", en: "Made of a–z, 0–9 and `-`")
      ),
      (
        "month", ValuePatterns.month,
        LocalizedText(
          vi: "Cần năm và tháng, ví dụ `2026-11`", en: "A year and a month are needed, such as `2026-11`")
      ),
      ("boolean", ValuePatterns.boolean, LocalizedText(vi: "`true` hoặc `false`", en: "`true` or `false`")),
      (
        "length", ValuePatterns.length,
        LocalizedText(
          vi: "Cần một số và đơn vị (\(units))", en: "A number with a unit is needed (\(units))")
      ),
      (
        "track", ValuePatterns.track,
        LocalizedText(
          vi: "Cần một độ dài như `12 mm`, một phần chia như `1fr`, hoặc `auto`",
          en: "A length such as `12 mm`, a share such as `1fr`, or `auto` is needed")
      ),
      (
        "hexadecimal-color", ValuePatterns.hexadecimalColor,
        LocalizedText(
          vi: "Cần `#` và sáu chữ số thập lục phân", en: "`#` and six hexadecimal digits are needed")
      ),
      (
        "color", ValuePatterns.color,
        LocalizedText(
          vi: "Cần tên một màu trong `colors`, hoặc `\"#rrggbb\"`",
          en: "The name of a colour in `colors` or `\"#rrggbb\"` is needed")
      ),
      (
        "border", ValuePatterns.border,
        LocalizedText(
          vi: "Cần bề dày rồi màu, ví dụ `0.25 mm line`",
          en: "A width and a colour are needed, such as `0.25 mm line`")
      ),
      (
        "stop", ValuePatterns.stop,
        LocalizedText(
          vi: "Cần một màu, có thể kèm vị trí, ví dụ `gold 30 %`",
          en: "A colour is needed, with a place or without, such as `gold 30 %`")
      ),
      (
        "condition", ValuePatterns.condition(scopes),
        LocalizedText(
          vi: "Cần một giá trị như `office.contact`", en: "A value such as `office.contact` is needed")
      ),
    ]
  }

  /// A length without a unit is no text to YAML, but a number: that it lacks its unit is said so.
  private static var unitless: [(String, JSONValue)] {
    let units = LengthReader.units.map(\.name).joined(separator: ", ")
    return [
      ("if", .object([("type", .string("number"))])),
      (
        "then",
        .object([
          ("const", .number(0)),
          ("errorMessage", .string("Độ dài thiếu đơn vị / A length without a unit: \(units)")),
        ])
      ),
    ]
  }
}
