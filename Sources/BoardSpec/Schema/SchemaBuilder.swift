import Diagnostics

/// Turns shapes into the definitions of a JSON Schema.
struct SchemaBuilder {
  /// Whether a mapping stands for itself, or only says what differs from one that it inherits from.
  enum Completeness {
    case whole
    case partial

    /// The name of the definition of a shape.
    func definition(_ name: String) -> String { self == .whole ? name : name + "-changes" }
  }

  /// The keys that let a mapping inherit what it does not say.
  static let inheritanceKeys = ["extends", "like", "part"]

  private let shapes: [MappingShape]

  /// The members of the schema of a file, apart from its head.
  static func schema(_ root: MappingShape, among shapes: [MappingShape]) -> [(String, JSONValue)] {
    let builder = SchemaBuilder(shapes: shapes)
    var definitions: [(String, JSONValue)] = []
    for shape in shapes where !shape.name.hasPrefix("box-") {
      definitions.append((shape.name, builder.mapping(shape, .whole)))
    }
    // Only where a file can extend another one is there anything to change.
    if root["extends"] != nil {
      for shape in shapes where !shape.name.hasPrefix("box-") {
        definitions.append((Completeness.partial.definition(shape.name), builder.mapping(shape, .partial)))
      }
    }
    if shapes.contains(where: { $0.name.hasPrefix("box-") }) { definitions += builder.boxes }
    definitions += ValueSchema.definitions(for: .object(definitions))
    let start: [(String, JSONValue)] =
      root["extends"] == nil
      ? [reference(root.name, .whole)]
      : [
        // A file without a body of its own is one that others extend.
        (
          "if",
          .object([
            ("required", .array([.string("body")])), ("not", Self.requires("extends")),
          ])
        ),
        ("then", .object([reference(root.name, .whole)])),
        ("else", .object([reference(root.name, .partial)])),
      ]
    return [("type", .string("object"))] + start + [("$defs", .object(definitions))]
  }

  /// What a mapping of a shape may hold.
  private func mapping(_ shape: MappingShape, _ completeness: Completeness) -> JSONValue {
    .object(members(of: shape, completeness))
  }

  private func members(of shape: MappingShape, _ completeness: Completeness) -> [(String, JSONValue)] {
    let properties = shape.keys.map { ($0.name, property($0, of: shape.name, completeness)) }
    var members: [(String, JSONValue)] = [
      ("properties", .object(properties)), ("additionalProperties", .boolean(false)),
    ]
    let required = shape.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    guard completeness == .whole, !required.isEmpty else { return members }
    if let key = Self.inheritanceKeys.first(where: { shape[$0] != nil }) {
      members.append(("if", .object([("not", Self.requires(key))])))
      members.append(("then", .object([("required", .array(required))])))
    } else {
      members.append(("required", .array(required)))
    }
    return members
  }

  /// The boxes: of exactly one kind, told apart by the key that names it.
  ///
  /// A chain of conditions and not `oneOf`: of a box whose kind is known, an editor offers and judges the keys of this
  /// kind alone, and a validator names the key that is wrong and not six kinds that do not fit.
  private var boxes: [(String, JSONValue)] {
    let kinds = BoxKind.allCases.map { (key: $0.rawValue, shape: LayoutShape.box($0)) }
    var choice = JSONValue.object([
      ("properties", .object(kindless(kinds.map(\.shape)))), ("additionalProperties", .boolean(false)),
      ("anyOf", .array(kinds.map { Self.requires($0.key) })),
      (
        "errorMessage",
        .string(
          "Khung cần đúng một trong các khóa / A box needs exactly one of: "
            + (kinds.map(\.key) + ["part"]).joined(separator: ", "))
      ),
    ])
    for kind in kinds.reversed() {
      choice = .object([
        ("if", Self.requires(kind.key)), ("then", .object([Self.reference(kind.shape.name, .whole)])),
        ("else", choice),
      ])
    }
    let box = JSONValue.object([
      ("if", Self.requires("part")), ("then", .object([Self.reference("box", .partial)])), ("else", choice),
    ])
    return [("box", box)] + kinds.map { ($0.shape.name, mapping($0.shape, .whole)) }
      + [(Completeness.partial.definition("box"), changes(kinds.map(\.shape)))]
  }

  /// The keys to begin a box with: those that name kinds, and those that every kind has.
  private func kindless(_ shapes: [MappingShape]) -> [(String, JSONValue)] {
    let names = BoxKind.allCases.map(\.rawValue)
    let common = shapes[0].keys.map(\.name).filter { key in shapes.allSatisfy { $0[key] != nil } }
    return [("part", part)]
      + union(of: shapes, .whole).filter { names.contains($0.0) || common.contains($0.0) }
  }

  /// The keys of all kinds, none of them needed: what stands beside `part`, or changes an inherited box.
  private func changes(_ shapes: [MappingShape]) -> JSONValue {
    .object([
      ("properties", .object([("part", part)] + union(of: shapes, .partial))),
      ("additionalProperties", .boolean(false)),
    ])
  }

  private var part: JSONValue {
    property(.optional("part", .reference), of: "box-part", .whole)
  }

  /// Each key of several shapes once; one that is declared in several ways may hold any of them.
  private func union(
    of shapes: [MappingShape], _ completeness: Completeness
  ) -> [(String, JSONValue)] {
    var names: [String] = []
    for key in shapes.flatMap(\.keys) where !names.contains(key.name) { names.append(key.name) }
    return names.compactMap { name in
      let declared = shapes.compactMap { shape in shape[name].map { (shape.name, $0) } }
      guard let (shape, first) = declared.first else { return nil }
      var forms: [JSONValue] = []
      for (shape, key) in declared {
        let form = property(key, of: shape, completeness)
        if !forms.contains(where: { $0.text == form.text }) { forms.append(form) }
      }
      return (
        name,
        forms.count == 1 ? property(first, of: shape, completeness) : .object([("anyOf", .array(forms))])
      )
    }
  }

  /// What may stand under a key, with what an editor says of it.
  private func property(
    _ key: KeyShape, of shape: String, _ completeness: Completeness
  ) -> JSONValue {
    let words = KeyDescriptions.words(for: key.name, of: shape)
    var members: [(String, JSONValue)] = []
    if let words {
      members.append(("description", .string(words.text[.vietnamese] + "\n\n" + words.text[.english])))
    }
    if let fallback = words?.fallback { members.append(("default", Self.literal(fallback))) }
    // Nothing under a key is as good as no key, where none is needed or one is inherited.
    let mayBeEmpty = !key.isRequired || completeness == .partial
    let value = ValueSchema(completeness: completeness).members(key.value, mayBeEmpty: mayBeEmpty)
    return .object(members + value)
  }

  /// A value as YAML would take it.
  private static func literal(_ text: String) -> JSONValue {
    if let number = Int(text) { return .number(number) }
    if let number = LengthReader.number(text) { return .decimal(number) }
    return text == "true" || text == "false" ? .boolean(text == "true") : .string(text)
  }

  static func requires(_ key: String) -> JSONValue { .object([("required", .array([.string(key)]))]) }

  static func reference(_ name: String, _ completeness: Completeness) -> (String, JSONValue) {
    ("$ref", .string("#/$defs/" + completeness.definition(name)))
  }
}
