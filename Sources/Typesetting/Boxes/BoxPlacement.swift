public import PageModel

/// What became of boxes that were given a rectangle: the items of a page in reading order.
public struct PlacedBoxes: Sendable {
  /// The items from back to front.
  public internal(set) var items: [PageItem] = []
  /// What is read aloud, in reading order; its indices count `items`.
  public internal(set) var structure: [StructureElement.Child] = []
  /// The texts that were set smaller than their style wants, by their source, with the size in points.
  public internal(set) var shrunk: [(source: Int, size: Double)] = []
  /// The texts that take more than twice the lines that their style wants, by their source, with the number of lines.
  public internal(set) var longTexts: [(source: Int, lines: Int)] = []
  /// What each text covers with ink, by its source, in points on the page.
  public internal(set) var inks: [(source: Int, ink: Rectangle, origin: LayoutOrigin)] = []
  /// The texts whose lines touch each other.
  public internal(set) var touchingLines: [(source: Int, origin: LayoutOrigin)] = []
  /// The width of the symbols of each grid and the width that was wanted, in points.
  public internal(set) var symbolWidths: [(width: Double, wanted: Double, origin: LayoutOrigin)] = []
  /// The shadows, which are drawn without transparency and cover what was there before.
  public internal(set) var shadows: [PlacedShadow] = []
  /// Where the boxes lie, outer ones before those inside; none unless they were asked for.
  public internal(set) var boxes: [BoxFrame] = []
  /// What could not be placed.
  public internal(set) var faults: [BoxFault] = []
  /// How many rows of each table, in their order, were placed on this page and those before.
  public internal(set) var rowsShown: [Int] = []
  /// Whether a table has more rows than this page has room for.
  public internal(set) var isContinued = false

  /// The parts of the page, in reading order; what a box left without a part is a paragraph.
  public var elements: [StructureElement] {
    structure.map { child in
      switch child {
      case .element(let element): element
      case .item: StructureElement(.paragraph, [child])
      }
    }
  }

  /// Makes a result of nothing.
  public init() {}
}

/// Gives every box its rectangle, from the outside in.
struct BoxPlacement {
  var tightness: Tightness
  private(set) var rowsBefore: [Int]
  let notesBoxes: Bool
  var result = PlacedBoxes()
  var sizes = SizeCollection()

  init(tightness: Tightness, rowsBefore: [Int], notesBoxes: Bool) {
    self.tightness = tightness
    self.rowsBefore = rowsBefore
    self.notesBoxes = notesBoxes
  }

  private var measuring: BoxMeasuring { BoxMeasuring(tightness: tightness) }

  /// Draws a box and all that it holds, and notes how it is read.
  mutating func place(_ box: Box, in frame: Rectangle) {
    if notesBoxes { result.boxes.append(BoxFrame(frame: frame, origin: box.origin)) }
    switch box.reading {
    case .transparent:
      draw(box, in: frame)
    case .element(let role):
      read(as: role) { $0.draw(box, in: frame) }
    case .decoration:
      let before = result.structure
      draw(box, in: frame)
      result.structure = before
    }
  }

  /// Gathers what `body` notes into one element; none where it notes nothing.
  mutating func read(as role: StructureElement.Role, _ body: (inout BoxPlacement) -> Void) {
    let before = result.structure
    result.structure = []
    body(&self)
    let parts = result.structure
    result.structure = before
    guard !parts.isEmpty else { return }
    result.structure.append(
      .element(role == .listItem ? .listItem(parts) : StructureElement(role, parts)))
  }

  /// Places a box that stays whole: tables in it begin anew and count among no page's tables, which stand elsewhere on each page.
  mutating func placeWhole(_ box: Box, in frame: Rectangle) {
    let (before, shown, isContinued) = (rowsBefore, result.rowsShown, result.isContinued)
    (rowsBefore, result.rowsShown, result.isContinued) = ([], [], false)
    place([(box, frame)])
    (rowsBefore, result.rowsShown, result.isContinued) = (before, shown, isContinued)
  }

  /// The same for a cell of a table, which is one also where it holds nothing: what comes after it stays in its column.
  mutating func readCell(as role: StructureElement.Role, _ body: (inout BoxPlacement) -> Void) {
    let before = result.structure
    result.structure = []
    body(&self)
    let parts = result.structure
    result.structure = before + [.element(StructureElement(role, parts))]
  }

  /// Adds an item that is read aloud.
  private mutating func addContent(_ item: PageItem) {
    result.structure.append(.item(result.items.count))
    result.items.append(item)
  }

  /// Draws the ground of a box and places its content.
  private mutating func draw(_ box: Box, in frame: Rectangle) {
    let look = box.appearance
    if look.fill != nil || look.borders != nil {
      let shape = RectangleShape(
        frame: frame, fill: look.fill, borders: look.borders, corners: look.corners)
      result.items.append(PageItem(.rectangle(shape), origin: box.origin))
    }
    let inner = frame.inset(by: look.insets)
    guard inner.size.width >= 0, inner.size.height >= -0.01 else {
      return refuse(needed: Size(width: 0, height: 0), in: inner, box)
    }
    switch box.content {
    case .column(let children, let gap): placeColumn(children, gap, in: inner, of: box)
    case .row(let children, let gap):
      let outside = sizes.row
      sizes.row = ObjectIdentifier(box)
      placeRow(children, gap, in: inner, of: box)
      sizes.row = outside
    case .text(let paragraph): place(paragraph, in: inner, of: box)
    case .symbol(let symbol): place(symbol, in: inner, of: box)
    case .star(let color):
      result.items.append(PageItem(.polygon(Star.points(in: inner), fill: color), origin: box.origin))
    case .rule(let fill):
      result.items.append(
        PageItem(.rectangle(RectangleShape(frame: inner, fill: fill)), origin: box.origin))
    case .picture(let picture): place(picture, in: inner, of: box)
    case .grid(let grid): place(grid, in: inner, of: box)
    case .flow(let flow): place(flow, in: inner, of: box)
    case .cells(let grid):
      let outside = sizes.row
      sizes.row = ObjectIdentifier(box)
      place(grid, in: inner, of: box)
      sizes.row = outside
    }
  }

  private mutating func placeColumn(
    _ children: [Box], _ gap: Double, in inner: Rectangle, of box: Box
  ) {
    let heights = measuring.heights(
      of: children, gap: gap, width: inner.size.width, within: inner.size.height)
    guard let heights else { return refuseChildren(children, in: inner, of: box) }
    let total = heights.reduce(0, +) + gap * Double(max(children.count - 1, 0))
    var y = inner.minY + offset(box.verticalAlignment, slack: inner.size.height - total)
    var frames: [(box: Box, frame: Rectangle)] = []
    for (child, height) in zip(children, heights) {
      let width = measuring.width(of: child, inColumn: inner.size.width)
      let x = inner.minX + offset(box.horizontalAlignment, slack: inner.size.width - width)
      frames.append((child, Rectangle(x: x, y: y, width: width, height: height)))
      y += height + gap
    }
    place(frames)
  }

  private mutating func placeRow(_ children: [Box], _ gap: Double, in inner: Rectangle, of box: Box) {
    let widths = measuring.widths(of: children, gap: gap, within: inner.size.width)
    guard let widths else { return refuseChildren(children, in: inner, of: box) }
    let total = widths.reduce(0, +) + gap * Double(max(children.count - 1, 0))
    var x = inner.minX + offset(box.horizontalAlignment, slack: inner.size.width - total)
    var frames: [(box: Box, frame: Rectangle)] = []
    for (child, width) in zip(children, widths) {
      var height = inner.size.height
      if case .percent(let share) = child.height { height *= share }
      // At the top, boxes of a row are all as high as the row, so that their grounds line up.
      if child.keepsItsHeight || (box.verticalAlignment != .top && child.hasHeightOfItsOwn) {
        let natural = measuring.naturalHeight(of: child, width: width)
        guard let natural, natural <= inner.size.height + 0.01 else {
          place(frames)
          return refuseChildren(children, in: inner, of: box)
        }
        height = natural
      }
      let y = inner.minY + offset(box.verticalAlignment, slack: inner.size.height - height)
      frames.append((child, Rectangle(x: x, y: y, width: width, height: height)))
      x += width + gap
    }
    place(frames)
  }

  private mutating func place(_ paragraph: Paragraph, in inner: Rectangle, of box: Box) {
    let width = inner.size.width
    let fitted = paragraph.setting(
      tightness.measure(paragraph, within: width, height: inner.size.height), within: width)
    let height = paragraph.height(of: fitted)
    guard fitted.fits else {
      result.faults.append(
        .wordTooWide(
          source: paragraph.source, needed: fitted.width, available: width, origin: box.origin))
      return
    }
    guard height <= inner.size.height + 0.01 else {
      return refuse(needed: Size(width: fitted.width, height: height), in: inner, box)
    }
    sizes.add(paragraph, size: fitted.size)
    if fitted.size < paragraph.style.size {
      result.shrunk.append((paragraph.source, fitted.size))
    }
    if fitted.lines.count > 2 * paragraph.style.lines {
      result.longTexts.append((paragraph.source, fitted.lines.count))
    }
    let top = inner.minY + offset(box.verticalAlignment, slack: inner.size.height - height)
    let frame = Rectangle(x: inner.minX, y: top, width: width, height: height)
    let balanced = paragraph.balanced(fitted, within: width)
    if paragraph.linesTouch(in: balanced, width: width) {
      result.touchingLines.append((paragraph.source, box.origin))
    }
    let runs = paragraph.runs(of: balanced, in: frame)
    let items = runs.map { PageItem(.text($0), origin: box.origin) }
    let ink = runs.compactMap(\.ink).reduced { $0.union($1) }
    if let ink { result.inks.append((paragraph.source, ink, box.origin)) }
    guard let link = paragraph.link, let ink else { return items.forEach { addContent($0) } }
    let area = LinkArea(frame: ink, address: link.address, description: link.description)
    read(as: .link(area)) { placement in items.forEach { placement.addContent($0) } }
  }

  private mutating func place(_ symbol: Box.Symbol, in inner: Rectangle, of box: Box) {
    let own = tightness.of(symbol)
    let (width, plate) = (own.symbolWidth, own.plateWidth)
    guard inner.size.width >= plate - 0.01, inner.size.height >= plate - 0.01 else {
      return refuse(needed: Size(width: plate, height: plate), in: inner, box)
    }
    func onDots(_ place: Double) -> Double { (place / Tightness.dotGrid).rounded() * Tightness.dotGrid }
    let plateFrame = Rectangle(
      x: inner.minX + (inner.size.width - plate) / 2, y: inner.minY + (inner.size.height - plate) / 2,
      width: plate, height: plate)
    let frame = Rectangle(
      x: onDots(plateFrame.minX + (plate - width) / 2), y: onDots(plateFrame.minY + (plate - width) / 2),
      width: width, height: width)
    let shape = SymbolShape(
      frame: frame, plate: plateFrame,
      modules: symbol.modules, color: symbol.color, payload: symbol.payload, code: symbol.code,
      logo: symbol.logo)
    let area = LinkArea(
      frame: shape.plate, address: symbol.link.address, description: symbol.link.description)
    read(as: .link(area)) { placement in
      placement.read(as: .figure(alternative: symbol.alternative)) {
        $0.addContent(PageItem(.symbol(shape), origin: box.origin))
      }
    }
  }

  private mutating func place(_ content: Box.PictureContent, in inner: Rectangle, of box: Box) {
    let shape = content.shape(
      in: inner, box.horizontalAlignment, box.verticalAlignment,
      corners: content.fit == .cover
        ? box.appearance.corners.inset(by: box.appearance.insets) : .straight)
    let item = PageItem(.picture(shape), origin: box.origin)
    guard let alternative = content.alternative else { return result.items.append(item) }
    read(as: .figure(alternative: alternative)) { $0.addContent(item) }
  }

  private mutating func place(_ grid: Grid, in inner: Rectangle, of box: Box) {
    // Conditions of a layout may leave no tile.
    guard grid.forms.contains(where: { !$0.isEmpty }) else { return }
    let plan: GridPlan
    let identity = ObjectIdentifier(box)
    do {
      if let known = sizes.plans[identity] {
        plan = known.capped(tightness.caps, in: grid)
      } else {
        plan = try GridPlanning(grid: grid, room: inner.size, origin: box.origin).best()
      }
    } catch {
      return result.faults.append(error)
    }
    sizes.plans[identity] = plan
    result.symbolWidths.append((plan.tightness.symbolWidth, grid.wantedSymbol, box.origin))
    let outside = tightness
    tightness = plan.tightness
    sizes.grid = identity
    read(as: .list) { placement in
      let tiles = zip(grid.forms[plan.form], plan.frames(in: inner, of: grid))
      for (tile, frame) in tiles { placement.castShadow(of: tile, in: frame) }
      for (tile, frame) in tiles {
        placement.read(as: .listItem) { $0.place(tile, in: frame) }
      }
    }
    tightness = outside
    sizes.grid = nil
  }

  private func offset(_ alignment: HorizontalAlignment, slack: Double) -> Double {
    switch alignment {
    case .left: 0
    case .center: slack / 2
    case .right: slack
    }
  }

  private func offset(_ alignment: VerticalAlignment, slack: Double) -> Double {
    switch alignment {
    case .top: 0
    case .middle: slack / 2
    case .bottom: slack
    }
  }

  /// Notes that a box is too small for its children, or that a text in it is too wide for any size.
  private mutating func refuseChildren(_ children: [Box], in inner: Rectangle, of box: Box) {
    if let fault = measuring.firstFault(in: box, width: inner.size.width + box.horizontalInsets) {
      return result.faults.append(fault)
    }
    let needed = measuring.naturalHeight(of: box, width: inner.size.width + box.horizontalInsets)
    refuse(
      needed: Size(width: measuring.naturalWidth(of: box), height: needed ?? inner.size.height), in: inner,
      box)
  }

  mutating func refuse(needed: Size, in inner: Rectangle, _ box: Box) {
    result.faults.append(.tooLarge(needed: needed, available: inner.size, origin: box.origin))
  }
}

extension Box {
  /// What lies between edge and content on both sides together, in points.
  var horizontalInsets: Double { appearance.insets.left + appearance.insets.right }

  /// The height of the content where the layout says how high the box is, in points.
  var innerHeight: Double? {
    guard case .fixed(let height) = height else { return nil }
    return height - appearance.insets.top - appearance.insets.bottom
  }

  /// Whether there is content that says how high the box wants to be.
  var hasHeightOfItsOwn: Bool {
    switch (height, content) {
    case (.automatic, .rule), (.automatic, .star), (.fraction, _), (.percent, _): false
    default: true
    }
  }

  /// Whether the box is as high as its content in a row that is higher.
  var keepsItsHeight: Bool {
    switch (height, content) {
    case (.fixed, _), (.automatic, .symbol), (.automatic, .picture): true
    default: false
    }
  }
}

extension Sequence {
  /// All elements combined from the first on; `nil` when there is none.
  func reduced(_ combine: (Element, Element) -> Element) -> Element? {
    reduce(nil as Element?) { result, next in result.map { combine($0, next) } ?? next }
  }
}
