import Diagnostics
import Foundation
import Recording
import Testing

/// Every remedy works when it is followed to the letter: the next check does not find the fault again.
@Suite("Followed remedies")
struct RemedyTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The folders whose remedies nobody has followed yet; it only ever gets shorter.
  private static let unfollowed: Set<String> = {
    let file = folder.appendingPathComponent("Remedies/unfollowed.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").map(String.init))
  }()

  private func identifiers(_ workspace: Workspace) -> [String: Int] {
    workspace.load().diagnostics.sorted.reduce(into: [:]) { $0[$1.identifier, default: 0] += 1 }
  }

  /// Whether some remedy of a folder was followed, by a program or by hand.
  private func isFollowed(_ name: String) throws -> Bool {
    let fault = FaultTextTests.folder.appendingPathComponent(name)
    let workspace = try FaultTextTests.workspace(fault)
    let before = identifiers(workspace)
    let byHand = try FollowedFiles.all(in: fault)
    for remedy in byHand {
      var changed = workspace
      for path in remedy.removed { changed.remove(path) }
      changed.files.merge(remedy.files) { $1 }
      remedy.expectNoFault(changed.load().diagnostics.sorted.map(\.identifier))
    }
    guard byHand.isEmpty else { return true }
    var isFollowed = false
    for diagnostic in workspace.load().diagnostics.sorted {
      guard let remedy = FollowedRemedy(diagnostic) else { continue }
      var changed = workspace
      changed[remedy.path] = remedy.text
      let after = identifiers(changed)[diagnostic.identifier] ?? 0
      if Self.unfollowed.contains(name) { continue }
      #expect(
        after < before[diagnostic.identifier] ?? 0,
        "\(name): \(diagnostic.identifier) is still there after: \(diagnostic.remedy?.english ?? "")\n\(remedy.text)"
      )
      isFollowed = true
    }
    return isFollowed
  }

  @Test("a followed remedy removes its fault", arguments: FaultTextTests.names)
  func works(name: String) throws {
    guard try !isFollowed(name) else { return }
    #expect(
      Self.unfollowed.contains(name),
      """
      Faults/\(name) shows a fault whose remedy nobody has followed. Add the folder Faults/\(name)/remedy with the \
      files that differ after the remedy was followed to the letter; the test reads them in place of the faulty ones.
      """)
  }

  @Test("the list of remedies that nobody has followed names folders that are there")
  func isCurrent() {
    #expect(Self.unfollowed.subtracting(FaultTextTests.names).sorted() == [])
  }
}
