import BoardSpec
import PageModel
import Typesetting

extension BoxBuilder {
  /// A bar: a box of colour inside a box, as long as its share of it.
  func bar(_ bar: LayoutBar, of box: LayoutBox, with filling: Filling) -> Box.Content {
    guard let share = filling.share(bar.share), share > 0 else { return .column([], gap: 0) }
    let isUpright = bar.direction == .up
    let part = Box(
      .rule(bar.fill), width: isUpright ? .automatic : .percent(min(share, 1)),
      height: isUpright ? .percent(min(share, 1)) : .automatic,
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, origin: LayoutOrigin(box))
    guard !isUpright else { return .column([part], gap: 0) }
    // As thick as it says, wherever it lies: in a table a cell is as high as its row.
    let line = Box(
      .row([part], gap: 0), width: .automatic,
      height: box.height == .automatic ? .fraction(1) : BoxExtent(box.height),
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, origin: LayoutOrigin(box))
    return .column([line], gap: 0)
  }

  /// The boxes of a flow that appear; headings stay with what follows them.
  mutating func blocks(_ children: [LayoutBox], with filling: Filling) throws -> [Flow.Block] {
    try children.flatMap { child in
      try boxes([child], with: filling).map { box in
        Flow.Block(box, keepsWithNext: child.keepsWithNext || child.role?.isHeading == true)
      }
    }
  }
}

extension Filling {
  /// What covers a box.
  func ground(of box: LayoutBox) -> Fill? {
    guard let shade = box.shade else { return box.fill }
    return share(shade.share).map { .color(shade.from.mixed(with: shade.to, share: min(max($0, 0), 1))) }
  }
}

extension LayoutBox {
  /// Whether it is a bar that stands on the lower edge of its box.
  var growsUp: Bool {
    if case .bar(let bar) = content { bar.direction == .up } else { false }
  }
}

extension LayoutBox.Role {
  /// Whether it is a heading.
  var isHeading: Bool { [.heading1, .heading2, .heading3].contains(self) }
}
