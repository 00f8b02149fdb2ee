import Diagnostics
import PageModel

extension LayoutValues {
  /// The shadow under `shadow`; `nil` where there is none, and with a fault where it cannot be drawn.
  func shadow(of box: MappingReader, faults: inout DiagnosticCollection) -> Shadow? {
    guard let node = box.node("shadow"),
      let shadow = MappingReader(node, LayoutShape.shadow, faults: &faults)
    else { return nil }
    // Through a box without a ground its shadow would be seen behind the words.
    if !box.keys.contains("fill") { faults.add(ShadowFault.withoutGround(node.range)) }
    let color = shadow.scalar("color").flatMap { self.color($0, faults: &faults) }
    let ground = shadow.scalar("on").flatMap { self.color($0, faults: &faults) }
    let offset = lengths("offset", of: shadow, counts: [2], faults: &faults) ?? [0]
    let blur = length("blur", of: shadow, default: 0, faults: &faults)
    guard let color, let ground else { return nil }
    return Shadow(
      color: color, ground: ground, offset: Point(x: offset[0], y: offset[offset.count - 1]), blur: blur)
  }
}
