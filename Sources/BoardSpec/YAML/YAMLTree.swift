import Diagnostics
import Foundation
import Yams

/// Turns the nodes of Yams into our own tree: markers taken out, aliases resolved within a budget, places found.
struct YAMLTree {
  /// How many nodes a file may have once its aliases are written out.
  static let nodeBudget = 200_000
  /// How deep a file may be nested; ours need about ten levels.
  static let depthLimit = 64

  private let file: SourceFile
  private let markers: YAMLMarkers
  private var positions: YAMLPositions
  private var anchors: [String: YAMLNode] = [:]
  /// The anchors that no alias has asked for yet.
  private var unusedAnchors: [String: SourceRange] = [:]
  private var isStopped = false

  /// Makes a builder for the nodes of `file`.
  init(file: SourceFile, markers: YAMLMarkers, positions: YAMLPositions) {
    self.file = file
    self.markers = markers
    self.positions = positions
  }

  /// The tree under `node`; `nil` where it may not be built at all.
  mutating func build(_ node: Node, faults: inout DiagnosticCollection) -> YAMLNode? {
    let tree = convert(node, depth: 0, faults: &faults)
    guard !isStopped else { return nil }
    for anchor in unusedAnchors.values { faults.add(YAMLFault.lostSign(anchor)) }
    return tree
  }

  private mutating func convert(_ node: Node, depth: Int, faults: inout DiagnosticCollection) -> YAMLNode {
    let start = offset(node.mark)
    let place = SourceRange(file, start..<min(start + 1, file.byteCount))
    guard depth < Self.depthLimit else {
      if !isStopped { faults.add(YAMLFault.tooDeep(place, limit: Self.depthLimit)) }
      isStopped = true
      return YAMLNode(content: .sequence([]), range: place, size: 1)
    }
    checkProperties(at: start, faults: &faults)
    let result: YAMLNode
    switch node {
    case .scalar(let scalar):
      let text = YAMLMarkers.restored(scalar.string)
      let read = self.scalar(text, style: style(scalar.style), from: start, faults: &faults)
      if scalar.style == .plain, isAlias(scalar.string) {
        return resolve(read, faults: &faults)
      }
      result = YAMLNode(content: .scalar(read), range: read.range, size: 1)
    case .sequence(let sequence):
      let items = sequence.map { convert($0, depth: depth + 1, faults: &faults) }
      result = collection(
        .sequence(items), at: place, size: items.reduce(1) { $0 + $1.size }, faults: &faults)
    case .mapping(let mapping):
      let pairs = self.pairs(of: mapping, depth: depth + 1, faults: &faults)
      let size = pairs.reduce(1) { $0 + 1 + $1.value.size }
      // A mapping without braces begins with its first key, which is what a person recognises it by.
      let first = pairs.first?.key.range
      let range = first?.bytes.lowerBound == start ? first ?? place : place
      result = collection(.mapping(pairs), at: range, size: size, faults: &faults)
    case .alias:
      // Every star of the file was replaced, so Yams has none to find.
      result = YAMLNode(content: .sequence([]), range: place, size: 1)
    }
    if let anchor = node.anchor { anchors[anchor.rawValue] = result }
    return result
  }

  /// Finds anchors and tags before a value: YAML takes them out of it, and hardly anyone means them.
  private mutating func checkProperties(at start: Int, faults: inout DiagnosticCollection) {
    let bytes = positions.bytes
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      let end = bytes[index...].firstIndex { $0 <= 0x20 } ?? bytes.count
      let range = SourceRange(file, index..<end)
      if bytes[index] == UInt8(ascii: "&") {
        unusedAnchors[String(range.text.dropFirst())] = range
      } else if range.text != "!!str" {
        faults.add(YAMLFault.lostSign(range))
      }
      index = bytes[end...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    }
  }

  /// A collection, unless aliases have made it larger than a file may be.
  private mutating func collection(
    _ content: YAMLNode.Content, at place: SourceRange, size: Int, faults: inout DiagnosticCollection
  ) -> YAMLNode {
    guard size <= Self.nodeBudget else {
      if !isStopped { faults.add(YAMLFault.aliasBomb(place, limit: Self.nodeBudget)) }
      isStopped = true
      return YAMLNode(content: .sequence([]), range: place, size: 1)
    }
    return YAMLNode(content: content, range: place, size: size)
  }

  /// The pairs of a mapping, each key once, with a fault for each that stands there again.
  private mutating func pairs(
    of mapping: Node.Mapping, depth: Int, faults: inout DiagnosticCollection
  ) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var first: [String: SourceRange] = [:]
    var doubles: [(name: YAMLScalar, first: SourceRange)] = []
    for (keyNode, valueNode) in mapping {
      let key = convert(keyNode, depth: depth, faults: &faults)
      let value = convert(valueNode, depth: depth, faults: &faults)
      guard let name = key.scalar else {
        if !isStopped { faults.add(YAMLFault.keyIsNoText(key.range)) }
        continue
      }
      if let earlier = first[name.text] {
        doubles.append((name: name, first: earlier))
      } else {
        first[name.text] = name.range
        pairs.append(YAMLPair(key: name.located, value: value))
      }
    }
    // A second code without its dash repeats every key of the first: that is one fault, and no key is too many.
    let dashes = doubles.filter { $0.name.text == "id" && (first["caption"] != nil || first["url"] != nil) }
    for double in dashes { faults.add(YAMLSignFault.missingDash(double.name.range)) }
    for double in doubles where dashes.isEmpty {
      faults.add(YAMLFault.duplicateKey(double.name.text, double.name.range, first: double.first))
    }
    return pairs
  }

  private func isAlias(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 == YAMLMarkers.star || !YAMLMarkers.isMarker($0) } == YAMLMarkers.star
  }

  /// The value that an alias stands for, shown where the value was written.
  private mutating func resolve(_ alias: YAMLScalar, faults: inout DiagnosticCollection) -> YAMLNode {
    let name = String(alias.text.dropFirst())
    unusedAnchors[name] = nil
    if let value = anchors[name] { return value }
    let known = anchors.keys.sorted()
    // An anchor that was misspelt here is in use.
    if let near = NearestMatch.of(name, in: known) { unusedAnchors[near] = nil }
    faults.add(YAMLFault.undefinedAlias(name, alias.range, known: known))
    return YAMLNode(content: .scalar(alias), range: alias.range, size: 1)
  }

  private func scalar(
    _ text: String, style: YAMLScalarExtent.Style, from start: Int, faults: inout DiagnosticCollection
  ) -> YAMLScalar {
    let extent = YAMLScalarExtent(of: text, style: style, from: start, in: positions.bytes)
    let comment = style == .plain ? comment(after: extent.whole.upperBound) : nil
    if !text.isEmpty, let comment { faults.add(YAMLFault.commentInValue(comment, value: text)) }
    return YAMLScalar(
      // An escape such as "\u0301" can undo the NFC of the file.
      text: text.precomposedStringWithCanonicalMapping, isPlain: style == .plain,
      verbatim: extent.verbatim, range: SourceRange(file, extent.whole),
      comment: text.isEmpty ? comment : nil)
  }

  /// A comment such as `#1` right after a value, which its writer may have meant as a part of it.
  private func comment(after end: Int) -> SourceRange? {
    let bytes = positions.bytes
    // Only what follows at once is looked at: a line may hold a hundred thousand values.
    let start = bytes[end...].firstIndex { $0 != UInt8(ascii: " ") } ?? end
    guard start > end, bytes[start] == UInt8(ascii: "#"), start + 1 < bytes.count, bytes[start + 1] > 0x20,
      bytes[start + 1] != UInt8(ascii: "#")
    else { return nil }
    let rest = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return SourceRange(file, start..<rest.endIndex)
  }

  private func style(_ style: Node.Scalar.Style) -> YAMLScalarExtent.Style {
    switch style {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal, .folded: .block
    case .any, .plain: .plain
    }
  }

  private mutating func offset(_ mark: Mark?) -> Int {
    guard let mark else { return 0 }
    let column = markers.originalColumn(line: mark.line, column: mark.column)
    return positions.offset(line: mark.line, column: column)
  }
}
