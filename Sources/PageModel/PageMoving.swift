extension Point {
  /// The point moved by an offset.
  public func offset(by other: Point) -> Point { Point(x: x + other.x, y: y + other.y) }
}

extension Rectangle {
  /// The part that both have; `nil` where they have none.
  public func intersection(_ other: Rectangle) -> Rectangle? {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    let (right, bottom) = (min(maxX, other.maxX), min(maxY, other.maxY))
    guard right > left, bottom > top else { return nil }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The point halfway between the edges.
  public var center: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }
}

extension PageItem {
  /// What it covers at the most, in points on the page; `nil` where there is nothing to see.
  public var extent: Rectangle? {
    switch content {
    case .rectangle(let shape): return shape.frame
    case .text(let run): return run.ink
    case .symbol(let symbol): return symbol.frame
    case .polygon(let points, _):
      guard let first = points.first else { return nil }
      let start = Rectangle(x: first.x, y: first.y, width: 0, height: 0)
      return points.reduce(start) { $0.union(Rectangle(x: $1.x, y: $1.y, width: 0, height: 0)) }
    }
  }

  /// The item moved by an offset, and shown inside `clip` alone.
  public func moved(by offset: Point, clip: Rectangle?) -> PageItem {
    let moved: Content =
      switch content {
      case .rectangle(let shape):
        .rectangle(
          RectangleShape(
            frame: shape.frame.offset(by: offset), fill: shape.fill, border: shape.border,
            cornerRadius: shape.cornerRadius))
      case .polygon(let points, let fill): .polygon(points.map { $0.offset(by: offset) }, fill: fill)
      case .text(let run): .text(run.moved(by: offset))
      case .symbol(let symbol):
        .symbol(
          SymbolShape(
            frame: symbol.frame.offset(by: offset), plate: symbol.plate.offset(by: offset),
            modules: symbol.modules, color: symbol.color, payload: symbol.payload, code: symbol.code))
      }
    return PageItem(moved, origin: origin, clip: clip)
  }
}

extension GlyphRun {
  fileprivate func moved(by offset: Point) -> GlyphRun {
    var run = self
    run.origin = origin.offset(by: offset)
    run.ink = ink?.offset(by: offset)
    return run
  }
}

extension StructureElement {
  /// The element with other items and links; a part that keeps no item is left out, and a link without an area too.
  public func mapped(
    item: (Int) -> Int?, link: (LinkArea) -> LinkArea?
  ) -> StructureElement? {
    let kept = children.compactMap { child -> Child? in
      switch child {
      case .item(let index): item(index).map(Child.item)
      case .element(let element): element.mapped(item: item, link: link).map(Child.element)
      }
    }
    guard !kept.isEmpty else { return nil }
    guard case .link(let area) = role else { return StructureElement(role, kept) }
    guard let moved = link(area) else {
      // What the link held is read as plain text.
      return StructureElement(.paragraph, kept)
    }
    return StructureElement(.link(moved), kept)
  }
}
