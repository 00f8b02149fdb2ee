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
    var known = texts.removeValue(forKey: run.face) ?? [:]
    run.forEachCluster { text, glyphs in
      for (place, glyph) in glyphs.enumerated() where known[glyph.identifier] == nil {
        // The later glyphs of a cluster need a text of their own in the table, though the page says otherwise.
        known[glyph.identifier] = place == 0 ? String(text) : "\u{200B}"
      }
    }
    texts[run.face] = known
  }
}

extension GlyphRun {
  /// Gives each cluster's text with its glyphs.
  func forEachCluster(_ body: (Substring, ArraySlice<Glyph>) -> Void) {
    var place = text.utf8.startIndex
    var glyph = 0
    for cluster in clusters {
      let end = text.utf8.index(place, offsetBy: cluster.bytes)
      body(text[place..<end], glyphs[glyph..<glyph + cluster.glyphs])
      place = end
      glyph += cluster.glyphs
    }
  }
}
