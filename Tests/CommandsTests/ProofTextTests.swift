import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Proof
import Recording
import Testing

@testable import Commands

/// What a person reads when a proof fails, whole and in both languages.
@Suite("Printed faults of the proof")
struct ProofTextTests {
  static let faults: [(name: String, fault: ProofFault)] = [
    ("unreadable", .unreadable(code: "nghi-quyet")),
    (
      "mismatch",
      .mismatch(
        code: "nghi-quyet", expected: "https://q.example/a/nghi-quyet",
        found: "https://q.example/b/nghi-quyet")
    ),
    ("mirrored", .mirrored(code: "nghi-quyet")),
    ("quiet-zone", .quietZoneDisturbed(code: "nghi-quyet", at: Point(x: 1, y: 2))),
    ("contrast", .lowContrast(code: "nghi-quyet", contrast: 0.304)),
    ("unexpected", .unexpected(text: "https://elsewhere.example", at: Point(x: 1, y: 2))),
  ]

  @Test("a fault of the proof is printed in full", arguments: faults.map(\.name))
  func printsInFull(_ name: String) throws {
    let board = try TestPosters.officeBoard()
    let fault = try #require(Self.faults.first { $0.name == name }?.fault)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Proofs")
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write([
        fault.diagnostic(on: board)
      ])
      try RecordedText.expect(
        printed, recordedAt: folder.appendingPathComponent("\(name).\(language.rawValue).txt"))
    }
  }
}
