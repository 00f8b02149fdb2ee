import Foundation
import TestRuns
import Testing

extension EndToEnd {
  /// Rosters that no commune has, and a province may.
  @Suite struct `Large rosters` {
    /// A small poster of one code, so that ten thousand are drawn in seconds.
    private func board(of offices: Int, in folder: TemporaryFolder) throws -> String {
      try folder.write(
        """
        page: { paper: A5, safe: 5 mm, background: "#FFFFFF" }
        styles:
          plain: { family: Inter, weight: 600, size: 12 pt, minimum: 6 pt, lines: 4, color: "#000000" }
        body:
          column:
            - { text: "{office.name}", style: plain, role: heading-1 }
            - codes:
                - column:
                    - { symbol: "#000000" }
                    - { text: "{code.caption}", style: plain }
              height: 1fr
          padding: 10 mm
        """, to: "small.yaml")
      var board = TestBoard(codes: 1)
      board.roster = "id,name\n" + (1...offices).map { "noi-\($0),Chi bộ ấp số \($0)\n" }.joined()
      let path = try board.write(to: folder)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try folder.write(text.replacing("layout: poster-a3", with: "layout: small.yaml"), to: "board.yaml")
      return path
    }

    @Test func `1,500 offices in 1, 2 and 7 parts are the files of one run, byte for byte`() async throws {
      try await expectSameFilesInParts(offices: 1500, volumes: 2)
    }

    @Test(.long) func `So are 10,000 offices`() async throws {
      try await expectSameFilesInParts(offices: 10_000, volumes: 10)
    }

    private func expectSameFilesInParts(offices: Int, volumes: Int) async throws {
      try await TemporaryFolder.using { folder in
        let board = try board(of: offices, in: folder)
        func render(_ output: String, _ arguments: String...) async throws {
          let run = try await Bangtin.invocation(
            ["render", board, "--out", folder.file(output), "--format", "pdf", "--no-proof"] + arguments
          ).run()
          #expect(run.code == 0, "\(run.errors)")
        }
        try await render("one")
        let reference = try digests(of: "one", in: folder)
        // The posters, the volumes of them all, and the manifest.
        #expect(reference.count == offices + volumes + 1)
        #expect(reference.keys.filter { $0.hasPrefix("posters-") }.count == volumes)
        #expect(reference["posters.pdf"] == nil)
        for count in [1, 2, 7] {
          for number in 1...count { try await render("parts-\(count)", "--shard", "\(number)/\(count)") }
          try await render("parts-\(count)")
          #expect(try digests(of: "parts-\(count)", in: folder) == reference)
          try FileManager.default.removeItem(atPath: folder.file("parts-\(count)"))
        }
      }
    }

    /// Hashes of the files of a folder; their bytes together would fill the memory.
    private func digests(of name: String, in folder: TemporaryFolder) throws -> [String: Int] {
      var digests: [String: Int] = [:]
      let path = folder.file(name)
      for file in try FileManager.default.subpathsOfDirectory(atPath: path) {
        let url = URL(fileURLWithPath: path + "/" + file)
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        digests[file] = try Data(contentsOf: url, options: .mappedIfSafe).reduce(into: 0) { hash, byte in
          hash = hash &* 31 &+ Int(byte)
        }
      }
      return digests
    }
  }
}
