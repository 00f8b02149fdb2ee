import Diagnostics

/// Fills in what a style takes from another: `centered: { like: caption, align: center }`.
struct StyleInheritance {
  private let styles: [String: YAMLNode]

  /// Takes the styles of a layout, `name: style`.
  init(_ pairs: [YAMLPair]) {
    styles = Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The style with everything that it inherits; `nil` with a fault where there is no such style to be like.
  func whole(_ style: YAMLNode, faults: inout DiagnosticCollection) -> YAMLNode? {
    var style = style
    var met: Set<String> = []
    while let asked = style["like"] {
      guard let name = asked.scalar?.located else { return style }
      guard let parent = styles[name.value] else {
        faults.add(LayoutFault.unknownStyle(name, known: styles.keys.sorted()))
        return nil
      }
      guard met.insert(name.value).inserted else {
        faults.add(InheritanceFault.styleLikeItself(name))
        return nil
      }
      style = parent.overridden(by: style.without("like"))
    }
    return style
  }
}
