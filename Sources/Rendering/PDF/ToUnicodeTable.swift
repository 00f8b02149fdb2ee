extension PDFFont {
  /// The text of every glyph, for searching and reading aloud (ISO 32000-1, 9.10.3).
  var toUnicode: PDFBytes {
    var bytes = PDFBytes()
    bytes.reserve(2048)
    for line: StaticString in [
      "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def", "1 begincodespacerange", "<0000> <FFFF>",
      "endcodespacerange",
    ] {
      bytes.add(line)
      bytes.add("\n")
    }
    // One range for each stretch of numbers, which spares writing them; no more than a hundred a block, nor across
    // numbers with another first byte.
    let ranges = glyphsInOrder.chunked { before, next in
      next.identifier == before.identifier + 1 && next.identifier & 0xFF != 0
    }
    for start in stride(from: 0, to: ranges.count, by: 100) {
      let block = ranges[start..<min(start + 100, ranges.count)]
      bytes.add(block.count)
      bytes.add(" beginbfrange\n")
      for range in block {
        for end in [range.first, range.last] {
          bytes.add("<")
          bytes.add(hexadecimal: UInt16(truncatingIfNeeded: end?.identifier ?? 0))
          bytes.add(">")
        }
        bytes.add("[")
        for glyph in range {
          bytes.add("<")
          for unit in glyph.text.utf16 { bytes.add(hexadecimal: unit) }
          bytes.add(">")
        }
        bytes.add("]\n")
      }
      bytes.add("endbfrange\n")
    }
    bytes.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return bytes
  }
}

extension PDFBytes {
  /// Appends four hexadecimal digits.
  mutating func add(hexadecimal unit: UInt16) {
    add(hexadecimal: UInt8(unit >> 8))
    add(hexadecimal: UInt8(truncatingIfNeeded: unit))
  }

  /// Appends two hexadecimal digits.
  mutating func add(hexadecimal byte: UInt8) {
    addHexadecimalDigit(byte >> 4)
    addHexadecimalDigit(byte & 15)
  }

  private mutating func addHexadecimalDigit(_ digit: UInt8) {
    add(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
  }
}

extension Array {
  /// The elements in stretches, of which each goes on for as long as neighbours belong together.
  fileprivate func chunked(while belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for place in indices.dropFirst() where !belong(self[place - 1], self[place]) {
      chunks.append(self[start..<place])
      start = place
    }
    if start < count { chunks.append(self[start...]) }
    return chunks
  }
}
