/// What the tags of an SVG file ask for, read from its bytes without trusting them.
///
/// librsvg gets the bytes and no address, so that nothing outside is ever opened; this only tells a person what will be
/// missing. A file that hides its tags from this look loses the message, not the safety.
struct SVGSurvey {
  /// Whether there is text.
  private(set) var hasText = false
  /// Whether there is a script, or something that calls one.
  private(set) var hasScript = false
  /// The first address outside of the file.
  private(set) var outsideFile: String?

  /// Whether bytes look like the beginning of an SVG file: XML in UTF-8 with a tag `svg`.
  static func begins(_ bytes: [UInt8]) -> Bool {
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start.first == UInt8(ascii: "<") else { return false }
    return start.contains(Array("<svg".utf8)) || start.contains(Array(":svg".utf8))
  }

  init(_ bytes: [UInt8]) {
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[open...]
      if rest.starts(with: Array("<!--".utf8)) {
        place = Self.end(of: "-->", in: rest)
      } else if rest.starts(with: Array("<![CDATA[".utf8)) {
        place = Self.end(of: "]]>", in: rest)
      } else {
        place = Self.end(ofTag: rest)
        look(at: String(decoding: bytes[open..<place], as: UTF8.self))
      }
    }
    lookAtStyles(String(decoding: bytes, as: UTF8.self))
  }

  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int {
    bytes.firstRange(of: Array(mark.utf8))?.upperBound ?? bytes.endIndex
  }

  /// Where a tag ends, `>` in quotes aside.
  private static func end(ofTag bytes: ArraySlice<UInt8>) -> Int {
    var quote: UInt8?
    for (place, byte) in zip(bytes.indices, bytes) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return bytes.endIndex
  }

  private mutating func look(at tag: String) {
    if let found = tag.firstMatch(of: #/(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s*["']([^"']*)["']/#),
      tag.hasPrefix("<!ENTITY") || tag.contains("<!ENTITY")
    {
      note(String(found.1))
    }
    guard let name = tag.prefixMatch(of: #/<(?:[\w.\-]+:)?([\w.\-]+)/#).map({ String($0.1) }) else { return }
    if name == "text" { hasText = true }
    if name == "script" || tag.contains(#/\son[a-z]+\s*=\s*["']/#) { hasScript = true }
    // A link leads somewhere when it is clicked, and draws nothing.
    guard name != "a" else { return }
    for found in tag.matches(of: #/[\s:]href\s*=\s*(?:"([^"]*)"|'([^']*)')/#) {
      note(String(found.1 ?? found.2 ?? ""))
    }
  }

  /// Style sheets and attributes ask for files by `url(…)` and `@import`.
  private mutating func lookAtStyles(_ text: String) {
    for found in text.matches(of: #/url\(\s*["']?([^"')]+)/#) { note(String(found.1)) }
    if let found = text.firstMatch(of: #/@import\s+["']([^"']+)/#) { note(String(found.1)) }
    if let found = text.firstMatch(of: #/<\?xml-stylesheet[^>]*href\s*=\s*["']([^"']+)/#) {
      note(String(found.1))
    }
  }

  private mutating func note(_ address: String) {
    let trimmed = address.drop { $0.isWhitespace }
    guard outsideFile == nil, !trimmed.isEmpty, !trimmed.hasPrefix("#"), !trimmed.hasPrefix("data:") else {
      return
    }
    if trimmed.lowercased().hasPrefix("javascript:") {
      hasScript = true
    } else {
      outsideFile = String(trimmed)
    }
  }
}
