import Foundation
import PageModel

/// What the tags of an SVG file ask for, read from its bytes without trusting them.
///
/// librsvg gets the bytes and no address, so that nothing outside is ever opened; this tells a person what would be
/// missing, and refuses what would take hours or all memory.
struct SVGSurvey {
  /// Whether there is text.
  private(set) var hasText = false
  /// Whether there is a script, or something that calls one.
  private(set) var hasScript = false

  /// Effects whose cost grows with a number that the file chooses: one tag can take hours.
  private static let costlyEffects: Set = ["feTurbulence", "feMorphology", "feConvolveMatrix"]

  /// Whether bytes look like the beginning of an SVG file: XML in UTF-8 with a tag `svg`.
  static func begins(_ bytes: [UInt8]) -> Bool {
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start.first == UInt8(ascii: "<") else { return false }
    return XMLTags(bytes).contains { $0.name == "svg" }
  }

  init(_ bytes: [UInt8]) throws(PictureProblem) {
    var weight = SVGWeight()
    for tag in XMLTags(bytes) {
      try weight.add(tag)
      guard !Self.costlyEffects.contains(tag.name) else { throw .tooComplex(tag.name) }
      if tag.name == "text" { hasText = true }
      if tag.name == "script" { hasScript = true }
      if tag.name == "style" {
        let rest = bytes[tag.bytes.endIndex...]
        try weight.addStyles(rest[..<(rest.firstRange(of: Array("</".utf8))?.lowerBound ?? rest.endIndex)])
      }
      if tag.name.isEmpty { try lookAtDeclaration(tag) } else { try lookAtAttributes(tag) }
    }
    try weight.check()
    try lookAtStyles(bytes)
  }

  /// Entities and style sheets in other files.
  private func lookAtDeclaration(_ tag: XMLTags.Tag) throws(PictureProblem) {
    guard tag.bytes.first == UInt8(ascii: "!") || tag.bytes.first == UInt8(ascii: "?") else { return }
    let words = String(decoding: tag.bytes, as: UTF8.self)
    if words.hasPrefix("?xml-stylesheet") {
      for attribute in tag.attributes where attribute.name == "href" { try check(attribute.value) }
    }
    // The public name of SVG's own grammar, which many programs write, is never fetched.
    guard words.contains("!ENTITY") else { return }
    let parts = words.split(whereSeparator: { $0.isWhitespace })
    if let place = parts.firstIndex(of: "SYSTEM"), place + 1 < parts.count {
      throw .asksForFile(parts[place + 1].trimmingCharacters(in: ["\"", "'", ">", "[", "]"]))
    }
    // Some programs abbreviate names of the web by entities; all others hide what a file holds.
    for place in parts.indices where parts[place].hasSuffix("!ENTITY") {
      guard place + 2 < parts.count, parts[place + 2].dropFirst().hasPrefix("http") else {
        throw .tooComplex("<!ENTITY>")
      }
    }
  }

  private mutating func lookAtAttributes(_ tag: XMLTags.Tag) throws(PictureProblem) {
    for (name, value) in tag.attributes {
      if name.hasPrefix("on") { hasScript = true }
      guard name == "href" || name.hasSuffix(":href") else { continue }
      if String(decoding: value.prefix(11), as: UTF8.self).lowercased() == "javascript:" {
        hasScript = true
      } else if tag.name != "a" {
        // A link leads somewhere when it is clicked, and draws nothing.
        try check(value)
      }
    }
  }

  /// Style sheets and attributes ask for files by `url(…)` and `@import`.
  private func lookAtStyles(_ bytes: [UInt8]) throws(PictureProblem) {
    for mark in ["url(", "@import"].map({ Array($0.utf8) }) {
      var place = 0
      while let start = bytes[place...].firstRange(of: mark) {
        place = start.upperBound
        let skipped: Set<UInt8> = [0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "&")]
        let address = bytes[place...].prefix(4096).drop { skipped.contains($0) }
          .prefix { ![UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x3B].contains($0) }
        // `&quot;` in an attribute.
        let plain =
          address.starts(with: Array("quot".utf8)) ? bytes[address.endIndex...].dropFirst() : address
        if plain.first != UInt8(ascii: "#") { try check(plain.prefix { $0 != UInt8(ascii: ")") }) }
      }
    }
  }

  /// Refuses an address outside of the file, and pixels inside of it that nobody could print.
  private func check(_ address: ArraySlice<UInt8>) throws(PictureProblem) {
    let trimmed = address.drop { $0 <= 0x20 }
    guard let first = trimmed.first, first != UInt8(ascii: "#") else { return }
    guard trimmed.prefix(5).elementsEqual("data:".utf8) else {
      throw .asksForFile(String(decoding: trimmed.prefix(200), as: UTF8.self))
    }
    guard let comma = trimmed.firstIndex(of: UInt8(ascii: ",")) else { return }
    let head = String(decoding: trimmed[..<comma], as: UTF8.self)
    // Fonts and other data are passed over by librsvg.
    guard head.hasPrefix("data:image/") else { return }
    let packed = Data(trimmed[(comma + 1)...])
    guard head.hasSuffix(";base64"), let data = Data(base64Encoded: packed, options: .ignoreUnknownCharacters)
    else { throw .tooComplex(String(head.prefix(40))) }
    let bytes = [UInt8](data)
    if PNGHeader.begins(bytes), let header = PNGHeader(bytes) {
      _ = try PixelLimit.check(header.width, header.height)
    } else if let header = JPEGHeader(bytes) {
      _ = try PixelLimit.check(header.width, header.height)
    } else {
      // Other kinds would be decoded by whatever the machine has.
      throw .tooComplex(String(head.prefix(40)))
    }
  }
}

/// The pixels beyond which a picture is refused before any memory is taken for what a header claims.
enum PixelLimit {
  /// A picture of A2 at 300 dots an inch has 35 million.
  static let most = 50_000_000

  /// The extent, where it is within the limit.
  static func check(_ width: Int, _ height: Int) throws(PictureProblem) -> Picture.Pixels {
    guard width <= most, height <= most, width * height <= most else {
      throw .tooManyPixels(width: width, height: height, most: most)
    }
    return Picture.Pixels(width: width, height: height)
  }
}
