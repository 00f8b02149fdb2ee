import Diagnostics
import Foundation
import Testing

@testable import BoardSpec

@Suite("Patterns of values")
struct ValuePatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  @Test(
    "A length matches exactly where its reader takes it, as far as its size goes",
    arguments: [
      "10mm", " 1.5 cm ", "12 pt", "16 px", "0", "0.0", "-0 mm", "+3 mm", ".5 mm", "5. mm", "", "mm",
      "1e3 mm", "10 m m",
      "NaN mm", "inf mm", "--1 mm", "1.2.3 mm", "+-1 mm", "0x10 mm", "-1 mm", "5", "1,5 mm", "1 in", "5 mm x",
      "\t5 mm",
      "5\u{A0}mm", "5 mm\n",
    ])
  func lengths(text: String) throws {
    let isRead = (try? LengthReader.length(text).get()) != nil
    #expect(try matches(ValuePatterns.length, text) == isRead || text.hasSuffix("\n"))
  }

  @Test(
    "An identifier matches exactly where it is valid",
    arguments: [
      "a", "a-1", "-", "con", "con-1", "lpt9", "com10", "A", "ă", "", "a b", "a_b",
      String(repeating: "a", count: 64),
      String(repeating: "a", count: 65),
    ])
  func identifiers(text: String) throws {
    #expect(try matches(ValuePatterns.identifier, text) == Identifier.isValid(text))
  }

  @Test(
    "A template matches exactly where its braces and names are right",
    arguments: [
      "chữ", "{office.name}", "{ office.name }", "{office.ngày họp}", "a {board.title} b {code.note}", "{{",
      "}}", "{{{{",
      "{{{office.name}}}", "{office.name}}}", "{", "}", "{x}", "{office}", "{office.}", "{office. }",
      "{board.titel}",
      "{code.caption", "{office.na{me}", "{page.number}/{page.count}", "{item.text}", "{meeting.date}",
      "hai\ndòng",
    ])
  func templates(text: String) throws {
    let scopes = Template.Placeholder.Scope.allCases
    var faults = DiagnosticCollection()
    let file = SourceFile(name: "t", text: text)
    let range = SourceRange(file, 0..<file.byteCount)
    let scalar = YAMLScalar(text: text, isPlain: false, verbatim: range.bytes, range: range, comment: nil)
    _ = TemplateReader(scopes: scopes).read(scalar, faults: &faults)
    #expect(try matches(ValuePatterns.template(scopes), text) == faults.isEmpty, "\(faults.outline)")
  }

  @Test(
    "Colours, borders, tracks and conditions match by their form",
    arguments: [
      (ValuePatterns.color, "red", true), (ValuePatterns.color, "#9E1B16", true),
      (ValuePatterns.color, "#9E1B1", false),
      (ValuePatterns.hexadecimalColor, "red", false), (ValuePatterns.border, "0.25 mm line", true),
      (ValuePatterns.border, "0.25 mm", false), (ValuePatterns.border, "0.25 line", false),
      (ValuePatterns.border, "1 mm #12", false), (ValuePatterns.border, "line", false),
      (ValuePatterns.track, "auto", true), (ValuePatterns.track, "1 fr", true),
      (ValuePatterns.track, "30%", true),
      (ValuePatterns.track, "fr", false), (ValuePatterns.track, "-1fr", false),
      (ValuePatterns.condition([.office]), "office.zalo", true),
      (ValuePatterns.condition([.office]), "code.note", false),
    ])
  func forms(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try matches(pattern, text) == isMatch)
  }
}
