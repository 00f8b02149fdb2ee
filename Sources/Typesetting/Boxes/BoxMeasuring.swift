import PageModel

/// How much room a box needs; lengths in points.
struct BoxMeasuring {
  let tightness: Tightness

  /// The narrowest width at which nothing of the box has to be broken into lines.
  func naturalWidth(of box: Box) -> Double {
    if case .fixed(let width) = box.width { return width }
    let inner =
      switch box.content {
      case .column(let children, _): children.map(naturalWidth).max() ?? 0
      case .row(let children, let gap):
        children.map(naturalWidth).reduce(0, +) + gap * Double(max(children.count - 1, 0))
      case .text(let paragraph): paragraph.naturalWidth(at: tightness.looseness)
      case .symbol: tightness.plateWidth
      case .star, .rule, .grid: 0.0
      }
    return inner + box.horizontalInsets
  }

  /// The height of the box when it is `width` wide; `nil` when a text cannot be set so narrow.
  func naturalHeight(of box: Box, width: Double) -> Double? {
    let insets = box.appearance.insets
    let inner = width - insets.left - insets.right
    guard let content = contentHeight(of: box, width: inner) else { return nil }
    if case .fixed(let height) = box.height {
      return content > height - insets.top - insets.bottom + 0.01 ? nil : height
    }
    return content + insets.top + insets.bottom
  }

  private func contentHeight(of box: Box, width: Double) -> Double? {
    guard width >= 0 else { return nil }
    switch box.content {
    case .column(let children, let gap):
      var height = gap * Double(max(children.count - 1, 0))
      for child in children {
        let across = self.width(of: child, inColumn: width)
        guard across <= width + 0.01, let own = naturalHeight(of: child, width: across) else { return nil }
        height += own
      }
      return height
    case .row(let children, let gap):
      guard let widths = widths(of: children, gap: gap, within: width) else { return nil }
      var height = 0.0
      for (child, own) in zip(children, widths) {
        guard let natural = naturalHeight(of: child, width: own) else { return nil }
        height = max(height, natural)
      }
      return height
    case .text(let paragraph):
      let setting = paragraph.setting(within: width, looseness: tightness.looseness)
      return setting.fits ? paragraph.height(of: setting) : nil
    case .symbol:
      return tightness.plateWidth <= width + 0.01 ? tightness.plateWidth : nil
    case .star, .rule, .grid:
      return 0
    }
  }

  /// The width of a child of a column that is `width` wide: all of it, but symbols and stars keep to
  /// themselves.
  func width(of child: Box, inColumn width: Double) -> Double {
    switch (child.width, child.content) {
    case (.fixed(let own), _): own
    case (.automatic, .symbol): naturalWidth(of: child)
    default: width
    }
  }

  /// The widths of the children of a row; `nil` when the fixed ones alone do not fit.
  func widths(of children: [Box], gap: Double, within width: Double) -> [Double]? {
    let gaps = gap * Double(max(children.count - 1, 0))
    let natural = children.map { child -> Double in
      if case .fraction = child.width { return 0 }
      return naturalWidth(of: child)
    }
    let shares = children.map { child -> Double in
      if case .fraction(let share) = child.width { return share }
      return 0
    }
    let rest = width - gaps - natural.reduce(0, +)
    guard rest >= -0.01 else { return nil }
    let total = shares.reduce(0, +)
    return zip(natural, shares).map { own, share in
      share > 0 ? max(rest, 0) * share / total : own
    }
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
