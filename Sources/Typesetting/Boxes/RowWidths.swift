/// How the width of a row is shared out; lengths in points.
struct RowWidths {
  private let measuring: BoxMeasuring
  private let rest: Double
  private let shares: Double
  private let whole: Double

  /// `nil` when the children that take no share do not fit.
  init?(of children: [Box], gap: Double, within width: Double, _ measuring: BoxMeasuring) {
    self.measuring = measuring
    whole = width
    var natural = 0.0
    var shares = 0.0
    for child in children {
      if case .fraction(let share) = child.width {
        shares += share
      } else if case .percent(let share) = child.width {
        natural += width * share
      } else {
        natural += measuring.naturalWidth(of: child)
      }
    }
    self.shares = shares
    rest = width - gap * Double(max(children.count - 1, 0)) - natural
    guard rest >= -0.01 else { return nil }
  }

  /// The width of one of the children.
  func width(of child: Box) -> Double {
    if case .fraction(let share) = child.width, share > 0 { return max(rest, 0) * share / shares }
    if case .percent(let share) = child.width { return whole * share }
    return measuring.naturalWidth(of: child)
  }
}
