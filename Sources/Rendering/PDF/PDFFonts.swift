import Crypto
import PageModel

/// The fonts that one worker embeds: opened once, and cut down once for documents that show the same glyphs.
final class PDFFonts {
  private var programs: [FontFace: FontProgram] = [:]
  private var subsets: [Key: PackedSubset] = [:]
  private let packing: PDFPacking

  private struct Key: Hashable {
    let face: FontFace
    let glyphs: [UInt32]
  }

  /// A subset with its bytes as they are written.
  struct PackedSubset {
    let subset: FontSubset
    let packed: [UInt8]
    /// Six letters that stand for the glyphs, as PDF wants a subset to be named.
    let label: String
    let name: String
    let metrics: FontMetrics
    let outlines: FontProgram.Outlines
  }

  init(packing: PDFPacking) { self.packing = packing }

  /// As many as are kept: boards of one run show few sets of glyphs, and those of a static caption all the same.
  private static let mostSubsets = 256

  /// The subset of a face with the given glyphs.
  func subset(of face: FontFace, _ glyphs: some Sequence<UInt32>) throws(RenderingError) -> PackedSubset {
    let key = Key(face: face, glyphs: glyphs.sorted())
    if let known = subsets[key] { return known }
    let program = try program(of: face)
    let subset = try program.subset(key.glyphs)
    let made = PackedSubset(
      subset: subset, packed: try packing.packed(subset.program.span), label: Self.label(of: subset.program),
      name: program.postScriptName, metrics: program.metrics, outlines: program.outlines)
    if subsets.count >= Self.mostSubsets { subsets.removeAll() }
    subsets[key] = made
    return made
  }

  private func program(of face: FontFace) throws(RenderingError) -> FontProgram {
    if let known = programs[face] { return known }
    let program = try FontProgram(face)
    programs[face] = program
    return program
  }

  /// Six capitals made of the bytes (ISO 32000-1, 9.6.4).
  private static func label(of program: [UInt8]) -> String {
    String(SHA256.hash(data: program).prefix(6).map { Character(UnicodeScalar(UInt8(ascii: "A") + $0 % 26)) })
  }
}

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

  /// The glyphs by their new numbers.
  private var glyphsInOrder: [FontGlyph] { glyphs.values.sorted { $0.identifier < $1.identifier } }

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

  /// The text of every glyph, for searching and reading aloud (ISO 32000-1, 9.10.3).
  private var toUnicode: PDFBytes {
    var bytes = PDFBytes()
    for line: StaticString in [
      "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
      "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def", "1 begincodespacerange", "<0000> <FFFF>",
      "endcodespacerange",
    ] {
      bytes.add(line)
      bytes.add("\n")
    }
    let glyphs = glyphsInOrder
    // No more than a hundred lines a block.
    for start in stride(from: 0, to: glyphs.count, by: 100) {
      let block = glyphs[start..<min(start + 100, glyphs.count)]
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
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 15
      add(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
