import PageModel

/// Which glyphs of which fonts pages show, and the text that each stands for.
struct GlyphUsage {
  /// The text of each glyph by its face; a list, since a page has few faces and many runs.
  private(set) var faces: [(face: FontFace, texts: [UInt32: String])] = []

  init(_ pages: some Sequence<Page>) {
    for page in pages { add(page) }
  }

  /// Notes the glyphs of a page.
  mutating func add(_ page: Page) {
    for item in page.items {
      if case .text(let run) = item.content { add(run) }
    }
  }

  private mutating func add(_ run: GlyphRun) {
    let index = faces.firstIndex { $0.face == run.face } ?? faces.count
    if index == faces.count { faces.append((run.face, [:])) }
    run.forEachCluster { text, glyphs in
      for place in glyphs {
        let glyph = run.glyphs[place].identifier
        guard faces[index].texts[glyph] == nil else { continue }
        // The later glyphs of a cluster need a text of their own in the table, though the page says otherwise.
        faces[index].texts[glyph] = place == glyphs.lowerBound ? run.text(at: text) : "\u{200B}"
      }
    }
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
