import PageModel

/// Draws the items of a page into a content stream (ISO 32000-1, 8 and 9); every decision was taken before.
struct PageContent {
  private(set) var bytes = PDFBytes()
  private let height: Double
  private let fonts: [FontFace: PDFFont]
  private let pictures: PDFPictures
  private let press: PressProfile?
  private let shadings: PDFShadings
  private var fill: Color?

  /// Draws `page` with its marks, in the fonts of the document; its gradients are added to `shadings`.
  init(
    _ page: Page, marks: ContentMarks, fonts: [FontFace: PDFFont], pictures: PDFPictures,
    press: PressProfile?, shadings: PDFShadings
  ) {
    height = page.size.height
    self.fonts = fonts
    self.pictures = pictures
    self.press = press
    self.shadings = shadings
    bytes.reserve(Self.usualSize)
    var isArtifact = false
    for (index, item) in page.items.enumerated() {
      if let mark = marks.byItem[index] {
        if isArtifact { bytes.add("EMC\n") }
        isArtifact = false
        if mark.isFirst { begin(mark) }
        draw(item)
        if mark.isLast { bytes.add("EMC\n") }
      } else {
        if !isArtifact { bytes.add("/Artifact BMC\n") }
        isArtifact = true
        draw(item)
      }
    }
    if isArtifact { bytes.add("EMC\n") }
  }

  /// The bytes that a poster of ten symbols takes, about.
  private static let usualSize = 64 << 10

  private mutating func begin(_ mark: ContentMarks.Mark) {
    bytes.add("/")
    bytes.add(mark.tag)
    bytes.add("<</MCID ")
    bytes.add(mark.identifier)
    bytes.add(">>BDC\n")
  }

  private mutating func draw(_ item: PageItem) {
    if let clip = item.clip {
      bytes.add("q ")
      add(rectangle: clip)
      bytes.add("W n\n")
    }
    switch item.content {
    case .rectangle(let shape): draw(shape)
    case .polygon(let points, let color): draw(points, color)
    case .text(let run): draw(run)
    case .symbol(let symbol): draw(symbol)
    case .picture(let shape): draw(shape)
    }
    if item.clip != nil {
      bytes.add("Q\n")
      fill = nil
    }
  }

  private mutating func setFill(_ color: Color) {
    guard fill != color else { return }
    fill = color
    bytes.add(color, isStroke: false, press: press)
  }

  private mutating func add(_ x: Double, _ y: Double) {
    bytes.add(x)
    bytes.add(height - y)
  }

  private mutating func add(rectangle frame: Rectangle) {
    add(frame.minX, frame.maxY)
    bytes.add(frame.size.width)
    bytes.add(frame.size.height)
    bytes.add("re ")
  }

  private mutating func draw(_ shape: RectangleShape) {
    switch shape.fill {
    case .color(let color):
      setFill(color)
      add(path: RoundedRectangle(shape.frame, shape.corners), then: "f")
    case .linear(let gradient):
      draw(gradient, in: shape)
    case nil:
      break
    }
    if let border = shape.borders?.allAround {
      let half = border.width / 2
      bytes.add(border.color, isStroke: true, press: press)
      bytes.add(border.width)
      bytes.add("w ")
      let middle = Edges(top: half, right: half, bottom: half, left: half)
      add(path: RoundedRectangle(shape.frame, shape.corners).inset(by: middle), then: "S")
    } else {
      for band in shape.borderBands { draw(band) }
    }
  }

  /// Draws what lies between two outlines, in coordinates from the outer one's lower left corner.
  private mutating func draw(_ band: BorderBand) {
    let frame = band.outer.frame
    setFill(band.color)
    guard let inner = band.inner else {
      return add(path: band.outer, then: "f")
    }
    begin(at: frame)
    if let corners = band.within {
      for (index, corner) in corners.enumerated() {
        bytes.add(corner.x - frame.minX)
        bytes.add(frame.maxY - corner.y)
        bytes.add(index == 0 ? "m " : "l ")
      }
      bytes.add("h W n ")
    }
    add(outline: band.outer, from: frame)
    add(outline: inner, from: frame)
    bytes.add("f* Q\n")
  }

  /// Saves the state and makes the lower left corner of `frame` the origin.
  private mutating func begin(at frame: Rectangle) {
    bytes.add("q 1 0 0 1 ")
    add(frame.minX, frame.maxY)
    bytes.add("cm\n")
  }

  /// Draws an outline; a rounded one in coordinates from its own corner, so that the plates of a page, which are of one
  /// size, have the same bytes and pack into few (1.2 of 30 kB for ten).
  private mutating func add(path outline: RoundedRectangle, then paint: StaticString) {
    guard !outline.isStraight else {
      add(rectangle: outline.frame)
      bytes.add(paint)
      bytes.add("\n")
      return
    }
    begin(at: outline.frame)
    add(outline: outline, from: outline.frame)
    bytes.add(paint)
    bytes.add(" Q\n")
  }

  /// Draws a gradient inside the outline of a rectangle, in coordinates from its own lower left corner.
  private mutating func draw(_ gradient: LinearGradient, in shape: RectangleShape) {
    let frame = shape.frame
    guard frame.size.width > 0, frame.size.height > 0 else { return }
    begin(at: frame)
    addClip(of: RoundedRectangle(frame, shape.corners))
    // The line of the shading, from 0 to 1 along x, comes to lie on that of the gradient.
    let line = gradient.line(in: frame)
    let (x, y) = (line.end.x - line.start.x, line.start.y - line.end.y)
    for number in [x, y, -y, x, line.start.x - frame.minX, frame.maxY - line.start.y] { bytes.add(number) }
    bytes.add("cm /S")
    bytes.add(shadings.number(of: gradient))
    bytes.add(" sh Q\n")
  }

  /// Hides all that is drawn outside of an outline, in coordinates from its own lower left corner.
  private mutating func addClip(of outline: RoundedRectangle) {
    add(outline: outline, from: outline.frame)
    bytes.add("W n ")
  }

  /// Adds the path of an outline in coordinates from the lower left corner of `frame`.
  private mutating func add(outline: RoundedRectangle, from frame: Rectangle) {
    func add(_ point: Point) {
      bytes.add(point.x - frame.minX)
      bytes.add(frame.maxY - point.y)
    }
    guard !outline.isStraight else {
      add(Point(x: outline.frame.minX, y: outline.frame.maxY))
      bytes.add(outline.frame.size.width)
      bytes.add(outline.frame.size.height)
      bytes.add("re ")
      return
    }
    for step in outline.steps {
      switch step {
      case .move(let point):
        add(point)
        bytes.add("m ")
      case .line(let point):
        add(point)
        bytes.add("l ")
      case .curve(let first, let second, let end):
        for point in [first, second, end] { add(point) }
        bytes.add("c ")
      }
    }
    bytes.add("h ")
  }

  private mutating func draw(_ points: [Point], _ color: Color) {
    guard let first = points.first else { return }
    setFill(color)
    add(first.x, first.y)
    bytes.add("m ")
    for point in points.dropFirst() {
      add(point.x, point.y)
      bytes.add("l ")
    }
    bytes.add("h f\n")
  }

  /// Draws a symbol as one path of rectangles, in coordinates that count modules.
  ///
  /// One path is filled as one area, so that no viewer draws a hairline between two rectangles; it packs into half the
  /// bytes of its outline (5.1 to 10.5 kB for ten symbols of 33 modules).
  private mutating func draw(_ symbol: SymbolShape) {
    setFill(symbol.color)
    let module = symbol.moduleSize
    bytes.add("q ")
    bytes.add(module, decimals: 6)
    bytes.add("0 0 ")
    bytes.add(-module, decimals: 6)
    add(symbol.frame.minX, symbol.frame.minY)
    bytes.add("cm\n")
    bytes.add(symbol.modules.rectangles)
    bytes.add("f Q\n")
    if let logo = symbol.logoShape { draw(logo) }
  }

  /// Draws a picture that the document holds into its window.
  private mutating func draw(_ shape: PictureShape) {
    guard let entry = pictures[shape.picture] else { return }
    // In coordinates from the window's own lower left corner, as the clip is.
    bytes.add("q 1 0 0 1 ")
    add(shape.window.minX, shape.window.maxY)
    bytes.add("cm ")
    if shape.isCut { addClip(of: RoundedRectangle(shape.window, shape.corners)) }
    bytes.add(shape.frame.size.width)
    bytes.add("0 0 ")
    bytes.add(shape.frame.size.height)
    bytes.add(shape.frame.minX - shape.window.minX)
    bytes.add(shape.window.maxY - shape.frame.maxY)
    bytes.add("cm ")
    if entry.matrix != PDFImage.upright {
      for number in entry.matrix { bytes.add(number, decimals: 9) }
      bytes.add("cm ")
    }
    bytes.add("/")
    bytes.add(plain: entry.resourceName)
    bytes.add(" Do Q\n")
  }

  /// Draws a run of glyphs; what its glyphs alone would not tell a reader is written beside them.
  private mutating func draw(_ run: GlyphRun) {
    guard let font = fonts[run.face], !run.glyphs.isEmpty else { return }
    setFill(run.color)
    bytes.add("BT /")
    bytes.add(plain: font.resourceName)
    bytes.add(" ")
    bytes.add(run.size)
    bytes.add("Tf ")
    var line = GlyphLine(run, font: font, pageHeight: height, after: bytes)
    // The line holds the bytes alone for as long, so that they grow in place.
    bytes = PDFBytes()
    line.addGlyphs()
    bytes = line.bytes
    bytes.add("ET\n")
  }
}
