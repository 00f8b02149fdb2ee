import PageModel
import Testing

@testable import Typesetting

@Suite("Line counting")
struct LineCountingTests {
  private static let texts = [
    "", "a", "Điều lệ Đảng", "a  b ", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "Liên hệ 0297 3000 000, số 100 101 102", "q.vinhbinh.example/cai-nua/nghi-quyet",
    "drive.example/file/d/1AbCdEfGh1AbCdEfGh1AbCdEfGh/view?usp=sharing",
    Array(repeating: "nghiêng Sổ tay", count: 40).joined(separator: " "),
  ]

  private func style(lines: Int, slash: Bool) -> ParagraphStyle {
    ParagraphStyle(
      minimumSize: 9, size: 15, maximumSize: 22.5, lines: lines, pitch: 1.3, color: .black, alignment: .left,
      breaksAfterSlash: slash, isBalanced: false)
  }

  /// The size as it was once searched for: with the lines of every size that is tried, from the largest down.
  private func searched(
    _ breaker: LineBreaker, _ style: ParagraphStyle, within width: Double, _ looseness: Double
  )
    -> (size: Double, lines: Int)
  {
    let largest = style.size(at: looseness)
    let smallest = min(style.minimumSize, largest)
    var size = largest
    while true {
      let lines = breaker.lines(within: width / size).count
      if breaker.widestWord * size <= width + 1e-6, lines <= style.lines { return (size, lines) }
      if size <= smallest { return (smallest, lines) }
      size = max(size - 0.25, smallest)
    }
  }

  @Test("counting lines agrees with making them", arguments: [false, true])
  func countsLines(slash: Bool) throws {
    for text in Self.texts {
      let breaker = LineBreaker(try TestFonts.shape(text), breaksAfterSlash: slash)
      for step in 1...160 {
        let width = Double(step) * 0.17
        #expect(breaker.lineCount(within: width) == breaker.lines(within: width).count, "\(text), \(width)")
      }
    }
  }

  @Test("from the narrowest limit on the wanted lines suffice, and below it they do not", arguments: 1...4)
  func findsNarrowestLimit(lines: Int) throws {
    for text in Self.texts {
      let breaker = LineBreaker(try TestFonts.shape(text), breaksAfterSlash: false)
      let limit = breaker.narrowestLimit(forLines: lines)
      #expect(breaker.lineCount(within: limit) <= lines)
      #expect(breaker.lineCount(within: limit + 1) <= lines)
      if limit > 0 { #expect(breaker.lineCount(within: limit - 1e-6) > lines, "\(text)") }
    }
  }

  @Test("a paragraph has the size and lines that trying every size gives", arguments: [1, 2, 3])
  func measuresAsSearched(lines: Int) throws {
    for text in Self.texts {
      for slash in [false, true] {
        let style = style(lines: lines, slash: slash)
        let shaped = try TestFonts.shape(text)
        let paragraph = Paragraph(shaped, style: style, source: 0)
        let breaker = LineBreaker(shaped, breaksAfterSlash: slash)
        // Widths in which the text just fits at some size are among them.
        let exact = [9, 12.25, 15, 22.5].map { breaker.narrowestLimit(forLines: lines) * $0 }
        for width in exact + stride(from: 20, through: 400, by: 13.7) where width > 0 {
          for looseness in [1, 0.25, 0, -0.75, -1] {
            let expected = searched(breaker, style, within: width, looseness)
            let measure = paragraph.measure(within: width, looseness: looseness)
            #expect(measure.size == expected.size, "\(text), \(width), \(looseness)")
            #expect(measure.lineCount == expected.lines, "\(text), \(width), \(looseness)")
            #expect(paragraph.setting(within: width, looseness: looseness).lines.count == expected.lines)
          }
        }
      }
    }
  }

  @Test("a library that has shaped much gives the same glyphs and measures as a new one")
  func keepsNothingWrong() throws {
    let busy = try FontLibrary(faces: TestFonts.faces)
    for _ in 0..<2 {
      for text in Self.texts {
        for weight in [400, 800] {
          for lines in [1, 3] {
            let request = ShapingRequest(
              text: text, family: "Inter", weight: weight, tabularFigures: lines == 1)
            let style = style(lines: lines, slash: lines == 3)
            let kept = try busy.paragraph(request, style: style, source: 0)
            let new = try FontLibrary(faces: TestFonts.faces).shape(request)
            #expect(kept.text == new)
            let fresh = Paragraph(new, style: style, source: 0)
            for width in [30.0, 111, 290] {
              let (one, other) = (
                kept.setting(within: width, looseness: 0.5), fresh.setting(within: width, looseness: 0.5)
              )
              #expect(one.size == other.size && one.lines == other.lines)
            }
          }
        }
      }
    }
  }
}
