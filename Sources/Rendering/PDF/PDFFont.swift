/// A glyph of a font of one document.
struct FontGlyph {
  /// Its number in the document's font.
  let identifier: Int
  /// Its advance in thousandths of an em.
  let width: Int
  /// The text that it stands for.
  let text: String

  /// What is drawn for a glyph that the font lacks, which `GlyphUsage` does not let happen.
  static let missing = FontGlyph(identifier: 0, width: 0, text: "")
}

/// A font of one document: what its glyphs are called there, and how it is written.
struct PDFFont {
  /// The number of its object.
  let number: Int
  /// What pages call it, such as `F1`.
  let resourceName: String
  /// Each glyph by its number in the whole font.
  let glyphs: [UInt32: FontGlyph]
  /// The glyphs by their new numbers.
  let glyphsInOrder: [FontGlyph]
  private let packed: PDFFonts.PackedSubset

  /// Calls the font `resourceName` and the object `number`; `texts` holds the text of every glyph of the subset.
  init(number: Int, resourceName: String, texts: [UInt32: String], packed: PDFFonts.PackedSubset) {
    self.number = number
    self.resourceName = resourceName
    self.packed = packed
    var glyphs: [UInt32: FontGlyph] = [:]
    glyphs.reserveCapacity(texts.count)
    for (glyph, text) in texts {
      glyphs[glyph] = FontGlyph(
        identifier: packed.subset.identifiers[glyph] ?? 0, width: packed.subset.widths[glyph] ?? 0, text: text
      )
    }
    self.glyphs = glyphs
    glyphsInOrder = glyphs.values.sorted { $0.identifier < $1.identifier }
  }

  /// Writes the font's objects (ISO 32000-1, 9.7).
  func write(to file: inout PDFFile) throws {
    let (subset, metrics) = (packed.subset, packed.metrics)
    let isTrueType = packed.outlines == .trueType
    var entries = PDFBytes()
    if isTrueType {
      entries.add("/Length1 ")
      entries.add(subset.program.count)
    } else {
      entries.add("/Subtype/OpenType")
    }
    let program = file.reserve()
    try file.addStream(program, entries, packed: packed.packed)

    let name = "\(packed.label)+\(packed.name)"
    var descriptor = PDFBytes("<</Type/FontDescriptor/FontName/")
    descriptor.add(plain: name)
    // Symbolic: its glyphs are chosen by number. The width of stems is unknown and only advises.
    descriptor.add("/Flags 4/ItalicAngle 0/StemV 80/FontBBox[")
    for corner in metrics.box {
      descriptor.add(corner)
      descriptor.add(" ")
    }
    descriptor.add("]/Ascent ")
    descriptor.add(metrics.ascent)
    descriptor.add("/Descent ")
    descriptor.add(metrics.descent)
    descriptor.add("/CapHeight ")
    descriptor.add(metrics.capitalHeight)
    descriptor.add(isTrueType ? "/FontFile2 " : "/FontFile3 ")
    descriptor.add(reference: program)
    descriptor.add(">>")
    let descriptorNumber = try file.add(descriptor)

    var descendant = PDFBytes("<</Type/Font/Subtype")
    descendant.add(isTrueType ? "/CIDFontType2/CIDToGIDMap/Identity" : "/CIDFontType0")
    descendant.add("/BaseFont/")
    descendant.add(plain: name)
    descendant.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/FontDescriptor ")
    descendant.add(reference: descriptorNumber)
    descendant.add("/W[")
    descendant.add(widths)
    descendant.add("]>>")
    let descendantNumber = try file.add(descendant)
    let unicode = try file.addStream(PDFBytes(), toUnicode.bytes)

    var font = PDFBytes("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/")
    font.add(plain: name)
    font.add("/DescendantFonts[")
    font.add(reference: descendantNumber)
    font.add("]/ToUnicode ")
    font.add(reference: unicode)
    font.add(">>")
    try file.add(number, font)
  }

  private var widths: PDFBytes {
    var bytes = PDFBytes()
    var next: Int?
    for glyph in glyphsInOrder {
      if glyph.identifier != next {
        if next != nil { bytes.add("]") }
        bytes.add(glyph.identifier)
        bytes.add("[")
      } else {
        bytes.add(" ")
      }
      bytes.add(glyph.width)
      next = glyph.identifier + 1
    }
    if next != nil { bytes.add("]") }
    return bytes
  }
}
