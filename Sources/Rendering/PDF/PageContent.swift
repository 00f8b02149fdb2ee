import PageModel

/// Draws the items of a page into a content stream (ISO 32000-1, 8 and 9); every decision was taken before.
struct PageContent {
  private(set) var bytes = PDFBytes()
  private let height: Double
  private let fonts: [FontFace: PDFFont]
  private let pictures: PDFPictures
  private let press: PressProfile?
  private var fill: Color?

  /// Draws `page` with its marks, in the fonts of the document.
  init(
    _ page: Page, marks: ContentMarks, fonts: [FontFace: PDFFont], pictures: PDFPictures, press: PressProfile?
  ) {
    height = page.size.height
    self.fonts = fonts
    self.pictures = pictures
    self.press = press
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
    if let color = shape.fill {
      setFill(color)
      add(path: shape.frame, cornerRadius: shape.cornerRadius)
      bytes.add("f\n")
    }
    if let border = shape.border {
      let half = border.width / 2
      bytes.add(border.color, isStroke: true, press: press)
      bytes.add(border.width)
      bytes.add("w ")
      add(
        path: shape.frame.inset(by: Edges(top: half, right: half, bottom: half, left: half)),
        cornerRadius: max(shape.cornerRadius - half, 0))
      bytes.add("S\n")
    }
  }

  /// How far the handles of a curve lie from the ends of a quarter circle of radius 1: 4/3·(√2 − 1).
  private static let handle = 4.0 / 3 * (2.0.squareRoot() - 1)

  private mutating func add(path frame: Rectangle, cornerRadius: Double) {
    let radius = min(cornerRadius, frame.size.width / 2, frame.size.height / 2)
    guard radius > 0 else { return add(rectangle: frame) }
    let (left, top, right, bottom) = (frame.minX, frame.minY, frame.maxX, frame.maxY)
    let near = radius * (1 - Self.handle)
    func points(_ pairs: (Double, Double)..., then operation: StaticString) {
      for (x, y) in pairs { add(x, y) }
      bytes.add(operation)
    }
    points((left + radius, top), then: "m ")
    points((right - radius, top), then: "l ")
    points((right - near, top), (right, top + near), (right, top + radius), then: "c ")
    points((right, bottom - radius), then: "l ")
    points((right, bottom - near), (right - near, bottom), (right - radius, bottom), then: "c ")
    points((left + radius, bottom), then: "l ")
    points((left + near, bottom), (left, bottom - near), (left, bottom - radius), then: "c ")
    points((left, top + radius), then: "l ")
    points((left, top + near), (left + near, top), (left + radius, top), then: "c h ")
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
    bytes.add("q ")
    if shape.isCut {
      add(path: shape.window, cornerRadius: shape.cornerRadius)
      bytes.add("W n\n")
    }
    bytes.add(shape.frame.size.width)
    bytes.add("0 0 ")
    bytes.add(shape.frame.size.height)
    add(shape.frame.minX, shape.frame.maxY)
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
