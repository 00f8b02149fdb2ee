import PageModel

/// Writes the glyphs of a run as strings with the distances between them (ISO 32000-1, 9.4.3).
struct GlyphLine {
  private(set) var bytes: PDFBytes
  private let run: GlyphRun
  private let font: PDFFont
  private let pageHeight: Double
  /// Where the next glyph falls by itself, in points from the origin of the run; `nil` between strings.
  private var pen: Point?
  private var isInString = false
  /// Where the string before began, in points from the lower left corner of the page.
  private var start = Point(x: 0, y: 0)

  /// Begins to write after `bytes`.
  init(_ run: GlyphRun, font: PDFFont, pageHeight: Double, after bytes: consuming PDFBytes) {
    self.bytes = bytes
    self.run = run
    self.font = font
    self.pageHeight = pageHeight
  }

  /// Adds all glyphs.
  mutating func addGlyphs() {
    let utf8 = Array(run.text.utf8)
    run.forEachCluster { text, glyphs in add(text, of: utf8, glyphs) }
    end()
  }

  /// Adds the glyphs of one cluster.
  private mutating func add(_ text: Range<Int>, of utf8: [UInt8], _ glyphs: Range<Int>) {
    guard let first = glyphs.first else { return }
    let shown = font.glyphs[run.glyphs[first].identifier] ?? .missing
    // A glyph that stands for its text needs no word beside it.
    if glyphs.count == 1, shown.text.utf8.elementsEqual(utf8[text]) {
      return add(shown, at: run.glyphs[first].position)
    }
    end()
    bytes.add("/Span<</ActualText")
    bytes.add(text: run.text(at: text))
    bytes.add(">>BDC ")
    for place in glyphs {
      let glyph = run.glyphs[place]
      add(font.glyphs[glyph.identifier] ?? .missing, at: glyph.position)
    }
    end()
    bytes.add("EMC ")
  }

  private mutating func add(_ glyph: FontGlyph, at position: Point) {
    if let pen, abs(pen.y - position.y) < Self.tolerance {
      // In thousandths of the em, and against the direction of writing.
      let distance = ((pen.x - position.x) / run.size * 1000).rounded()
      if abs(distance) > Self.leastDistance {
        closeString()
        bytes.add(Int(distance))
        self.pen?.x -= distance / 1000 * run.size
      }
    } else {
      end()
      // Counted from where the string before began; the first one from the corner of the page.
      let place = Point(x: run.origin.x + position.x, y: pageHeight - run.origin.y - position.y)
      bytes.add(place.x - start.x)
      bytes.add(place.y - start.y)
      bytes.add("Td[")
      start = place
      pen = position
    }
    if !isInString { bytes.add("(") }
    isInString = true
    bytes.addQuoted(UInt8(truncatingIfNeeded: glyph.identifier >> 8))
    bytes.addQuoted(UInt8(truncatingIfNeeded: glyph.identifier))
    pen?.x += Double(glyph.width) / 1000 * run.size
  }

  /// How far a glyph may lie from its place, in whole thousandths of an em; nothing adds up, since the next is measured anew.
  ///
  /// Fonts have advances in whole thousandths here and finer ones on the page: a glyph in five would be moved by one, for
  /// four bytes each.
  private static let leastDistance = 1.0

  /// Glyphs closer to the line than this are on it, in points.
  private static let tolerance = 0.0005

  private mutating func closeString() {
    if isInString { bytes.add(")") }
    isInString = false
  }

  /// Ends what was begun, so that other operators can follow.
  private mutating func end() {
    closeString()
    if pen != nil { bytes.add("]TJ\n") }
    pen = nil
  }
}
