import PageModel
import Testing

@testable import Typesetting

@Suite("Paragraph")
struct ParagraphTests {
  private func paragraph(_ text: String, lines: Int = 2, slash: Bool = false) throws -> Paragraph {
    Paragraph(
      try TestFonts.shape(text),
      style: ParagraphStyle(
        minimumSize: 10, size: 20, maximumSize: 30, lines: lines, pitch: 1.3, color: .black, alignment: .left,
        breaksAfterSlash: slash, isBalanced: false), source: 0)
  }

  @Test("text that fits keeps its wanted size")
  func keepsItsSize() throws {
    let setting = try paragraph("Bác Hồ").setting(within: 200, looseness: 0)
    #expect(setting.size == 20 && setting.lines.count == 1 && setting.fits)
  }

  @Test("text that needs too many lines shrinks until they suffice")
  func shrinks() throws {
    let paragraph = try paragraph("Học tập và làm theo tư tưởng Hồ Chí Minh")
    let setting = paragraph.setting(within: 200, looseness: 0)
    #expect(setting.size < 20 && setting.size >= 10)
    #expect(setting.lines.count == 2)
    let larger = paragraph.setting(within: 200, looseness: 0.5)
    #expect(larger.size == setting.size, "the limit of lines decides, not where the search began")
  }

  @Test("at the smallest size text wraps further")
  func wrapsFurther() throws {
    let long = Array(repeating: "tài liệu", count: 30).joined(separator: " ")
    let setting = try paragraph(long).setting(within: 100, looseness: 0)
    #expect(setting.size == 10 && setting.lines.count > 2 && setting.fits)
  }

  @Test(
    "a style that breaks long words shrinks them first, and then breaks them, whether lines are balanced or not"
  )
  func breaksLongWords() throws {
    func setting(_ text: String, within width: Double, balanced: Bool) throws -> Paragraph.Setting {
      let paragraph = Paragraph(
        try TestFonts.shape(text),
        style: ParagraphStyle(
          minimumSize: 10, size: 20, maximumSize: 20, lines: 2, pitch: 1.3, color: .black, alignment: .left,
          breaksAfterSlash: false, breaksLongWords: true, isBalanced: balanced), source: 0)
      return paragraph.balanced(paragraph.setting(within: width, looseness: 0), within: width)
    }
    for balanced in [false, true] {
      let long = try setting("NGHỊQUYẾTCHỈTHỊMỚINHẤTCỦATRUNGƯƠNG", within: 60, balanced: balanced)
      #expect(long.fits && long.breaksWords && long.size == 10 && long.width <= 60 + 1e-6)
      let short = try setting("NGHỊQUYẾT", within: 60, balanced: balanced)
      #expect(short.fits && !short.breaksWords && short.lines.count == 1)
    }
  }

  @Test("a word that is too wide at the smallest size does not fit")
  func refusesWideWords() throws {
    let setting = try paragraph("a" + String(repeating: "m", count: 50)).setting(within: 100, looseness: 0)
    #expect(!setting.fits)
  }

  @Test("looseness goes from the smallest over the wanted to the largest size")
  func loosens() throws {
    let style = try paragraph("x").style
    #expect([-1, -0.5, 0, 0.5, 1].map(style.size(at:)) == [10, 15, 20, 25, 30])
  }

  @Test("runs carry the text with the space that a line ends at, and ink inside the frame")
  func makesRuns() throws {
    let paragraph = try paragraph("Nghị quyết mới")
    let setting = paragraph.setting(within: 110, looseness: 0)
    let frame = Rectangle(x: 10, y: 20, width: 110, height: paragraph.height(of: setting))
    let runs = paragraph.runs(of: setting, in: frame)
    #expect(runs.map(\.text) == ["Nghị quyết ", "mới"])
    for run in runs {
      #expect(run.clusters.map(\.bytes).reduce(0, +) == run.text.utf8.count)
      #expect(run.clusters.map(\.glyphs).reduce(0, +) == run.glyphs.count)
      let ink = try #require(run.ink)
      #expect(frame.contains(ink, tolerance: 1))
    }
  }
}
