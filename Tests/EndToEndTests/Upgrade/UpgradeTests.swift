import Foundation
import Testing

extension EndToEnd {
  /// A folder that bangtin 0.1 wrote goes on working, and an update asks for no reprint.
  ///
  /// `Folder-0.1` was written by that version: its manifest, register, store of counts and a layout of the commune's own.
  @Suite struct `Update from 0.1` {
    private static let folder = Bangtin.root + "/Tests/EndToEndTests/Upgrade/Folder-0.1"

    /// A copy of the folder, or of a folder in it, whose posters were drawn with these options.
    struct Copy: Sendable, CustomTestStringConvertible {
      var name: String
      var options: [String]
      var testDescription: String { name.isEmpty ? "a shipped layout" : "a layout of its own" }
    }

    private static let copies = [
      Copy(name: "", options: ["--dpi", "30"]),
      Copy(name: "own-layout", options: ["--format", "pdf"]),
    ]

    private func copied(_ copy: Copy, to folder: TemporaryFolder) throws -> String {
      try FileManager.default.copyItem(
        atPath: Self.folder + (copy.name.isEmpty ? "" : "/" + copy.name), toPath: folder.file("board"))
      return folder.file("board")
    }

    private func run(
      _ arguments: [String], in folder: String, _ environment: [String: String] = [:]
    )
      async throws -> Finished
    {
      var invocation = try Bangtin.invocation(arguments, environment: environment)
      invocation.folder = folder
      return try await invocation.run()
    }

    @Test(arguments: copies) private func `Nothing of it has to be reprinted`(_ copy: Copy) async throws {
      try await TemporaryFolder.using { folder in
        let board = try copied(copy, to: folder)
        let before = try Folder(board).files()
        let plan = try await run(["plan", "board.yaml"] + copy.options, in: board)
        #expect(plan.code == 0 && plan.lines == [], "\(plan.errors)")
        #expect(plan.errors.contains("nothing to reprint"), "\(plan.errors)")
        for turn in 1...2 {
          let render = try await run(["render", "board.yaml"] + copy.options, in: board)
          #expect(
            render.code == 0 && render.errors.contains("nothing to reprint"), "\(turn): \(render.errors)")
        }
        let after = try Folder(board).files()
        for (name, bytes) in before where name.hasPrefix("out/posters/") || name == "printed.csv" {
          #expect(after[name] == bytes, "\(name) is another")
        }
      }
    }

    @Test func `Posters drawn anew are those of 0.1, byte for byte`() async throws {
      try await TemporaryFolder.using { folder in
        for copy in Self.copies {
          let board = try copied(copy, to: folder)
          let before = try Folder(board).files()
          let render = try await run(
            ["render", "board.yaml", "--force"] + copy.options, in: board, ["SOURCE_DATE_EPOCH": "1793000000"]
          )
          #expect(render.code == 0, "\(render.errors)")
          let after = try Folder(board).files()
          for (name, bytes) in before where name.hasPrefix("out/posters") {
            #expect(
              after[name] == bytes,
              "\(name) differs: raise DrawingRevision.current and say in CHANGELOG.md who has to reprint"
            )
          }
          try FileManager.default.removeItem(atPath: board)
        }
      }
    }

    @Test func `Its counts are still there`() async throws {
      try await TemporaryFolder.using { folder in
        let board = try copied(Self.copies[0], to: folder)
        let show = try await run(["usage", "show", "board.yaml", "--month", "2026-10", "--json"], in: board)
        #expect(show.code == 0 && show.text.contains(#""scans":3"#), "\(show.errors)")
        #expect(show.text.contains(#"{"id":"cai-nua","name":"Chi bộ ấp Cái Nứa","scans":2,"typed":0}"#))
      }
    }

    @Test func `A change that does not show asks for no reprint, and one that shows names its posters`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = try copied(Self.copies[1], to: folder)
        let layout = try String(contentsOfFile: board + "/own.yaml", encoding: .utf8)
        let register = try Folder(board).files()["printed.csv"]
        try folder.write(layout + "  # a remark\n", to: "board/own.yaml")
        let quiet = try await run(["plan", "board.yaml"], in: board)
        #expect(quiet.lines == [], "\(quiet.errors)")
        let render = try await run(["render", "board.yaml", "--format", "pdf"], in: board)
        #expect(render.errors.contains("nothing to reprint"), "\(render.errors)")
        try folder.write(layout.replacing("weight: 800", with: "weight: 600"), to: "board/own.yaml")
        let loud = try await run(["plan", "board.yaml"], in: board)
        #expect(loud.lines == ["cai-nua: layout own.yaml"], "\(loud.errors)")
        #expect(loud.errors == "1 of 1 poster changes: reprint it\n")
        #expect(try Folder(board).files()["printed.csv"] == register)
      }
    }
  }
}
