/// What one worker has shaped so far, kept within bounds.
struct ShapingCache {
  private var texts = RecentValues<ShapingRequest, ShapedText>(capacity: Self.capacity)
  private var breakable = RecentValues<BreakingRequest, BreakableText>(capacity: Self.capacity)

  /// A text with what decides where its lines end.
  struct BreakingRequest: Hashable {
    let shaping: ShapingRequest
    let breaksAfterSlash: Bool
    let breaksLongWords: Bool
    let lines: Int
    let isJustified: Bool
    /// In em.
    let indent: Double
  }

  /// Room for what all offices of a board share: a number, caption, note and link of each of 24 codes, in a few styles.
  private static let capacity = 256

  /// The text of a request, where it was shaped before.
  subscript(_ request: ShapingRequest) -> ShapedText? {
    mutating get { texts[request] }
    set { texts[request] = newValue }
  }

  /// The text of a request with its breaks, where they were worked out before.
  subscript(_ request: BreakingRequest) -> BreakableText? {
    mutating get { breakable[request] }
    set { breakable[request] = newValue }
  }
}

extension FontLibrary {
  /// A text in a style, shaped in the face that the request names.
  ///
  /// Its glyphs and what is known of its lines are kept for the next time: the captions of a board come again for every
  /// office. Throws when the manifest has no such face.
  public func paragraph(
    _ request: ShapingRequest, style: ParagraphStyle, link: Paragraph.Link? = nil, source: Int
  ) throws(FontLibraryError) -> Paragraph {
    let breaking = ShapingCache.BreakingRequest(
      shaping: request, breaksAfterSlash: style.breaksAfterSlash, breaksLongWords: style.breaksLongWords,
      lines: style.lines, isJustified: style.isJustified, indent: style.indent / style.size)
    if let known = cache[breaking] { return Paragraph(known, style: style, link: link, source: source) }
    let breakable = BreakableText(try shape(request), style)
    cache[breaking] = breakable
    return Paragraph(breakable, style: style, link: link, source: source)
  }
}
