import PageModel
import Testing

@testable import Typesetting

@Suite("Font library")
struct FontLibraryTests {
  @Test("a file that is no font is refused by its path")
  func refusesWhatIsNoFont() {
    let face = FontFace(family: "Inter", weight: 400, path: #filePath)
    #expect(throws: FontLibraryError.unreadable(path: #filePath)) { try FontLibrary(faces: [face]) }
  }

  @Test("a file that holds another weight than the manifest says is refused")
  func refusesAnotherWeight() {
    let face = FontFace(family: "Inter", weight: 700, path: TestFonts.faces[0].path)
    #expect {
      try FontLibrary(faces: [face])
    } throws: { error in
      guard case FontLibraryError.mislabelled(_, let wanted, let found) = error else { return false }
      return wanted == "Inter 700" && found.hasPrefix("Inter") && found.contains("400")
    }
  }

  @Test("a family that the manifest lacks is an error, never another family")
  func refusesAnUnknownFamily() throws {
    let library = try FontLibrary(faces: TestFonts.faces)
    let request = ShapingRequest(text: "Đảng", family: "DejaVu Sans", weight: 400)
    #expect(throws: FontLibraryError.noFace(family: "DejaVu Sans", weight: 400)) {
      try library.shape(request)
    }
  }

  @Test("every Vietnamese letter has a glyph of the wanted face")
  func drawsVietnamese() throws {
    let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    let shaped = try TestFonts.shape(letters + letters.uppercased())
    #expect(shaped.missing.isEmpty)
    #expect(shaped.faces == [TestFonts.faces[0]])
    #expect(shaped.clusters.map(\.text).joined() == letters + letters.uppercased())
  }

  @Test("a character that no font draws is named once")
  func namesMissingCharacters() throws {
    #expect(try TestFonts.shape("Chào 😀 và 😀 漢").missing == ["😀", "漢"])
  }

  @Test("tabular figures are all of one width, proportional ones are not")
  func setsTabularFigures() throws {
    let tabular = try TestFonts.shape("0123456789", tabular: true).clusters.map(\.advance)
    let proportional = try TestFonts.shape("0123456789").clusters.map(\.advance)
    #expect(Set(tabular).count == 1)
    #expect(Set(proportional).count > 1)
  }

  @Test("stacked capitals reach higher than plain ones, and ink says so")
  func measuresInk() throws {
    let plain = try #require(try TestFonts.shape("A").clusters.first?.glyphs.first?.ink)
    let stacked = try #require(try TestFonts.shape("Ẫ").clusters.first?.glyphs.first?.ink)
    #expect(stacked.minY < plain.minY - 0.2)
    #expect(abs(plain.maxY) < 0.001)
  }
}
