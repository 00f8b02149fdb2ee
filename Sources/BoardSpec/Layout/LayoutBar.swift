import Diagnostics
public import PageModel

/// A bar of a chart: a box of colour as long as the share of a row.
public struct LayoutBar: Sendable {
  /// Where a bar grows to.
  public enum Direction: String, Sendable, CaseIterable { case right, up }

  /// What it is covered by.
  public let fill: Fill
  /// The share in ``ReportVocabulary``.
  public let share: String
  /// Where it grows to.
  public let direction: Direction
}

/// A ground between two colours, by the share of a row.
public struct LayoutShade: Sendable {
  /// The share in ``ReportVocabulary``.
  public let share: String
  /// The colour of a share of zero.
  public let from: Color
  /// The colour of a share of one.
  public let to: Color
}

extension LayoutShape {
  /// A ground between two colours.
  static let shade = MappingShape(
    name: "shade", title: LocalizedText(vi: "mục `shade`", en: "`shade`"),
    keys: [.required("by", share), .required("from", .color), .required("to", .color)])

  /// Stripes that say that there is no value.
  static let hatch = MappingShape(
    name: "hatch", title: LocalizedText(vi: "một nền gạch chéo", en: "a hatched ground"),
    keys: [.required("hatch", .color), .required("on", .color)])
}

extension BoxReader {
  /// The bar of a box.
  func bar(_ box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection) -> LayoutBar? {
    let fill = box.node("bar").flatMap { values.fill($0, faults: &faults) }
    let share = box.scalar("by").flatMap { self.share($0, in: context, faults: &faults) }
    let direction = box.choice("direction", default: LayoutBar.Direction.right, faults: &faults)
    guard let fill, let share else { return nil }
    return LayoutBar(fill: fill, share: share, direction: direction)
  }

  /// The ground of a box that a share decides.
  func shade(
    of box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> LayoutShade? {
    guard let node = box.node("shade"), let shade = MappingReader(node, LayoutShape.shade, faults: &faults)
    else { return nil }
    if let fill = box.node("fill") { faults.add(LayoutFault.fillAndShade(fill.range)) }
    let share = shade.scalar("by").flatMap { self.share($0, in: context, faults: &faults) }
    let from = shade.scalar("from").flatMap { values.color($0, faults: &faults) }
    let to = shade.scalar("to").flatMap { values.color($0, faults: &faults) }
    guard let share, let from, let to else { return nil }
    return LayoutShade(share: share, from: from, to: to)
  }

  /// The name of a share, written `row.share`.
  private func share(
    _ scalar: YAMLScalar, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> String? {
    let known = ReportVocabulary.shares.map { "row.\($0)" }
    guard let place = known.firstIndex(of: scalar.text) else {
      faults.add(MappingFault.noSuchChoice("by", scalar.located, choices: known))
      return nil
    }
    guard context.scopes.contains(.row) else {
      faults.add(TemplateFault.unknownScope("row", scalar.range, scopes: context.scopes))
      return nil
    }
    return ReportVocabulary.shares[place]
  }
}

extension LayoutValues {
  /// Stripes across a ground, as a gradient of hard edges, so that they are drawn wherever gradients are.
  func hatch(_ node: YAMLNode, faults: inout DiagnosticCollection) -> Fill? {
    guard let hatch = MappingReader(node, LayoutShape.hatch, faults: &faults) else { return nil }
    let stripe = hatch.scalar("hatch").flatMap { color($0, faults: &faults) }
    let ground = hatch.scalar("on").flatMap { color($0, faults: &faults) }
    guard let stripe, let ground else { return nil }
    return .linear(.hatching(stripe, on: ground))
  }
}
