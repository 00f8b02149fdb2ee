import PageModel

/// How much room a box needs; lengths in points.
struct BoxMeasuring {
  let tightness: Tightness

  /// The narrowest width at which nothing of the box has to be broken into lines.
  func naturalWidth(of box: Box) -> Double {
    if case .fixed(let width) = box.width { return width }
    let inner =
      switch box.content {
      case .column(let children, _):
        children.reduce(0) { max($0, naturalWidth(of: $1)) }
      case .row(let children, let gap):
        children.reduce(0) { $0 + naturalWidth(of: $1) } + gap * Double(max(children.count - 1, 0))
      case .text(let paragraph): tightness.naturalWidth(of: paragraph)
      case .symbol(let symbol): tightness.of(symbol).plateWidth
      case .picture(let picture): naturalWidth(of: picture, in: box)
      case .cells(let grid): naturalWidth(of: grid)
      case .flow(let flow): flow.blocks.reduce(0) { max($0, naturalWidth(of: $1.box)) }
      case .star, .rule, .grid: 0.0
      }
    return inner + box.horizontalInsets
  }

  /// The height of the box when it is `width` wide; `nil` when a text cannot be set so narrow.
  func naturalHeight(of box: Box, width: Double) -> Double? {
    var tally = TextTally()
    return naturalHeight(of: box, width: width, &tally)
  }

  /// The same, adding every text of the box to `tally`.
  func naturalHeight(of box: Box, width: Double, _ tally: inout TextTally) -> Double? {
    let insets = box.appearance.insets
    let inner = width - insets.left - insets.right
    guard let content = contentHeight(of: box, width: inner, &tally) else { return nil }
    if case .fixed(let height) = box.height {
      return content > height - insets.top - insets.bottom + 0.01 ? nil : height
    }
    return content + insets.top + insets.bottom
  }

  private func contentHeight(of box: Box, width: Double, _ tally: inout TextTally) -> Double? {
    guard width >= 0 else { return nil }
    switch box.content {
    case .column(let children, let gap):
      return height(ofColumn: children, gap: gap, width: width, &tally)
    case .flow(let flow):
      return height(ofColumn: flow.blocks.map(\.box), gap: flow.gap, width: width, &tally)
    case .row(let children, let gap):
      guard let widths = RowWidths(of: children, gap: gap, within: width, self) else { return nil }
      var height = 0.0
      for child in children {
        let own = widths.width(of: child)
        guard let natural = naturalHeight(of: child, width: own, &tally) else { return nil }
        height = max(height, natural)
      }
      return height
    case .text(let paragraph):
      let measure = tightness.measure(paragraph, within: width, height: box.innerHeight ?? .infinity)
      tally.add(paragraph, measure)
      return measure.fits ? paragraph.height(of: measure) : nil
    case .symbol(let symbol):
      let plate = tightness.of(symbol).plateWidth
      return plate <= width + 0.01 ? plate : nil
    case .picture(let picture):
      return naturalHeight(of: picture, in: box, width: width)
    case .cells(let grid):
      return naturalHeight(of: grid, width: width, &tally)
    case .star, .rule, .grid:
      return 0
    }
  }

  private func height(
    ofColumn children: [Box], gap: Double, width: Double, _ tally: inout TextTally
  ) -> Double? {
    var height = gap * Double(max(children.count - 1, 0))
    for child in children {
      let across = self.width(of: child, inColumn: width)
      guard across <= width + 0.01, let own = naturalHeight(of: child, width: across, &tally) else {
        return nil
      }
      height += own
    }
    return height
  }

  /// The width of a child of a column that is `width` wide: all of it, but symbols and stars keep to
  /// themselves.
  func width(of child: Box, inColumn width: Double) -> Double {
    switch (child.width, child.content) {
    case (.fixed(let own), _): own
    case (.percent(let share), _): width * share
    case (.automatic, .symbol): naturalWidth(of: child)
    case (.automatic, .picture) where child.isPictureOfItsOwnWidth: min(naturalWidth(of: child), width)
    default: width
    }
  }

  /// The widths of the children of a row; `nil` when the fixed ones alone do not fit.
  func widths(of children: [Box], gap: Double, within width: Double) -> [Double]? {
    RowWidths(of: children, gap: gap, within: width, self).map { children.map($0.width) }
  }

  /// The heights of the children of a column; `nil` when they do not fit into `height`.
  func heights(of children: [Box], gap: Double, width: Double, within height: Double) -> [Double]? {
    var natural: [Double] = []
    var total = 0.0
    for child in children {
      let across = self.width(of: child, inColumn: width)
      guard across <= width + 0.01 else { return nil }
      if case .fraction(let share) = child.height {
        total += share
        natural.append(0)
      } else if case .percent(let share) = child.height {
        natural.append(height * share)
      } else {
        guard let own = naturalHeight(of: child, width: across) else { return nil }
        natural.append(own)
      }
    }
    let rest = height - gap * Double(max(children.count - 1, 0)) - natural.reduce(0, +)
    guard rest >= -0.01 else { return nil }
    return zip(children, natural).map { child, own in
      if case .fraction(let share) = child.height { return max(rest, 0) * share / total }
      return own
    }
  }
}
