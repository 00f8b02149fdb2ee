import PageModel

/// Writes the glyphs of a run as strings with the distances between them (ISO 32000-1, 9.4.3).
struct GlyphLine {
  private(set) var bytes = PDFBytes()
  private let run: GlyphRun
  private let font: PDFFont
  private let pageHeight: Double
  /// Where the next glyph falls by itself, in points from the origin of the run; `nil` between strings.
  private var pen: Point?
  private var isInString = false

  init(_ run: GlyphRun, font: PDFFont, pageHeight: Double) {
    self.run = run
    self.font = font
    self.pageHeight = pageHeight
  }

  /// Adds the glyphs of one cluster.
  mutating func add(_ text: Substring, _ glyphs: ArraySlice<GlyphRun.Glyph>) {
    guard let first = glyphs.first else { return }
    let isPlain = glyphs.count == 1 && font.glyphs[first.identifier].map { $0.text == text } == true
    if !isPlain {
      end()
      bytes.add("/Span<</ActualText")
      bytes.add(text: String(text))
      bytes.add(">>BDC ")
    }
    for glyph in glyphs { add(glyph) }
    if !isPlain {
      end()
      bytes.add("EMC ")
    }
  }

  private mutating func add(_ glyph: GlyphRun.Glyph) {
    if let pen, abs(pen.y - glyph.position.y) < Self.tolerance {
      // In thousandths of the em, and against the direction of writing.
      let distance = ((pen.x - glyph.position.x) / run.size * 1000).rounded()
      if distance != 0 {
        closeString()
        bytes.add(Int(distance))
        self.pen?.x -= distance / 1000 * run.size
      }
    } else {
      end()
      bytes.add("1 0 0 1 ")
      bytes.add(run.origin.x + glyph.position.x)
      bytes.add(pageHeight - run.origin.y - glyph.position.y)
      bytes.add("Tm[")
      pen = glyph.position
    }
    if !isInString { bytes.add("(") }
    isInString = true
    let shown = font.glyphs[glyph.identifier] ?? .missing
    bytes.addQuoted(UInt8(truncatingIfNeeded: shown.identifier >> 8))
    bytes.addQuoted(UInt8(truncatingIfNeeded: shown.identifier))
    pen?.x += Double(shown.width) / 1000 * run.size
  }

  /// Glyphs closer to the line than this are on it, in points.
  private static let tolerance = 0.0005

  private mutating func closeString() {
    if isInString { bytes.add(")") }
    isInString = false
  }

  /// Ends what was begun, so that other operators can follow.
  mutating func end() {
    closeString()
    if pen != nil { bytes.add("]TJ\n") }
    pen = nil
  }
}
