extension Page {
  /// The page as a print shop takes it: on larger paper, with colour beyond the cut, and with marks that show the cut.
  ///
  /// Fills that reach an edge of the page reach into the bleed; symbols and text stay where they are (a layout whose
  /// symbols leave the margins is refused before). Crop marks are 5 mm long and begin 3 mm off the cut, so that they lie
  /// outside of the bleed; between them lie registration marks. Links are left out: on paper nobody clicks, and PDF/X-4
  /// allows no annotation on the page (ISO 15930-7, 6.17).
  public func forPrintShop(bleed: Length = .mm(3)) -> Page {
    let border = Length.mm(3 + 5 + 2).points
    let placing = PagePlacing(offset: Point(x: border, y: border))
    let trim = PageTrim(
      frame: Rectangle(x: border, y: border, width: size.width, height: size.height), bleed: bleed.points)
    let items = items.map { item in
      let placed = item.bleeding(over: size, by: bleed.points).placed(placing)
      let isWithin = placed.extent.map { trim.bleedFrame.contains($0) } ?? true
      return isWithin ? placed : PageItem(placed.content, origin: placed.origin, clip: trim.bleedFrame)
    }
    let paper = Size(width: size.width + 2 * border, height: size.height + 2 * border)
    let structure = structure.compactMap { $0.mapped(item: { $0 }, link: { _ in nil }) }
    return Page(
      size: paper, items: items + PrintMarks(trim: trim).items, structure: structure, trim: trim
    )
  }
}

extension PageItem {
  /// The item with its fill drawn `bleed` points further where it reaches an edge of a page of `size`.
  fileprivate func bleeding(over size: Size, by bleed: Double) -> PageItem {
    switch content {
    case .rectangle(let shape) where shape.fill != nil && shape.borders?.allAround == nil:
      return PageItem(.rectangle(shape.bleeding(over: size, by: bleed)), origin: origin, clip: clip)
    case .picture(let shape) where shape.corners == .straight:
      return PageItem(.picture(shape.bleeding(over: size, by: bleed)), origin: origin, clip: clip)
    default:
      return self
    }
  }
}

extension RectangleShape {
  /// The rectangle drawn further where it reaches an edge of a page of `size`, a line of that side with it; a side with a
  /// round corner stays, since the bleed would change its shape.
  fileprivate func bleeding(over size: Size, by bleed: Double) -> RectangleShape {
    var room = frame.bleed(over: size, by: bleed)
    if corners.topLeft + corners.topRight > 0 { room.top = 0 }
    if corners.topRight + corners.bottomRight > 0 { room.right = 0 }
    if corners.bottomRight + corners.bottomLeft > 0 { room.bottom = 0 }
    if corners.bottomLeft + corners.topLeft > 0 { room.left = 0 }
    func wider(_ border: Border?, by bleed: Double) -> Border? {
      border.map { Border(width: $0.width + bleed, color: $0.color) }
    }
    let lines = borders.map {
      Borders(
        top: wider($0.top, by: room.top), right: wider($0.right, by: room.right),
        bottom: wider($0.bottom, by: room.bottom), left: wider($0.left, by: room.left))
    }
    let wide = frame.outset(by: room)
    return RectangleShape(
      frame: wide, fill: fill?.kept(from: frame, in: wide), borders: lines, corners: corners)
  }
}

extension Rectangle {
  /// How far it is drawn further on each side: by `bleed` where it reaches an edge of a page of `size`.
  fileprivate func bleed(over size: Size, by bleed: Double) -> Edges {
    // Places of boxes are sums of lengths, so that an edge may be off by the last bits of a number.
    let near = 0.01
    return Edges(
      top: minY < near ? bleed : 0, right: maxX > size.width - near ? bleed : 0,
      bottom: maxY > size.height - near ? bleed : 0, left: minX < near ? bleed : 0)
  }

  fileprivate func outset(by edges: Edges) -> Rectangle {
    inset(by: Edges(top: -edges.top, right: -edges.right, bottom: -edges.bottom, left: -edges.left))
  }
}

extension PictureShape {
  /// The picture with its window reaching into the bleed, made larger about its middle where it does not cover that.
  fileprivate func bleeding(over size: Size, by bleed: Double) -> PictureShape {
    let wide = window.outset(by: window.bleed(over: size, by: bleed))
    guard wide != window else { return self }
    let center = frame.center
    let scale = max(
      1, (wide.maxX - center.x) * 2 / frame.size.width, (center.x - wide.minX) * 2 / frame.size.width,
      (wide.maxY - center.y) * 2 / frame.size.height, (center.y - wide.minY) * 2 / frame.size.height)
    let (width, height) = (frame.size.width * scale, frame.size.height * scale)
    let larger = Rectangle(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    return PictureShape(picture: picture, frame: larger, window: wide)
  }
}

/// The marks around a page that is cut out, in every ink of the press.
private struct PrintMarks {
  let trim: PageTrim
  private let lineWidth = 0.25

  /// Two lines at each corner, and a cross in a circle at the middle of each side.
  var items: [PageItem] {
    let frame = trim.frame
    let (near, length) = (Length.mm(3).points, Length.mm(5).points)
    var marks: [PageItem] = []
    for x in [frame.minX, frame.maxX] {
      for y in [frame.minY - near - length, frame.maxY + near] {
        marks.append(line(Rectangle(x: x - lineWidth / 2, y: y, width: lineWidth, height: length)))
      }
    }
    for y in [frame.minY, frame.maxY] {
      for x in [frame.minX - near - length, frame.maxX + near] {
        marks.append(line(Rectangle(x: x, y: y - lineWidth / 2, width: length, height: lineWidth)))
      }
    }
    let off = near + length / 2
    for center in [
      Point(x: frame.center.x, y: frame.minY - off), Point(x: frame.center.x, y: frame.maxY + off),
      Point(x: frame.minX - off, y: frame.center.y), Point(x: frame.maxX + off, y: frame.center.y),
    ] {
      marks += registration(at: center)
    }
    return marks
  }

  private func registration(at center: Point) -> [PageItem] {
    let (arm, radius) = (Length.mm(2.5).points, Length.mm(1.5).points)
    let circle = RectangleShape(
      frame: Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius),
      fill: nil, borders: Borders(Border(width: lineWidth, color: .registration)),
      corners: CornerRadii(radius))
    return [
      line(Rectangle(x: center.x - arm, y: center.y - lineWidth / 2, width: 2 * arm, height: lineWidth)),
      line(Rectangle(x: center.x - lineWidth / 2, y: center.y - arm, width: lineWidth, height: 2 * arm)),
      PageItem(.rectangle(circle), origin: .program),
    ]
  }

  private func line(_ frame: Rectangle) -> PageItem {
    PageItem(
      .rectangle(RectangleShape(frame: frame, fill: .registration)), origin: .program)
  }
}
