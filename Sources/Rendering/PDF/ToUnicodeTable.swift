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
    // No more than a hundred lines a block. Ranges would be shorter, but page-validation takes a range with an array of
    // texts (ISO 32000-1, 9.10.3) for malformed.
    for start in stride(from: 0, to: glyphsInOrder.count, by: 100) {
      let block = glyphsInOrder[start..<min(start + 100, glyphsInOrder.count)]
      bytes.add(block.count)
      bytes.add(" beginbfchar\n")
      for glyph in block {
        bytes.add("<")
        bytes.add(hexadecimal: UInt16(truncatingIfNeeded: glyph.identifier))
        bytes.add("> <")
        for unit in glyph.text.utf16 { bytes.add(hexadecimal: unit) }
        bytes.add(">\n")
      }
      bytes.add("endbfchar\n")
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
