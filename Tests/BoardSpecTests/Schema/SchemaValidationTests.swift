import Foundation
import Testing

@testable import BoardSpec

@Suite("Schemas and readers agree")
struct SchemaValidationTests {
  @Test("A validator of others accepts every layout and board of the project")
  func projectFiles() throws {
    var texts: [SchemaValidator.Text] = []
    for folder in ["Layouts", "Examples", "Tests/CompositionTests/Pictures"] {
      let url = SchemaValidator.root.appendingPathComponent(folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) where path.hasSuffix(".yaml")
      {
        let text = try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
        let name = String(path.split(separator: "/").last?.dropLast(".yaml".count) ?? "")
        texts.append(
          SchemaValidator.Text(
            name: folder + "/" + path, subject: SchemaDocument(rawValue: name) ?? .layout,
            text: text))
      }
    }
    #expect(texts.contains { $0.subject == .board } && texts.contains { $0.subject == .layout })
    #expect(try SchemaValidator.refusals(of: texts) == [:])
  }

  @Test("What a schema refuses its reader refuses too, and what only the reader refuses is known")
  func mutants() throws {
    let mutants = SchemaDocument.allCases.flatMap(Mutant.all)
    let refusals = try SchemaValidator.refusals(
      of: mutants.map { SchemaValidator.Text(name: $0.name, subject: $0.subject, text: $0.text) })
    for mutant in mutants {
      if let words = refusals[mutant.name] {
        #expect(!mutant.faults.isEmpty, "The schema alone refuses \(mutant.name): \(words)\n\(mutant.text)")
      }
      if mutant.name.hasSuffix(" good") {
        #expect(mutant.faults == [], "The sample is not good: \(mutant.text)")
      }
    }
    // A layout without a body is good for others to extend, and a fault where a board asks for it.
    let passed = mutants.filter {
      !$0.faults.isEmpty && refusals[$0.name] == nil && ($0.subject != .layout || $0.text.contains("body: {"))
    }
    let identifiers = Set(passed.flatMap(\.faults))
    #expect(
      identifiers.subtracting(Self.seenByReadersAlone) == [], "\(passed.map { "\($0.name) \($0.faults)" })")
    // Of the files with faults, few may be left to the readers: most of them name a colour or a style.
    let faulty = mutants.count { !$0.faults.isEmpty }
    #expect(faulty > 1000 && passed.count * 6 < faulty, "\(passed.count) of \(faulty)")
  }

  /// What takes more than one value to see, arithmetic or an address, which patterns do not know.
  static let seenByReadersAlone: Set<String> = [
    // Names that are declared elsewhere.
    "layout.unknown", "layout.color", "layout.unknown-color", "layout.unknown-style",
    "layout.unknown-icon", "links.pattern", "links.not-alphanumeric", "links.same-paths",
    // Days of the calendar, and names that are made of titles.
    "meeting.no-id", "meeting.no-paper-id", "board.timezone",
    "layout.style-like-itself",
    // Lengths beside each other, and lengths as long as they are.
    "layout.length", "layout.maximum", "layout.minimum", "layout.paper", "layout.share",
    "layout.symbol-sizes",
    "layout.type-size",
    // Numbers in quotes, of which a pattern sees the digits alone; numbers that YAML reads and people do not write.
    "yaml.wrong-type", "id.invalid",
    // Roles that not every kind of box has, and repetition where a box stands alone.
    "yaml.wrong-value", "layout.repeat-without-list",
    // Columns where there is no grid, and papers beside each other.
    "layout.span-outside-grid", "layout.sheet-too-small",
    // Colours that are missing or out of order, and what needs another key beside it.
    "layout.gradient-colors", "layout.gradient-ends", "layout.gradient-order", "layout.shadow-without-fill",
    "layout.grow-without-maximum", "layout.case-of-link",
    // A level that a logo forbids.
    "layout.logo-level",
    // Addresses.
    "url.malformed", "url.no-scheme", "url.space", "links.no-base",
  ]
}
