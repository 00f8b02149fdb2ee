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
  private static let mostSubsets = 64

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
