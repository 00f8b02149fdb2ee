public import PageModel

/// Which glyphs of which fonts pages show, and the text that each stands for.
public struct GlyphUsage: Sendable {
  /// The text of each glyph by its face.
  private(set) var texts: [FontFace: [UInt32: String]] = [:]

  /// Notes nothing yet.
  public init() {}

  init(_ pages: some Sequence<Page>) {
    for page in pages { add(page) }
  }

  /// Notes what another usage holds.
  public mutating func formUnion(_ other: GlyphUsage) {
    for (face, glyphs) in other.texts {
      texts[face, default: [:]].merge(glyphs) { min($0, $1) }
    }
  }

  /// The fonts, sorted by their paths.
  public var faces: [FontFace] { texts.keys.sorted { ($0.path, $0.index) < ($1.path, $1.index) } }

  /// What both hold.
  public func union(_ other: GlyphUsage) -> GlyphUsage {
    var both = self
    both.formUnion(other)
    return both
  }

  /// Notes the glyphs of a page.
  public mutating func add(_ page: Page) {
    for item in page.items {
      if case .text(let run) = item.content { add(run) }
    }
  }

  private mutating func add(_ run: GlyphRun) {
    // Taken out of the dictionary, so that it is changed in place.
    var known = texts.removeValue(forKey: run.face) ?? [:]
    run.forEachCluster { text, glyphs in
      for place in glyphs {
        let glyph = run.glyphs[place].identifier
        guard known[glyph] == nil else { continue }
        // The later glyphs of a cluster need a text of their own in the table, though the page says otherwise.
        known[glyph] = place == glyphs.lowerBound ? run.text(at: text) : "\u{200B}"
      }
    }
    texts[run.face] = known
  }
}

extension GlyphRun {
  /// Gives the places of each cluster's text, in bytes, and of its glyphs.
  func forEachCluster(_ body: (Range<Int>, Range<Int>) -> Void) {
    var byte = 0
    var glyph = 0
    for cluster in clusters {
      body(byte..<byte + cluster.bytes, glyph..<glyph + cluster.glyphs)
      byte += cluster.bytes
      glyph += cluster.glyphs
    }
  }

  /// The text of some of its bytes.
  func text(at bytes: Range<Int>) -> String {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
  }
}
