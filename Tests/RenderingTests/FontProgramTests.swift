import PageModel
import Testing

@testable import Rendering

@Suite("Fonts cut down")
struct FontProgramTests {
  private static let faces = [
    FontFace(family: "Inter", weight: 600, path: "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"),
    FontFace(family: "DejaVu Sans", weight: 400, path: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
  ]

  @Test(
    "the bytes depend on the glyphs asked for, and not on what was asked for before",
    arguments: faces)
  func dependsOnGlyphsAlone(_ face: FontFace) throws {
    let wanted: [UInt32] = [5, 40, 41, 42, 77, 300]
    let alone = try FontProgram(face).subset(wanted)
    let busy = try FontProgram(face)
    for earlier: [UInt32] in [[1, 2, 3], [5, 42], Array(100..<400), [7]] { _ = try busy.subset(earlier) }
    let later = try busy.subset(wanted)
    #expect(later.program == alone.program)
    #expect(later.identifiers == alone.identifiers && later.widths == alone.widths)
    #expect(Set(alone.identifiers.values).count == wanted.count && !alone.identifiers.values.contains(0))
    #expect(alone.program.count < 20_000)
  }
}
