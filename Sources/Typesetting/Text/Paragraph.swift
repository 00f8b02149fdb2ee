public import PageModel

/// How a paragraph is set; lengths in points.
public struct ParagraphStyle: Sendable, Hashable {
  /// The sizes of the em between which a paragraph may be set.
  public let minimumSize: Double
  /// The wanted size of the em.
  public let size: Double
  /// The size to which it may grow where there is room to spare.
  public let maximumSize: Double
  /// How many lines are wanted at most; more are taken at the smallest size alone.
  public let lines: Int
  /// The distance between baselines, in em.
  public let pitch: Double
  /// The colour of the ink.
  public let color: Color
  /// Where lines lie.
  public let alignment: HorizontalAlignment
  /// Whether a line may end after a slash.
  public let breaksAfterSlash: Bool
  /// Whether a word that is wider than a line at the smallest size is broken.
  public let breaksLongWords: Bool
  /// Whether lines are made alike in length.
  public let isBalanced: Bool
  /// Whether both edges of the lines are even, but for the last line's right one.
  public let isJustified: Bool
  /// How far in the first line begins.
  public let indent: Double
  /// Whether it grows outside a grid too.
  public let grows: Bool
  /// The texts that have the same size; `nil` where each has its own.
  public let commonSize: CommonSize?

  /// Makes a style.
  public init(
    minimumSize: Double, size: Double, maximumSize: Double, lines: Int, pitch: Double, color: Color,
    alignment: HorizontalAlignment, breaksAfterSlash: Bool, breaksLongWords: Bool = false, isBalanced: Bool,
    isJustified: Bool = false, indent: Double = 0, grows: Bool = false,
    commonSize: CommonSize? = nil
  ) {
    self.minimumSize = minimumSize
    self.size = size
    self.maximumSize = maximumSize
    self.lines = lines
    self.pitch = pitch
    self.color = color
    self.alignment = alignment
    self.breaksAfterSlash = breaksAfterSlash
    self.breaksLongWords = breaksLongWords
    self.isBalanced = isBalanced
    self.isJustified = isJustified
    self.indent = indent
    self.grows = grows
    self.commonSize = commonSize
  }

  /// The size at a looseness between -1 (the smallest) over 0 (the wanted one) to 1 (the largest), in
  /// quarters of a point.
  func size(at looseness: Double) -> Double {
    let exact =
      looseness < 0
      ? size + (size - minimumSize) * max(looseness, -1)
      : size + (maximumSize - size) * min(looseness, 1)
    return max((exact * 4).rounded(.down) / 4, min(minimumSize, size))
  }
}

/// A shaped text in a style, ready to be set at any width.
public final class Paragraph: Sendable {
  /// How it is set.
  public let style: ParagraphStyle
  /// What opens when the text is clicked.
  public let link: Link?
  /// A name for the text by which whoever made it finds the place it came from.
  public let source: Int
  let breakable: BreakableText

  /// The glyphs.
  public var text: ShapedText { breakable.text }
  /// The characters that no font of the manifest draws, each once.
  public var missing: [Character] { breakable.text.missing }

  /// Makes a paragraph.
  public convenience init(_ text: ShapedText, style: ParagraphStyle, link: Link? = nil, source: Int) {
    self.init(BreakableText(text, style), style: style, link: link, source: source)
  }

  /// Makes a paragraph of a text whose breaks are known; they are those that `style` asks for.
  init(_ breakable: BreakableText, style: ParagraphStyle, link: Link?, source: Int) {
    self.breakable = breakable
    self.style = style
    self.link = link
    self.source = source
  }

  /// An address, and where it leads in words.
  public struct Link: Sendable, Hashable {
    /// The address.
    public let address: String
    /// Where it leads, for those who do not see the page.
    public let description: String

    /// Makes a link.
    public init(address: String, description: String) {
      self.address = address
      self.description = description
    }
  }

  /// A paragraph at one size with its lines.
  struct Setting {
    let size: Double
    let lines: [LineBreaker.Line]
    /// Whether every line is as narrow as it was asked to be.
    let fits: Bool
    /// Whether a line ends within a word.
    let breaksWords: Bool

    /// The width of the widest line, in points.
    var width: Double { (lines.map(\.width).max() ?? 0) * size }
  }

  /// Sets the text within `width` points in the size that `measure(within:looseness:)` says.
  func setting(within width: Double, looseness: Double) -> Setting {
    setting(measure(within: width, looseness: looseness), within: width)
  }

  /// Sets the text within `width` points as it was measured there.
  func setting(_ measure: Measure, within width: Double) -> Setting {
    Setting(
      size: measure.size, lines: breakable.breaker.lines(within: width / measure.size), fits: measure.fits,
      breaksWords: measure.breaksWords)
  }

  /// The same setting with lines alike in length, where the style wants that.
  func balanced(_ setting: Setting, within width: Double) -> Setting {
    guard style.isBalanced, setting.fits else { return setting }
    let lines = breakable.breaker.balancedLines(within: width / setting.size)
    return Setting(size: setting.size, lines: lines, fits: true, breaksWords: setting.breaksWords)
  }

  /// The height of a setting, in points.
  func height(of setting: Setting) -> Double {
    Double(setting.lines.count) * setting.size * style.pitch
  }

  /// The glyph runs of a setting in `frame`, whose top is the top of the first line.
  func runs(of setting: Setting, in frame: Rectangle) -> [GlyphRun] {
    let size = setting.size
    let pitch = size * style.pitch
    // The font's own ascent and descent lie in the middle of the line.
    let baseline = (pitch + (text.ascent - text.descent) * size) / 2
    return setting.lines.enumerated().flatMap { index, line -> [GlyphRun] in
      let slack = frame.size.width - line.width * size
      let x =
        switch style.alignment {
        case .left: frame.minX
        case .center: frame.minX + slack / 2
        case .right: frame.minX + slack
        }
      let origin = Point(x: x, y: frame.minY + Double(index) * pitch + baseline)
      let isInner = style.isJustified && index < setting.lines.count - 1
      let spaces = isInner ? text.clusters[line.clusters].count(where: \.isSpace) : 0
      let stretch = spaces > 0 ? max(slack, 0) / size / Double(spaces) : 0
      return runs(
        clustersWithSpace(after: line), size: size, from: origin,
        spaceStretch: stretch <= Self.widestStretch ? stretch : 0)
    }
  }

  /// How far a space may grow so that the edges of lines are even, in em; a line before a very long word stays short rather
  /// than falling apart.
  private static let widestStretch = 1.0

  /// Whether the ink of a line touches that of the next, glyph by glyph; O(n²) in the glyphs of two lines.
  func linesTouch(in setting: Setting, width: Double) -> Bool {
    guard mayTouch(in: setting) else { return false }
    let inks = setting.lines.enumerated().map { index, line -> [Rectangle] in
      let slack = width / setting.size - line.width
      let left = style.alignment == .left ? 0 : style.alignment == .center ? slack / 2 : slack
      var pen = Point(x: left, y: Double(index) * style.pitch)
      return text.clusters[line.clusters].flatMap { cluster -> [Rectangle] in
        cluster.glyphs.compactMap { glyph in
          defer { pen.x += glyph.advance }
          return glyph.ink?.offset(by: Point(x: pen.x + glyph.offset.x, y: pen.y + glyph.offset.y))
        }
      }
    }
    return zip(inks, inks.dropFirst()).contains { upper, lower in
      upper.contains { ink in lower.contains { ink.overlaps($0, tolerance: 0.001) } }
    }
  }

  /// Whether any line reaches down as far as the next one reaches up; where none does, no glyphs can touch.
  private func mayTouch(in setting: Setting) -> Bool {
    var above: Double?
    for (index, line) in setting.lines.enumerated() {
      let baseline = Double(index) * style.pitch
      var top = Double.infinity
      var bottom = -Double.infinity
      for place in line.clusters {
        for glyph in breakable.text.clusters[place].glyphs {
          guard let ink = glyph.ink else { continue }
          let placed = ink.offset(by: Point(x: 0, y: baseline + glyph.offset.y))
          top = min(top, placed.minY)
          bottom = max(bottom, placed.maxY)
        }
      }
      if let above, above > top { return true }
      above = bottom
    }
    return false
  }

  /// The clusters of a line with the spaces that it ends at: nobody sees them, but who searches the text or has it
  /// read aloud needs the words on both sides apart.
  private func clustersWithSpace(after line: LineBreaker.Line) -> Range<Int> {
    let spaces = text.clusters[line.clusters.upperBound...].prefix(while: \.isSpace)
    return line.clusters.lowerBound..<line.clusters.upperBound + spaces.count
  }

  /// The runs of one line: one for each stretch of clusters in the same face; `spaceStretch` is added to each space, in em.
  private func runs(
    _ clusters: Range<Int>, size: Double, from start: Point, spaceStretch: Double
  ) -> [GlyphRun] {
    var runs: [GlyphRun] = []
    var pen = start
    var rest = text.clusters[clusters]
    while let first = rest.first {
      let piece = rest.prefix { $0.face == first.face }
      rest = rest.dropFirst(piece.count)
      var builder = GlyphRunBuilder(origin: pen, size: size, clusters: piece.count)
      for cluster in piece { builder.add(cluster, stretch: cluster.isSpace ? spaceStretch : 0) }
      runs.append(builder.run(face: text.faces[first.face], color: style.color))
      pen.x += piece.reduce(0) { $0 + $1.advance + ($1.isSpace ? spaceStretch : 0) } * size
    }
    return runs
  }
}
