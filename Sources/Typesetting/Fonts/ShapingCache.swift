/// What one worker has shaped so far, kept within bounds.
struct ShapingCache {
  private var texts: [ShapingRequest: ShapedText] = [:]
  private var breakable: [BreakingRequest: BreakableText] = [:]

  /// A text with what decides where its lines end.
  struct BreakingRequest: Hashable {
    let shaping: ShapingRequest
    let breaksAfterSlash: Bool
    let lines: Int
  }

  /// About a thousand boards' captions; beyond it the memory of a run of any length stays flat.
  private static let capacity = 1024

  /// The text of a request, where it was shaped before.
  subscript(_ request: ShapingRequest) -> ShapedText? {
    get { texts[request] }
    set {
      if texts.count >= Self.capacity { texts.removeAll(keepingCapacity: true) }
      texts[request] = newValue
    }
  }

  /// The text of a request with its breaks, where they were worked out before.
  subscript(_ request: BreakingRequest) -> BreakableText? {
    get { breakable[request] }
    set {
      if breakable.count >= Self.capacity { breakable.removeAll(keepingCapacity: true) }
      breakable[request] = newValue
    }
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
      shaping: request, breaksAfterSlash: style.breaksAfterSlash, lines: style.lines)
    if let known = cache[breaking] { return Paragraph(known, style: style, link: link, source: source) }
    let breakable = BreakableText(
      try shape(request), breaksAfterSlash: style.breaksAfterSlash, lines: style.lines)
    cache[breaking] = breakable
    return Paragraph(breakable, style: style, link: link, source: source)
  }
}
