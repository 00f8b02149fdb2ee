import Composition
import Diagnostics
import Foundation
import Recording
import Testing

/// Every fault that shows only once a page is composed, as a person sees it: each folder in `Faults` holds a
/// board and the whole printed text in both languages.
@Suite("Printed faults of composition")
struct CompositionFaultTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Faults")

  static let names: [String] = {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("a fault is printed in full", arguments: names)
  func printsInFull(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    var diagnostics = DiagnosticCollection()
    for composition in try TestBoard(folder).compose() {
      diagnostics.add(contentsOf: composition.diagnostics)
    }
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write(diagnostics.sorted)
      // Where the checkout lies is not part of the text.
      let portable = printed.replacingOccurrences(of: TestBoard.root.path + "/", with: "")
      try RecordedText.expect(
        portable, recordedAt: folder.appendingPathComponent("expected.\(language.rawValue).txt"))
    }
  }

  @Test("every fault of composition has a folder that shows it")
  func isComplete() throws {
    let sources = TestBoard.root.appendingPathComponent("Sources/Composition")
    var identifiers: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: #/"((?:text|layout|board|code|picture)\.[a-z-]+)"/#) {
        identifiers.insert(String(match.1))
      }
    }
    #expect(identifiers.count >= 10)
    var shown: Set<String> = []
    for name in Self.names {
      let expected = Self.folder.appendingPathComponent("\(name)/expected.en.txt")
      let text = try String(contentsOf: expected, encoding: .utf8)
      for match in text.matches(of: #/\[([a-z]+\.[a-z-]+)\]/#) { shown.insert(String(match.1)) }
    }
    #expect(identifiers.subtracting(shown) == Self.shownElsewhere)
  }

  /// No layout can make symbols touch; should boxes ever be placed wrongly, `InkCheckTests` shows it is seen,
  /// and `SymbolOverlapTextTests` what a person reads.
  static let shownElsewhere: Set = ["layout.symbol-overlap"]
}
