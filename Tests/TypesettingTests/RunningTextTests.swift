import PageModel
import Testing

@testable import Typesetting

/// Justified and indented text, as documents have it.
@Suite("Running text")
struct RunningTextTests {
  private static let words =
    "Trong tháng 10 năm 2026, các mã QR trên bảng tin tại 33 đơn vị có 1.165 lượt quét, nhiều hơn tháng trước."

  private static func runs(justified: Bool, indent: Double = 0, width: Double = 220) throws -> [GlyphRun] {
    let style = ParagraphStyle(
      minimumSize: 12, size: 12, maximumSize: 12, lines: 100, pitch: 1.4, color: .black, alignment: .left,
      breaksAfterSlash: false, isBalanced: false, isJustified: justified, indent: indent)
    let paragraph = Paragraph(try TestFonts.shape(words), style: style, source: 0)
    let setting = paragraph.setting(within: width, looseness: 0)
    return paragraph.runs(of: setting, in: Rectangle(x: 10, y: 0, width: width, height: 500))
  }

  @Test("justified lines end at the right edge, all but the last, and the words stay as they are")
  func justifies() throws {
    let ragged = try Self.runs(justified: false)
    let even = try Self.runs(justified: true)
    #expect(even.count == ragged.count && even.count > 2)
    #expect(even.map(\.text).joined() == Self.words)
    for (run, other) in zip(even, ragged).dropLast() {
      let edge = try #require(run.ink?.maxX)
      // The ink of a last letter ends within its own advance.
      #expect(edge > 227 && edge < 230.5, "\(run.text)")
      // Glyphs of a word keep their distances.
      let word = run.glyphs.prefix(3).map(\.position.x)
      #expect(word == other.glyphs.prefix(3).map(\.position.x))
    }
    #expect(even.last?.ink == ragged.last?.ink)
    #expect(ragged.dropLast().contains { ($0.ink?.maxX ?? 0) < 226 })
  }

  @Test("the first line begins further in and the others do not; nothing stands in the room before it")
  func indents() throws {
    let runs = try Self.runs(justified: true, indent: 28)
    let first = try #require(runs.first)
    #expect(abs((first.ink?.minX ?? 0) - 38) < 2)
    #expect(runs.dropFirst().allSatisfy { abs(($0.ink?.minX ?? 0) - 10) < 2 })
    #expect(runs.map(\.text).joined() == Self.words)
    #expect(first.clusters.reduce(0) { $0 + $1.bytes } == first.text.utf8.count)
    #expect(first.clusters.reduce(0) { $0 + $1.glyphs } == first.glyphs.count)
  }
}
