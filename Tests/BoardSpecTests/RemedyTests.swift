import Diagnostics
import Foundation
import Recording
import Testing

/// Every remedy works when it is followed to the letter: the next check does not find the fault again.
@Suite("Followed remedies")
struct RemedyTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The folders whose remedies cannot be followed, each with the reason: `name: reason`; it only ever gets shorter.
  private static let unfollowed: [String: String] = {
    let file = folder.appendingPathComponent("Remedies/unfollowed.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
    return Dictionary(lines) { first, _ in first }
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
      // `machine/fonts/a.otf` is the file `/fonts/a.otf` of the machine, outside of the user's folder.
      for (path, bytes) in remedy.files {
        changed.files[path.hasPrefix("machine/") ? String(path.dropFirst("machine".count)) : path] = bytes
      }
      remedy.expectNoFault(changed.load().diagnostics.sorted.map(\.identifier))
    }
    guard byHand.isEmpty else { return true }
    var isFollowed = false
    for diagnostic in workspace.load().diagnostics.sorted {
      guard let remedy = FollowedRemedy(diagnostic) else { continue }
      var changed = workspace
      changed[remedy.path] = remedy.text
      let after = changed.load().diagnostics.sorted
      if Self.unfollowed[name] != nil { continue }
      let new = after.filter { $0.severity == .error && before[$0.identifier] == nil }.map(\.identifier)
      #expect(
        new == [],
        "\(name): another fault than \(diagnostic.identifier) after: \(diagnostic.remedy?.english ?? "")\n\(remedy.text)"
      )
      #expect(
        after.count { $0.identifier == diagnostic.identifier } < before[diagnostic.identifier] ?? 0,
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
      Self.unfollowed[name] != nil,
      """
      Faults/\(name) shows a fault whose remedy nobody has followed. Add the folder Faults/\(name)/remedy with the \
      files that differ after the remedy was followed to the letter; the test reads them in place of the faulty ones.
      """)
  }

  /// What remedies show differs between the languages in these examples alone, which are words themselves.
  private static let translated = [
    "`cuộc-họp/tài-liệu`": "`meeting/paper`", "-chieu`": "-2`", "`khóa: giá trị`": "`key: value`",
    "`mailto:ten@may-chu.vn`": "`mailto:name@host.vn`", "`https://tên-máy-chủ/…`": "`https://host/…`",
  ]

  @Test("a remedy shows the same things to write in both languages", arguments: FaultTextTests.names)
  func isAlike(name: String) throws {
    let fault = FaultTextTests.folder.appendingPathComponent(name)
    for remedy in try FaultTextTests.workspace(fault).load().diagnostics.sorted.compactMap(\.remedy) {
      let shown = [remedy.vietnamese, remedy.english].map { text in
        Set(
          Self.translated.reduce(text) { $0.replacing($1.key, with: $1.value) }
            .matches(of: /`[^`]+`/).map { String($0.output) }
        ).sorted()
      }
      #expect(shown[0] == shown[1], "\(name): \(remedy.english)")
    }
  }

  @Test("every remedy that is not followed has its reason")
  func hasReasons() {
    #expect(Self.unfollowed.filter { $0.value.isEmpty }.keys.sorted() == [])
  }

  @Test("the list of remedies that nobody has followed names folders that are there")
  func isCurrent() {
    #expect(Set(Self.unfollowed.keys).subtracting(FaultTextTests.names).sorted() == [])
  }
}
