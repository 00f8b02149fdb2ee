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
    case .picture(let shape): return shape.window
    case .polygon(let points, _):
      guard let first = points.first else { return nil }
      let start = Rectangle(x: first.x, y: first.y, width: 0, height: 0)
      return points.reduce(start) { $0.union(Rectangle(x: $1.x, y: $1.y, width: 0, height: 0)) }
    }
  }

  /// The item scaled about the corner of the page, then moved, and shown inside `clip` alone.
  public func placed(_ placing: PagePlacing, clip: Rectangle? = nil) -> PageItem {
    let placed: Content =
      switch content {
      case .rectangle(let shape):
        .rectangle(
          RectangleShape(
            frame: placing.rectangle(shape.frame), fill: shape.fill,
            borders: shape.borders?.map { Border(width: $0.width * placing.scale, color: $0.color) },
            corners: shape.corners.map { $0 * placing.scale }))
      case .polygon(let points, let fill): .polygon(points.map(placing.point), fill: fill)
      case .text(let run): .text(run.placed(placing))
      case .symbol(let symbol):
        .symbol(
          SymbolShape(
            frame: placing.rectangle(symbol.frame), plate: placing.rectangle(symbol.plate),
            modules: symbol.modules, color: symbol.color, payload: symbol.payload, code: symbol.code,
            logo: symbol.logo))
      case .picture(let shape):
        .picture(
          PictureShape(
            picture: shape.picture, frame: placing.rectangle(shape.frame),
            window: placing.rectangle(shape.window), corners: shape.corners.map { $0 * placing.scale }))
      }
    return PageItem(placed, origin: origin, clip: clip)
  }
}

/// Where a page comes to lie on another: scaled about its upper left corner, then moved.
public struct PagePlacing: Sendable, Hashable {
  /// How many times as large it is.
  public let scale: Double
  /// How far its corner moves, in points of the other page.
  public let offset: Point

  /// Makes a placing.
  public init(scale: Double = 1, offset: Point) {
    self.scale = scale
    self.offset = offset
  }

  /// Where a point comes to lie.
  public func point(_ point: Point) -> Point {
    Point(x: point.x * scale + offset.x, y: point.y * scale + offset.y)
  }

  /// Where a rectangle comes to lie.
  public func rectangle(_ frame: Rectangle) -> Rectangle {
    let corner = point(frame.origin)
    return Rectangle(
      x: corner.x, y: corner.y, width: frame.size.width * scale, height: frame.size.height * scale)
  }
}

extension GlyphRun {
  fileprivate func placed(_ placing: PagePlacing) -> GlyphRun {
    let glyphs = glyphs.map { glyph in
      Glyph(
        identifier: glyph.identifier,
        position: Point(x: glyph.position.x * placing.scale, y: glyph.position.y * placing.scale))
    }
    return GlyphRun(
      face: face, size: size * placing.scale, color: color, origin: placing.point(origin), glyphs: glyphs,
      text: text, clusters: clusters, ink: ink.map(placing.rectangle))
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
