import Diagnostics
import Foundation
import Recording
import Testing

@testable import Commands

/// What a person reads when a command ends without its result, whole and in both languages.
@Suite("Printed failures of commands")
struct FailureTextTests {
  @Test("a failure is printed in full", arguments: FailureSamples.all.map(\.name))
  func printsInFull(_ name: String) throws {
    let sample = try #require(FailureSamples.all.first { $0.name == name })
    let diagnostic = try sample.failure().diagnostic
    #expect(diagnostic.summary.vietnamese != diagnostic.summary.english)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Failures")
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write([diagnostic])
      try RecordedText.expect(
        printed, recordedAt: folder.appendingPathComponent("\(name).\(language.rawValue).txt"))
    }
  }
}
