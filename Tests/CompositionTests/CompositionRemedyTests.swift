import Composition
import Diagnostics
import Foundation
import Recording
import Testing

/// Every remedy of a fault of composition works when it is followed to the letter.
@Suite("Followed remedies of composition")
struct CompositionRemedyTests {
  @Test("a followed remedy removes its fault and brings no other", arguments: CompositionFaultTests.names)
  func works(name: String) throws {
    let fault = CompositionFaultTests.folder.appendingPathComponent(name)
    let remedies = try FollowedFiles.all(in: fault)
    #expect(
      !remedies.isEmpty,
      """
      Faults/\(name) shows a fault whose remedy nobody has followed. Add the folder Faults/\(name)/remedy with the \
      files that differ after the remedy was followed to the letter.
      """)
    for remedy in remedies {
      try Self.withCopy(of: fault) { folder in
        for path in remedy.removed {
          try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
        }
        for (path, bytes) in remedy.files { try Data(bytes).write(to: folder.appendingPathComponent(path)) }
        remedy.expectNoFault(try Self.identifiers(folder))
      }
    }
  }

  private static func identifiers(_ folder: URL) throws -> [String] {
    var diagnostics = DiagnosticCollection()
    let board = try TestBoard(folder)
    diagnostics.add(contentsOf: board.faults.sorted)
    for composition in try board.compose() { diagnostics.add(contentsOf: composition.diagnostics) }
    return diagnostics.sorted.map(\.identifier)
  }

  private static func withCopy(of fault: URL, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: fault, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
