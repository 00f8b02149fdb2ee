import PageModel
import Testing

@testable import Typesetting

@Suite("Fonts for signs that the others lack")
struct FallbackTests {
  private static let symbola = FontFace(
    family: "Symbola", weight: 400, path: "/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf",
    isFallback: true)

  private func shape(_ text: String, _ library: FontLibrary) throws -> ShapedText {
    try library.shape(ShapingRequest(text: text, family: "Inter", weight: 400))
  }

  @Test("Signs are drawn by the font for them, and letters by their own")
  func signs() throws {
    let library = try FontLibrary(faces: TestFonts.faces + [Self.symbola])
    let text = "Loa 📢 và ✔ gọi ☎ số ➤"
    let shaped = try shape(text, library)
    #expect(shaped.missing.isEmpty)
    #expect(shaped.text == text && shaped.clusters.map(\.text).joined() == text)
    let signs = shaped.clusters.filter { shaped.faces[$0.face] == Self.symbola && !$0.isSpace }
    #expect(signs.map(\.text) == ["📢", "✔", "☎", "➤"])
    #expect(signs.allSatisfy { $0.glyphs.count == 1 && $0.glyphs[0].ink != nil && $0.advance > 0 })
    for cluster in shaped.clusters where cluster.text.first?.isLetter == true {
      #expect(shaped.faces[cluster.face].family == "Inter")
    }
    // Lines are as high as those of the letters.
    let letters = try shape("Loa", library)
    #expect(shaped.ascent == letters.ascent && shaped.descent == letters.descent)
  }

  @Test(
    "What asks for a sign in colour or plain leaves neither a box nor a gap",
    arguments: ["✔", "☎", "❤", "☀", "▶"])
  func selectors(sign: String) throws {
    let library = try FontLibrary(faces: TestFonts.faces + [Self.symbola])
    let plain = try shape(sign, library)
    #expect(plain.missing.isEmpty)
    for selector in ["\u{FE0F}", "\u{FE0E}"] {
      let selected = try shape("a" + sign + selector + "b", library)
      #expect(selected.missing.isEmpty)
      let cluster = try #require(selected.clusters.first { $0.text == sign })
      #expect(cluster.glyphs == plain.clusters[0].glyphs && cluster.advance == plain.clusters[0].advance)
      #expect(selected.clusters.count == 3)
    }
  }

  @Test("Texts without such signs are shaped as if there were no font for them")
  func others() throws {
    let (with, without) = (
      try FontLibrary(faces: TestFonts.faces + [Self.symbola]), try FontLibrary(faces: TestFonts.faces)
    )
    for text in ["Chi bộ ấp Cái Nứa", "→ ★ ● ■ ✓ • – “”", "0901 234 567", "½ № ℃ €"] {
      let known = try shape(text, without)
      guard known.missing.isEmpty else { continue }
      #expect(try shape(text, with) == known)
    }
    #expect(try shape("Chào 🥰", with).missing == ["🥰"])
    #expect(with.faces == TestFonts.faces && with.fallbackFaces == [Self.symbola])
  }
}
