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
    case .rectangle(let shape) where shape.fill != nil && shape.border == nil && shape.cornerRadius == 0:
      let wide = shape.frame.bleeding(over: size, by: bleed)
      return PageItem(
        .rectangle(RectangleShape(frame: wide, fill: shape.fill?.kept(from: shape.frame, in: wide))),
        origin: origin, clip: clip)
    case .picture(let shape) where shape.cornerRadius == 0:
      return PageItem(.picture(shape.bleeding(over: size, by: bleed)), origin: origin, clip: clip)
    default:
      return self
    }
  }
}

extension Rectangle {
  /// The rectangle made larger by `bleed` where it reaches an edge of a page of `size`.
  fileprivate func bleeding(over size: Size, by bleed: Double) -> Rectangle {
    // Places of boxes are sums of lengths, so that an edge may be off by the last bits of a number.
    let near = 0.01
    return inset(
      by: Edges(
        top: minY < near ? -bleed : 0, right: maxX > size.width - near ? -bleed : 0,
        bottom: maxY > size.height - near ? -bleed : 0, left: minX < near ? -bleed : 0))
  }
}

extension PictureShape {
  /// The picture with its window reaching into the bleed, made larger about its middle where it does not cover that.
  fileprivate func bleeding(over size: Size, by bleed: Double) -> PictureShape {
    let wide = window.bleeding(over: size, by: bleed)
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
      fill: nil, border: Border(width: lineWidth, color: .registration), cornerRadius: radius)
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
