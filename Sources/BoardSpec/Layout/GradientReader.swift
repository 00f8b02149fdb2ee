import Diagnostics
import PageModel

extension LayoutValues {
  /// The colour or gradient in `node`; `nil` with a fault where it cannot be drawn.
  func fill(_ node: YAMLNode, faults: inout DiagnosticCollection) -> Fill? {
    if let scalar = node.scalar { return color(scalar, faults: &faults).map(Fill.color) }
    if case .mapping(let pairs) = node.content, pairs.contains(where: { $0.key.value == "hatch" }) {
      return hatch(node, faults: &faults)
    }
    guard let gradient = MappingReader(node, LayoutShape.gradient, faults: &faults) else { return nil }
    let angle = gradient.number("angle", in: -360...360, default: 0, faults: &faults)
    return stops(of: gradient, in: node, faults: &faults).map {
      .linear(LinearGradient(angle: angle, stops: $0))
    }
  }

  private func stops(
    of gradient: MappingReader, in node: YAMLNode, faults: inout DiagnosticCollection
  ) -> [LinearGradient.Stop]? {
    if let list = gradient.node("stops") {
      if let end = gradient.node("from") ?? gradient.node("to") {
        faults.add(GradientFault.endsAndStops(end.range, stops: list.range))
        return nil
      }
      return stops(gradient.items("stops"), in: list, faults: &faults)
    }
    guard let from = gradient.scalar("from"), let to = gradient.scalar("to") else {
      // Keys with a fault of their own were told.
      if gradient.keys.isDisjoint(with: ["from", "to", "stops"]) || gradient.isOneAlone("from", "to") {
        faults.add(GradientFault.missingColors(node.range))
      }
      return nil
    }
    let ends = (color(from, faults: &faults), color(to, faults: &faults))
    guard let first = ends.0, let last = ends.1 else { return nil }
    return [LinearGradient.Stop(first, at: 0), LinearGradient.Stop(last, at: 1)]
  }

  /// Stops such as `red` or `gold 30 %`; those without a place lie evenly between their neighbours.
  private func stops(
    _ items: [YAMLNode], in list: YAMLNode, faults: inout DiagnosticCollection
  ) -> [LinearGradient.Stop]? {
    var colors: [Color] = []
    var places: [Double?] = []
    for item in items {
      guard let scalar = item.scalar, let (name, place) = Self.stop(scalar.text) else {
        faults.add(GradientFault.badStop(Located(item.scalar?.text ?? "…", at: item.range)))
        return nil
      }
      guard let color = color(named: name, at: item.range, faults: &faults) else { return nil }
      colors.append(color)
      places.append(place)
    }
    guard colors.count >= 2 else {
      faults.add(GradientFault.missingColors(list.range))
      return nil
    }
    let filled = Self.filled(places)
    if let wrong = zip(filled, filled.dropFirst()).enumerated().first(where: { $1.1 - $1.0 < 0.0001 }) {
      faults.add(GradientFault.stopsOutOfOrder(items[wrong.offset + 1].range))
      return nil
    }
    return zip(colors, filled).map { LinearGradient.Stop($0, at: $1) }
  }

  /// The name of a colour and, where there is one, its place from 0 to 1.
  private static func stop(_ text: String) -> (name: String, place: Double?)? {
    let words = text.split(separator: " ").joined(separator: " ").replacing(" %", with: "%").split(
      separator: " ")
    guard let name = words.first, words.count <= 2 else { return nil }
    guard words.count == 2 else { return (String(name), nil) }
    guard words[1].hasSuffix("%"), let place = LengthReader.number(String(words[1].dropLast())),
      (0...100).contains(place)
    else { return nil }
    return (String(name), place / 100)
  }

  /// The places with those that were left out: 0 at the beginning, 1 at the end, even steps between.
  private static func filled(_ places: [Double?]) -> [Double] {
    var known = places
    known[0] = known[0] ?? 0
    known[known.count - 1] = known[known.count - 1] ?? 1
    var filled: [Double] = []
    for (index, place) in known.enumerated() {
      if let place {
        filled.append(place)
        continue
      }
      let next = known[index...].firstIndex { $0 != nil } ?? index
      let (before, after) = (filled[index - 1], known[next] ?? 1)
      filled.append(before + (after - before) / Double(next - index + 1))
    }
    return filled
  }
}

extension MappingReader {
  /// Whether one of two keys was written without the other.
  fileprivate func isOneAlone(_ first: String, _ second: String) -> Bool {
    keys.contains(first) != keys.contains(second)
  }
}
