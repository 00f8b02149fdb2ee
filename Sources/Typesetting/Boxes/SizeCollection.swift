public import PageModel

/// What came out for texts whose sizes depend on each other, while boxes were placed.
struct SizeCollection {
  /// Texts of one size.
  private struct Group: Hashable {
    let name: String
    /// The row or grid that they lie in; `nil` for all that is placed together.
    let box: ObjectIdentifier?
  }

  /// The innermost row and grid that are being placed.
  var row: ObjectIdentifier?
  var grid: ObjectIdentifier?
  /// Whether there was a text that may grow.
  private(set) var mayGrow = false
  /// The plans of grids by their boxes.
  var plans: [ObjectIdentifier: GridPlan] = [:]
  private var smallest: [Group: Double] = [:]
  private var members: [ObjectIdentifier: (group: Group, size: Double)] = [:]

  /// Notes the size of a text that was placed.
  mutating func add(_ paragraph: Paragraph, size: Double) {
    let style = paragraph.style
    if style.grows, grid == nil, style.maximumSize > style.size { mayGrow = true }
    guard let common = style.commonSize else { return }
    let box = common.reach == .board ? nil : grid ?? row
    guard common.reach == .board || box != nil else { return }
    let group = Group(name: common.name, box: box)
    smallest[group] = min(smallest[group] ?? size, size)
    members[ObjectIdentifier(paragraph)] = (group, size)
  }

  /// The size that each text of a common size is not to exceed, in points.
  var caps: [ObjectIdentifier: Double] { members.compactMapValues { smallest[$0.group] } }

  /// Whether every text has the size of the others.
  var areAlike: Bool { members.values.allSatisfy { $0.size == smallest[$0.group] } }
}

extension Box {
  /// Places the box and all that it holds in `frame`, in front of `ground`; what does not fit is a fault and
  /// is not placed.
  ///
  /// `rowsBefore` is how many rows of each table the pages before have shown. With `notesBoxes` the result tells where every box
  /// lies, which drawing does not need. Boxes with texts that grow or have a common
  /// size are placed several times, others once.
  public func placed(
    in frame: Rectangle, over ground: [PageItem] = [], rowsBefore: [Int] = [], notesBoxes: Bool = false
  ) -> PlacedBoxes {
    func place(growth: Double, like known: SizeCollection? = nil) -> BoxPlacement {
      var placement = BoxPlacement(tightness: .relaxed, rowsBefore: rowsBefore, notesBoxes: notesBoxes)
      placement.tightness.growth = growth
      if let known {
        placement.tightness.caps = known.caps
        placement.sizes.plans = known.plans
      }
      placement.result.items.reserveCapacity(Self.usualItems)
      placement.result.items += ground
      placement.place([(self, frame)])
      return placement
    }
    let wanted = place(growth: 0)
    guard wanted.result.faults.isEmpty else { return wanted.result }
    var best = (growth: 0.0, placement: wanted)
    if wanted.sizes.mayGrow {
      for growth in Self.growths {
        let grown = place(growth: growth)
        guard grown.result.isAsGood(as: wanted.result) else { continue }
        best = (growth, grown)
        break
      }
    }
    // Smaller text needs no more room, so that what fitted still fits; a table may then show a row more, whose texts
    // were not known before.
    for _ in 0..<Self.mostRounds where !best.placement.sizes.areAlike {
      let alike = place(growth: best.growth, like: best.placement.sizes)
      guard alike.result.faults.isEmpty else { break }
      best.placement = alike
    }
    return best.placement.result
  }

  private static let mostRounds = 5

  /// How far towards their largest size texts grow, all of them at once; the first that leaves room for the rest is taken.
  private static let growths = [1, 0.75, 0.5, 0.25]

  /// The items of a poster of ten codes, about, so that they are seldom moved while more are added.
  private static let usualItems = 128
}

extension PlacedBoxes {
  /// Whether everything has its place and no symbol has become smaller than wanted.
  fileprivate func isAsGood(as other: PlacedBoxes) -> Bool {
    faults.isEmpty && rowsShown == other.rowsShown && touchingLines.count <= other.touchingLines.count
      && zip(symbolWidths, other.symbolWidths).allSatisfy { $0.width >= min($1.width, $1.wanted) - 0.01 }
  }
}

extension GridPlan {
  /// The same plan for texts that are no larger than their caps: rows are as high as that leaves them.
  func capped(_ caps: [ObjectIdentifier: Double], in grid: Grid) -> GridPlan {
    var tightness = tightness
    tightness.caps = caps
    let measuring = BoxMeasuring(tightness: tightness)
    let tiles = grid.forms[form]
    let heights = stride(from: 0, to: tiles.count, by: columns).enumerated().map { row, start in
      let own = tiles[start..<min(start + columns, tiles.count)].compactMap {
        measuring.naturalHeight(of: $0, width: tileWidth)
      }
      return own.max() ?? rowHeights[row]
    }
    return GridPlan(
      form: form, columns: columns, tightness: tightness, tileWidth: tileWidth, rowHeights: heights,
      score: score)
  }
}
