import Foundation
import Testing

@Suite("Previewing in a browser")
struct PreviewTests {
  /// What the script beside this file saw.
  private struct Seen: Decodable {
    let pages: Int
    let outside: Int
    let hovered: String
    let copied: String
    let overlays: [String]
    let redrawn: Bool
    let fault: String
    let elements: Int
    let kept: Bool
    let stale: Bool
    let mended: Bool
    let offices: [String]
    let event: String
    let ended: Int
    let said: String
  }

  @Test("A layout is edited, broken and mended on disk, and the browser shows all of it")
  func layout() async throws {
    try await TemporaryFolder.using { folder in
      var board = TestBoard(codes: 2)
      board.layout = "Layouts/mine.yaml"
      board.roster += "cai-nua,Chi bộ ấp Cái Nứa\n"
      let path = try board.write(to: folder)
      for (name, copy) in [("poster-a3", "mine"), ("base", "base")] {
        let text = try String(contentsOfFile: "\(Bangtin.root)/Layouts/\(name).yaml", encoding: .utf8)
        try folder.write(text, to: "Layouts/\(copy).yaml")
      }
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/preview.py"
      let finished = try await read(
        "python3", script, try Bangtin.path(), path, "mine", folder.file("browser"))
      let seen = try JSONDecoder().decode(Seen.self, from: finished.output)

      #expect(seen.pages == 1)
      #expect(seen.outside == 0, "the page asks nobody but its own server")
      #expect(seen.hovered.wholeMatch(of: /Layouts\/base\.yaml:\d+/) != nil)
      #expect(seen.copied == "Copied \(seen.hovered)")
      #expect(seen.overlays == ["show-contrast", "show-distance", "show-margins", "show-quiet"])
      #expect(seen.redrawn)
      #expect(seen.fault.contains("Layouts/mine.yaml:20:13"))
      #expect(seen.fault.contains("part: <img src=x onerror=alert(1)>"))
      #expect(seen.elements == 0, "what a file says becomes no part of the page")
      #expect(seen.kept && seen.stale, "the last page stays under the fault")
      #expect(seen.mended)
      #expect(seen.offices == ["Chi bộ ấp Hiệp Hòa", "Chi bộ ấp Cái Nứa"])
      #expect(seen.event == "event: drawing")
      #expect(seen.ended == 0 && seen.said == "", "Ctrl-C ends it cleanly under open streams of events")
    }
  }
}
