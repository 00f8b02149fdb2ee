import Diagnostics

/// Reads one mapping by its shape: what is missing, unknown or of the wrong form is reported once, at the start.
struct MappingReader {
  /// Where the mapping begins.
  let range: SourceRange
  /// The keys that were written, whatever stands under them.
  let keys: Set<String>
  /// The keys that may be absent and have nothing under them, which is no fault of its own.
  let emptyKeys: [String: SourceRange]
  private let values: [String: YAMLNode]

  /// Checks `node`; `nil` where it is no mapping.
  init?(_ node: YAMLNode, _ shape: MappingShape, faults: inout DiagnosticCollection) {
    guard case .mapping(let pairs) = node.content else {
      let remedy = shape.firstLines.map { lines in
        LocalizedText(
          vi: "Ghi ở chỗ này, mỗi khóa trên một dòng, các dòng thụt vào bằng nhau: \(lines.vietnamese)",
          en: "Write here, each key on a line of its own with the same indentation: \(lines.english)")
      }
      faults.add(
        MappingFault.wrongForm(shape.title, wanted: [.mapping], found: node, remedy: remedy))
      return nil
    }
    range = node.range
    keys = Set(pairs.map(\.key.value))
    var values: [String: YAMLNode] = [:]
    var emptyKeys: [String: SourceRange] = [:]
    var misspelt: Set<String> = []
    for pair in pairs {
      guard let key = shape[pair.key.value] else {
        let near = NearestMatch.of(pair.key.value, in: shape.keys.map(\.name))
        faults.add(MappingFault.unknownKey(pair.key, near: near, shape))
        if let near { misspelt.insert(near) }
        continue
      }
      if pair.value.isNull, key.value.forms.contains(.text) || !key.isRequired {
        if let comment = pair.value.scalar?.comment {
          faults.add(YAMLFault.commentAsValue(comment))
        } else if key.isRequired {
          faults.add(MappingFault.emptyValue(pair.key))
        } else {
          emptyKeys[key.name] = pair.key.range
        }
        misspelt.insert(key.name)
      } else if !key.value.forms.contains(pair.value.form) {
        let name = LocalizedText(vi: "`\(key.name)`", en: "`\(key.name)`")
        let remedy = key.first.map {
          LocalizedText(vi: "Viết \($0.vietnamese)", en: "Write \($0.english)")
        }
        faults.add(
          MappingFault.wrongForm(name, wanted: key.value.forms, found: pair.value, remedy: remedy))
        misspelt.insert(key.name)
      } else {
        values[key.name] = pair.value
      }
    }
    // A key that is there under a slightly wrong name is reported once, not as unknown and missing too.
    for key in shape.keys where key.isRequired && values[key.name] == nil && !misspelt.contains(key.name) {
      faults.add(MappingFault.missingKey(key.name, shape, node.range))
    }
    self.values = values
    self.emptyKeys = emptyKeys
  }

  /// The value under `key`, where it is there and has the declared form.
  func node(_ key: String) -> YAMLNode? { values[key] }

  /// The text under `key`, where it is there.
  func scalar(_ key: String) -> YAMLScalar? { values[key]?.scalar }

  /// The items of the list under `key`; none where there is no list.
  func items(_ key: String) -> [YAMLNode] {
    if case .sequence(let items)? = values[key]?.content { items } else { [] }
  }

  /// The pairs of the mapping under `key`; none where there is no mapping.
  func pairs(_ key: String) -> [YAMLPair] {
    if case .mapping(let pairs)? = values[key]?.content { pairs } else { [] }
  }

  /// The text under `key` for a page, without invisible characters unnoticed.
  func text(_ key: String, faults: inout DiagnosticCollection) -> YAMLScalar? {
    guard let scalar = scalar(key) else { return nil }
    InvisibleCharacters.check(scalar, faults: &faults)
    if let kind = LegacyEncoding.detected(inText: scalar.text) {
      faults.add(FileFault.legacyEncoding(kind, scalar.range))
    }
    guard scalar.text.contains(where: { !$0.isWhitespace }) else {
      faults.add(MappingFault.emptyValue(Located(key, at: scalar.range)))
      return nil
    }
    return scalar
  }

  /// The text under `key` that people read on a page, with a warning where YAML has cut it off at a `#`.
  func printedText(_ key: String, faults: inout DiagnosticCollection) -> YAMLScalar? {
    guard let scalar = text(key, faults: &faults) else { return nil }
    if let cutOff = scalar.cutOff { faults.add(YAMLFault.commentInValue(cutOff, value: scalar.text)) }
    return scalar
  }

  /// The same with its place, so that characters of a block or of folded lines are shown in the lines that they come from.
  func sourcedText(_ key: String, faults: inout DiagnosticCollection) -> SourcedText? {
    printedText(key, faults: &faults).map { SourcedText($0.text, at: $0.range) }
  }

  /// Whether `key` is `true`; `false` where it is not there.
  func flag(_ key: String, faults: inout DiagnosticCollection) -> Bool {
    guard let scalar = scalar(key) else { return false }
    if scalar.text != "true" && scalar.text != "false" {
      faults.add(MappingFault.notABoolean(key, scalar.located))
    }
    return scalar.text == "true"
  }

  /// The whole number under `key`; `fallback` where it is not there or wrong.
  func wholeNumber(
    _ key: String, in bounds: ClosedRange<Int>, default fallback: Int, faults: inout DiagnosticCollection
  ) -> Int {
    guard let scalar = scalar(key) else { return fallback }
    guard let number = Int(scalar.text), bounds.contains(number) else {
      faults.add(
        MappingFault.notANumber(key, scalar.located, from: "\(bounds.lowerBound)", to: "\(bounds.upperBound)")
      )
      return fallback
    }
    return number
  }

  /// The number under `key`; `fallback` where it is not there or wrong.
  func number(
    _ key: String, in bounds: ClosedRange<Double>, default fallback: Double,
    faults: inout DiagnosticCollection
  ) -> Double {
    guard let scalar = scalar(key) else { return fallback }
    guard let number = LengthReader.number(scalar.text), bounds.contains(number) else {
      faults.add(
        MappingFault.notANumber(
          key, scalar.located, from: plain(bounds.lowerBound), to: plain(bounds.upperBound)))
      return fallback
    }
    return number
  }

  /// A number without zeros that say nothing.
  private func plain(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  /// The word under `key`; `fallback` where it is not there or none of the choices.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, default fallback: Choice, faults: inout DiagnosticCollection
  ) -> Choice {
    guard let scalar = scalar(key) else { return fallback }
    guard let choice = Choice(rawValue: scalar.text) else {
      faults.add(MappingFault.noSuchChoice(key, scalar.located, choices: Choice.allCases.map(\.rawValue)))
      return fallback
    }
    return choice
  }
}
