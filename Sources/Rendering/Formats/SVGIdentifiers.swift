/// Makes the names in an SVG document of Cairo's the same whatever the process drew before.
///
/// Cairo numbers its surfaces through the life of the process and writes those numbers into names such as `surface7` and
/// `image12`, in the tag that has the name and in those that use it. They are counted anew, in the order in which they
/// are met.
enum SVGIdentifiers {
  private static let kinds = ["surface", "image"].map { Array($0.utf8) }

  /// The document with its names counted anew; its outermost group is called `page`.
  static func stable(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var names: [ArraySlice<UInt8>: Int] = [:]
    var place = 0
    while let quote = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) {
      // A name stands behind `id="`, `href="#` or `url(#`, all of which have one of these in front of it.
      let start = quote + 1
      result += bytes[place..<start]
      place = start
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      // The bytes of a picture are long and hold no name.
      if bytes[start..<end].starts(with: Array("data:".utf8)) {
        result += bytes[start...end]
        place = end + 1
        continue
      }
      var inside = start
      while inside < end {
        let isStart =
          inside == start || bytes[inside - 1] == UInt8(ascii: "#")
        guard isStart, let kind = kinds.first(where: { bytes[inside..<end].starts(with: $0) }) else {
          result.append(bytes[inside])
          inside += 1
          continue
        }
        let digits = bytes[(inside + kind.count)..<end].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else {
          result.append(bytes[inside])
          inside += 1
          continue
        }
        let name = bytes[inside..<digits.endIndex]
        let number = names[name] ?? names.count + 1
        names[name] = number
        result += number == 1 ? Array("page".utf8) : kind + Array(String(number).utf8)
        inside = digits.endIndex
      }
      result.append(UInt8(ascii: "\""))
      place = end + 1
    }
    return result + bytes[place...]
  }
}
