import Diagnostics

/// Puts parts into the places where boxes ask for them: `- part: head`, with attributes that override the part's.
struct PartExpansion {
  private let parts: [String: YAMLNode]
  /// The names of the parts that a box asked for.
  private(set) var used: Set<String> = []
  private var isStopped = false

  /// Takes the parts of a layout, `name: box`.
  init(_ pairs: [YAMLPair]) {
    parts = Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// More boxes than this are no page, but parts that double each other.
  private static let mostNodes = 200_000
  /// Boxes inside boxes, parts written out; ours need about ten.
  private static let mostLevels = 64

  /// The box with every part in its place; `nil` with a fault where a part is missing or holds itself.
  mutating func expanded(_ box: YAMLNode, faults: inout DiagnosticCollection) -> YAMLNode? {
    var budget = Self.mostNodes
    return expanded(box, inside: [], level: 0, &budget, faults: &faults)
  }

  private mutating func expanded(
    _ box: YAMLNode, inside outer: [String], level: Int, _ budget: inout Int,
    faults: inout DiagnosticCollection
  ) -> YAMLNode? {
    guard case .mapping(let pairs) = box.content else { return box }
    budget -= pairs.count
    guard budget > 0, level < Self.mostLevels, !isStopped else {
      if !isStopped { faults.add(InheritanceFault.tooManyBoxes(box.range)) }
      isStopped = true
      return nil
    }
    if let asked = box["part"] {
      guard let name = asked.scalar?.located else {
        faults.add(
          MappingFault.wrongForm(LocalizedText(vi: "`part`", en: "`part`"), wanted: [.text], found: asked))
        return nil
      }
      guard let part = parts[name.value] else {
        faults.add(InheritanceFault.unknownPart(name, known: parts.keys.sorted()))
        return nil
      }
      guard !outer.contains(name.value) else {
        faults.add(InheritanceFault.partInItself(name))
        return nil
      }
      used.insert(name.value)
      let own = part.overridden(by: box.without("part"), areBoxes: true)
      return expanded(own, inside: outer + [name.value], level: level + 1, &budget, faults: &faults)
    }
    var isWhole = true
    let filled = pairs.map { pair -> YAMLPair in
      guard case .sequence(let items) = pair.value.content else { return pair }
      let boxes = items.compactMap { expanded($0, inside: outer, level: level + 1, &budget, faults: &faults) }
      isWhole = isWhole && boxes.count == items.count
      let size = boxes.reduce(1) { $0 + $1.size }
      return YAMLPair(
        key: pair.key, value: YAMLNode(content: .sequence(boxes), range: pair.value.range, size: size))
    }
    return isWhole ? YAMLNode(mapping: filled, range: box.range) : nil
  }
}
