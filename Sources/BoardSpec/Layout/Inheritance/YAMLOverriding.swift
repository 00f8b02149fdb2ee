import Diagnostics

extension YAMLNode {
  /// The value under a key of a mapping; `nil` where there is none.
  subscript(_ key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.value == key }?.value
  }

  /// This value with what `other` says in place of its own: mappings key by key as deep as they go, all else as a whole; a
  /// key with nothing under it takes away what was inherited.
  ///
  /// `areBoxes` is whether the mappings are boxes of a layout, where a kind takes the place of another kind.
  func overridden(by other: YAMLNode, areBoxes: Bool = false) -> YAMLNode {
    guard case .mapping(var pairs) = content, case .mapping(let others) = other.content else { return other }
    let kinds = others.map(\.key.value).filter { BoxKind(rawValue: $0) != nil }
    if areBoxes, !kinds.isEmpty {
      pairs.removeAll { BoxKind(rawValue: $0.key.value) != nil && !kinds.contains($0.key.value) }
    }
    for pair in others {
      let place = pairs.firstIndex { $0.key.value == pair.key.value }
      if pair.value.isNull, place != nil || areBoxes {
        if let place { pairs.remove(at: place) }
      } else if let place {
        pairs[place] = YAMLPair(
          key: pair.key, value: pairs[place].value.overridden(by: pair.value, areBoxes: areBoxes))
      } else {
        pairs.append(pair)
      }
    }
    return YAMLNode(mapping: pairs, range: kinds.isEmpty && areBoxes ? range : other.range)
  }

  /// A mapping of these pairs.
  init(mapping pairs: [YAMLPair], range: SourceRange) {
    self.init(content: .mapping(pairs), range: range, size: pairs.reduce(1) { $0 + 1 + $1.value.size })
  }

  /// The mapping without a key.
  func without(_ key: String) -> YAMLNode {
    guard case .mapping(let pairs) = content else { return self }
    return YAMLNode(mapping: pairs.filter { $0.key.value != key }, range: range)
  }
}
