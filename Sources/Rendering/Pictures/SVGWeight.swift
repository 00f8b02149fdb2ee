import PageModel

/// How much an SVG draws when everything that it refers to is drawn in its place.
///
/// Ten masks that each refer to the next one ten times are a page of text and ten thousand million surfaces. librsvg
/// counts what it follows, up to half a million, which is too late for masks: each takes a surface of the whole picture.
struct SVGWeight {
  /// An element by what it does to the cost.
  private struct Element {
    let name: String
    var children: [Int] = []
    var references: [String] = []
    var hasClass = false
  }

  /// What drawing an element costs.
  private struct Cost {
    var elements = 0
    var surfaces = 0

    mutating func add(_ other: Cost) throws(PictureProblem) {
      elements += other.elements
      surfaces += other.surfaces
      // librsvg draws as many elements in a second, and surfaces of an A3 page in ten.
      guard elements <= SVGWeight.mostElements else { throw .tooComplex("> \(SVGWeight.mostElements) × <…>") }
      guard surfaces <= 1000 else { throw .tooComplex("> 1000 × <mask>, <filter>, <pattern>") }
    }
  }

  /// Drawings of maps have some ten thousand elements.
  static let mostElements = 50_000
  /// How deep elements may lie in each other, references followed; libxml ends at 256 without them.
  private static let mostDepth = 300

  private var elements: [Element] = []
  private var byIdentifier: [String: Int] = [:]
  private var open: [Int] = []
  /// What style sheets refer to, which any element with a class may use.
  private var styled: [String] = []
  private var known: [Int: Cost] = [:]
  private var underWay: Set<Int> = []

  /// Adds the next tag of the file.
  mutating func add(_ tag: XMLTags.Tag) throws(PictureProblem) {
    if tag.bytes.first == UInt8(ascii: "/") {
      _ = open.popLast()
      return
    }
    guard !tag.name.isEmpty else { return }
    var element = Element(name: tag.name)
    for (name, value) in tag.attributes {
      if name == "id" { byIdentifier[String(decoding: value, as: UTF8.self)] = elements.count }
      if name == "class" { element.hasClass = true }
      element.references += try Self.references(name, value)
    }
    if let parent = open.last { elements[parent].children.append(elements.count) }
    let isClosed = tag.bytes.dropLast().last == UInt8(ascii: "/")
    if !isClosed { open.append(elements.count) }
    guard open.count <= Self.mostDepth else { throw .tooComplex("> \(Self.mostDepth) × <g><g>…") }
    elements.append(element)
    guard elements.count <= Self.mostElements else { throw .tooComplex("> \(Self.mostElements) × <…>") }
  }

  /// Notes what a style sheet refers to.
  mutating func addStyles(_ text: ArraySlice<UInt8>) throws(PictureProblem) {
    styled += try Self.references("style", text)
  }

  /// Throws where all of it costs too much.
  mutating func check() throws(PictureProblem) {
    for index in elements.indices where elements[index].hasClass { elements[index].references += surfaces }
    guard !elements.isEmpty else { return }
    _ = try cost(of: 0, depth: 0)
  }

  /// The references of style sheets that take a surface each time.
  private var surfaces: [String] {
    styled.filter { byIdentifier[$0].map { takesSurface(elements[$0]) } ?? false }
  }

  private func takesSurface(_ element: Element) -> Bool {
    ["mask", "filter", "pattern", "clipPath"].contains(element.name)
  }

  private mutating func cost(of index: Int, depth: Int) throws(PictureProblem) -> Cost {
    if let cost = known[index] { return cost }
    // A circle draws nothing: librsvg ends it.
    guard underWay.insert(index).inserted else { return Cost() }
    guard depth <= Self.mostDepth else { throw .tooComplex("> \(Self.mostDepth) × <g><g>…") }
    var cost = Cost(elements: 1, surfaces: takesSurface(elements[index]) ? 1 : 0)
    for child in elements[index].children { try cost.add(try self.cost(of: child, depth: depth + 1)) }
    for reference in elements[index].references {
      if let target = byIdentifier[reference] { try cost.add(try self.cost(of: target, depth: depth + 1)) }
    }
    underWay.remove(index)
    known[index] = cost
    return cost
  }

  /// The identifiers that an attribute refers to, by `#name` or `url(#name)`.
  ///
  /// Spellings that hide a reference from this look are refused: no program writes them.
  private static func references(
    _ name: String, _ value: ArraySlice<UInt8>
  ) throws(PictureProblem) -> [String] {
    if name == "href" || name.hasSuffix(":href") {
      guard value.first == UInt8(ascii: "#") else { return [] }
      return [String(decoding: value.dropFirst(), as: UTF8.self)]
    }
    if name == "style", value.contains(UInt8(ascii: "\\")) { throw .tooComplex("style=\"…\\…\"") }
    var found: [String] = []
    var rest = value
    while let start = rest.firstRange(of: Array("url(".utf8)) {
      let inside = rest[start.upperBound...].prefix { $0 != UInt8(ascii: ")") }
      let skipped: Set<UInt8> = [0x20, UInt8(ascii: "\""), UInt8(ascii: "'")]
      let address = inside.drop { skipped.contains($0) }
      if address.first == UInt8(ascii: "#") {
        found.append(String(decoding: address.dropFirst().prefix { !skipped.contains($0) }, as: UTF8.self))
      } else if address.starts(with: Array("&quot;#".utf8)) {
        let plain = address.dropFirst(7).prefix { $0 != UInt8(ascii: "&") }
        found.append(String(decoding: plain, as: UTF8.self))
      } else if address.first == UInt8(ascii: "&") {
        throw .tooComplex("url(&…)")
      }
      rest = rest[inside.endIndex...]
    }
    return found
  }
}
