import Testing

@testable import Typesetting

@Suite("Line breaking")
struct LineBreakingTests {
  private func lines(_ text: String, within width: Double, slash: Bool = false) throws -> [String] {
    let shaped = try TestFonts.shape(text)
    return LineBreaker(shaped, breaksAfterSlash: slash).lines(within: width).map { line in
      shaped.clusters[line.clusters].map(\.text).joined()
    }
  }

  @Test("a line ends at a space, and the space is not part of it")
  func breaksAtSpaces() throws {
    #expect(try lines("Video lời Bác dạy", within: 5) == ["Video lời", "Bác dạy"])
  }

  @Test(
    "document symbols, dates, numbers and names with no-break spaces stay whole",
    arguments: ["12-BC/ĐU", "T/M", "03/02/2026", "1.234", "0297 3000 000", "Bác\u{A0}Hồ"])
  func keepsWhole(_ word: String) throws {
    #expect(try lines("x \(word) y", within: 0.1) == ["x", word, "y"])
  }

  @Test("numbers that are no telephone number part at their spaces")
  func breaksOtherNumbers() throws {
    #expect(try lines("100 101 102", within: 2) == ["100", "101", "102"])
    #expect(try lines("năm 2026 117 câu", within: 3) == ["năm", "2026", "117", "câu"])
  }

  @Test("a link may break after its slashes alone")
  func breaksLinks() throws {
    let link = "q.vinhbinh.example/cai-nua/nghi-quyet"
    #expect(try lines(link, within: 11, slash: true) == ["q.vinhbinh.example/", "cai-nua/nghi-quyet"])
    #expect(try lines("cai-nua/nghi-quyet", within: 6, slash: true) == ["cai-nua/", "nghi-quyet"])
    #expect(try lines(link, within: 1) == [link])
  }

  @Test("a link without a slash that is wider than a line ends lines anywhere, and nothing is lost")
  func breaksLongLinks() throws {
    let link = "drive.example/file/d/" + String(repeating: "1AbCdEfGh", count: 12) + "/view?usp=sharing"
    let shaped = try TestFonts.shape(link)
    let breaker = LineBreaker(shaped, breaksAfterSlash: true)
    for width in [3.0, 7.5, 20] {
      let lines = breaker.lines(within: width)
      #expect(lines.allSatisfy { $0.width <= width + 1e-9 })
      #expect(lines.map { shaped.clusters[$0.clusters].map(\.text).joined() }.joined() == link)
    }
  }

  @Test("a long word is broken after a sign where it has one, else between letters, and nothing is lost")
  func breaksLongWords() throws {
    func lines(_ text: String, within width: Double) throws -> [String] {
      let shaped = try TestFonts.shape(text)
      return LineBreaker(shaped, breaksAfterSlash: false, breaksLongWords: true).lines(within: width).map {
        shaped.clusters[$0.clusters].map(\.text).joined()
      }
    }
    // What fits a line stays whole, document symbols too.
    #expect(try lines("Số 12-BC/ĐU năm", within: 6) == ["Số", "12-BC/ĐU", "năm"])
    #expect(try lines("dichvucong.example.gov.vn/tra-cuu", within: 10)[0] == "dichvucong.example.")
    let words = ["Ẫ", "https://dichvucong.example.gov.vn/tra-cuu-ho-so?ma=1&nam=2026", "ỦY-BAN-", "i-W", "a"]
    for word in words {
      for text in [word, String(repeating: word, count: 30), "Tên \(String(repeating: word, count: 7)) hết"] {
        let shaped = try TestFonts.shape(text)
        let breaker = LineBreaker(shaped, breaksAfterSlash: false, breaksLongWords: true)
        for width in stride(from: breaker.widestPiece, through: 20, by: 0.7) {
          let lines = breaker.lines(within: width)
          #expect(lines.allSatisfy { $0.width <= width + 1e-6 }, "\(text), \(width)")
          let found = lines.map { shaped.clusters[$0.clusters].map(\.text).joined() }.joined()
          #expect(found.replacing(" ", with: "") == text.replacing(" ", with: ""), "\(width)")
        }
      }
    }
  }

  @Test("several spaces and an empty text break nothing")
  func survivesOddText() throws {
    #expect(try lines("", within: 5) == [])
    #expect(try lines("   ", within: 5) == [""])
    #expect(try lines("a  b ", within: 100) == ["a  b"])
  }

  @Test("balanced lines are as many as before and closer in length")
  func balances() throws {
    let text = try TestFonts.shape("Nghị quyết, chỉ thị mới nhất của Trung ương và của tỉnh")
    let breaker = LineBreaker(text, breaksAfterSlash: false)
    for width in stride(from: 6.0, through: 30, by: 0.5) {
      let greedy = breaker.lines(within: width).map(\.width)
      let balanced = breaker.balancedLines(within: width).map(\.width)
      #expect(balanced.count == greedy.count)
      #expect((balanced.max() ?? 0) <= (greedy.max() ?? 0) + 1e-6)
    }
  }

  @Test("no line is wider than it may be unless a single word is")
  func neverTooWide() throws {
    let text = try TestFonts.shape("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh")
    let breaker = LineBreaker(text, breaksAfterSlash: false)
    for width in stride(from: 0.5, through: 40, by: 0.37) {
      let lines = breaker.lines(within: width)
      for line in lines { #expect(line.width <= max(width, breaker.widestWord) + 1e-6) }
      let words = lines.map { text.clusters[$0.clusters].map(\.text).joined() }.joined(separator: " ")
      #expect(words == text.text)
    }
  }
}
