import PageModel

extension PDFBytes {
  /// Appends rectangles in modules; most of what a poster's content consists of, so that it is written into memory that
  /// is there already instead of byte by byte.
  mutating func add(_ rectangles: [ModuleRectangle]) {
    // Four numbers of at most three digits: no symbol has more than 177 modules a side (ISO/IEC 18004).
    let longest = "177 177 177 177 re ".utf8.count
    var written = [UInt8](repeating: 0, count: rectangles.count * longest)
    var place = 0
    for rectangle in rectangles {
      place = Self.put(rectangle.column, at: place, in: &written)
      place = Self.put(rectangle.row, at: place, in: &written)
      place = Self.put(rectangle.width, at: place, in: &written)
      place = Self.put(rectangle.height, at: place, in: &written)
      written[place] = UInt8(ascii: "r")
      written[place + 1] = UInt8(ascii: "e")
      written[place + 2] = UInt8(ascii: " ")
      place += 3
    }
    add(written[..<place])
  }

  /// Writes a number below 1000 and a space; answers the place after it.
  @inline(__always)
  private static func put(_ number: Int, at place: Int, in bytes: inout [UInt8]) -> Int {
    var place = place
    if number >= 10 {
      if number >= 100 {
        bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 100)
        place += 1
      }
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10)
      place += 1
    }
    bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    bytes[place + 1] = UInt8(ascii: " ")
    return place + 2
  }
}
