import Foundation
import Testing

extension EndToEnd {
  /// Files of an earlier run with other options never stand beside new ones in silence.
  @Suite struct `Outdated files` {
    private func edit(_ file: String, _ old: String, _ new: String, in folder: TemporaryFolder) throws {
      let text = String(decoding: try folder.data(file), as: UTF8.self)
      try #require(text.contains(old))
      try folder.write(text.replacing(old, with: new), to: file)
    }

    @Test func `A picture of an office that was renamed is reported until it is renewed`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder, "--dpi", "72").code == 0)
        try edit("offices.csv", "Chi bộ ấp Cái Nứa", "Chi bộ ấp Cái Nứa Lớn", in: folder)
        for _ in 1...2 {
          let run = try await board.render(in: folder, "--office", "cai-nua", "--format", "pdf")
          #expect(run.code == 0 && run.errors.contains("OUTDATED"), "\(run.errors)")
          #expect(run.errors.contains("posters/cai-nua.png") && !run.errors.contains("boi-loi-b.png"))
        }
        let renewed = try await board.render(in: folder, "--dpi", "72")
        #expect(renewed.code == 0 && !renewed.errors.contains("OUTDATED"), "\(renewed.errors)")
      }
    }

    @Test func `Sheets and their document are outdated too, and are removed when that is asked for`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder, "--format", "pdf", "--sheet", "a4").code == 0)
        let unchanged = try await board.render(in: folder, "--format", "pdf")
        #expect(!unchanged.errors.contains("OUTDATED"), "\(unchanged.errors)")
        try edit("board.yaml", "caption: Nghị quyết, chỉ thị mới nhất", "caption: Nghị quyết mới", in: folder)
        let run = try await board.render(in: folder, "--format", "pdf")
        let sheets = try folder.files(in: "out").keys.filter { $0.hasPrefix("sheets") }.sorted()
        #expect(sheets == ["sheets-a4.pdf", "sheets-a4/boi-loi-b.pdf", "sheets-a4/cai-nua.pdf"])
        for sheet in sheets { #expect(run.errors.contains(sheet), "\(run.errors)") }
        let pruning = try await board.render(in: folder, "--format", "pdf", "--prune")
        #expect(pruning.errors.contains("Removed outdated files"), "\(pruning.errors)")
        #expect(try folder.files(in: "out").keys.allSatisfy { !$0.hasPrefix("sheets") })
        #expect(try await board.render(in: folder, to: "fresh", "--format", "pdf").code == 0)
        expectEqual(try folder.files(in: "out"), try folder.files(in: "fresh"))
      }
    }

    @Test func `A plan without formats compares with what the last run made, and tells new from changed`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 3)
        #expect(try await board.render(in: folder, "--format", "pdf", "--office", "cai-nua").code == 0)
        func plan(_ arguments: String...) async throws -> Finished {
          try await Bangtin.invocation(
            ["plan", folder.file("board.yaml"), "--out", folder.file("out")] + arguments
          ).run()
        }
        let some = try await plan()
        #expect(some.lines.count == 2 && some.lines.allSatisfy { $0.hasSuffix(": new") }, "\(some.text)")
        #expect(some.errors == "2 of 3 posters are new: print them\n")
        #expect(try await board.render(in: folder, "--format", "pdf").code == 0)
        #expect(try await plan().errors.contains("nothing to reprint"))
        try edit("offices.csv", "Chi bộ ấp Cái Nứa", "Chi bộ ấp Cái Nứa Lớn", in: folder)
        #expect(try await plan().errors == "1 of 3 posters changes: reprint it\n")
        let rendered = try await board.render(
          in: folder, to: "greys", "--format", "pdf", "--gray", "--dpi", "96")
        #expect(rendered.code == 0, "\(rendered.errors)")
        let greys = try await Bangtin.run("plan", folder.file("board.yaml"), "--out", folder.file("greys"))
        #expect(greys.errors.contains("nothing to reprint"), "\(greys.text)")
        let further = try await plan("--format", "pdf,svg")
        #expect(further.lines.contains("cai-nua: name of cai-nua, no SVG yet"), "\(further.text)")
        #expect(
          further.errors.contains("2 of 3 posters get another format: nothing to reprint"),
          "\(further.errors)")
      }
    }

    @Test func `A poster whose only file is outdated is changed, whatever formats are asked for`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder, "--format", "svg").code == 0)
        try edit("offices.csv", "Chi bộ ấp Cái Nứa", "Chi bộ ấp Cái Nứa Lớn", in: folder)
        let plan = try await Bangtin.run(
          "plan", folder.file("board.yaml"), "--out", folder.file("out"), "--format", "pdf")
        #expect(plan.lines.contains("cai-nua: name of cai-nua, no PDF yet"), "\(plan.text)")
        #expect(plan.errors.contains("1 of 2 posters changes: reprint it"), "\(plan.errors)")
        // What somebody changed is not removed.
        try folder.write("x", to: "out/posters/cai-nua.svg")
        let pruning = try await board.render(in: folder, "--format", "pdf", "--prune")
        #expect(pruning.errors.contains("OUTDATED"), "\(pruning.errors)")
        #expect(try folder.files(in: "out/posters")["cai-nua.svg"] == Data("x".utf8))
      }
    }

    @Test func `After a draft the real run says what to print`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        for _ in 1...2 {
          let draft = try await board.render(in: folder, "--format", "pdf", "--draft")
          #expect(draft.errors.contains("Draft:"), "\(draft.errors)")
        }
        let run = try await board.render(in: folder, "--format", "pdf")
        #expect(run.errors.contains("posters.pdf") && run.errors.contains("Next: print"), "\(run.errors)")
        #expect(!run.errors.contains("nothing to reprint"), "\(run.errors)")
        let again = try await board.render(in: folder, "--format", "pdf")
        #expect(
          again.errors.contains("nothing to reprint") && !again.errors.contains("Next:"), "\(again.errors)")
        // Another edition of the document is named as such.
        let grey = try await board.render(in: folder, "--format", "pdf", "--gray", "--draft")
        #expect(grey.errors.contains("in greys"), "\(grey.errors)")
      }
    }

    @Test func `An office can be asked for by its name, when one office is called so`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 1)
        board.roster = """
          id,name
          cai-nua,Chi bộ ấp Cái Nứa
          ba-1,Chi bộ ấp Ba
          ba-2,Chi bộ ấp Bà
          hai-a,Chi bộ trường học
          hai-b,Chi bộ trường học

          """
        func made(_ name: String) async throws -> (Finished, [String]) {
          let run = try await board.render(
            in: folder, "--format", "svg", "--no-proof", "--draft", "--office", name)
          let files = try folder.files(in: "out/posters").keys.sorted()
          try? FileManager.default.removeItem(atPath: folder.file("out"))
          return (run, files)
        }
        for (name, office) in [
          ("cai-nua", "cai-nua"), ("Chi bộ ấp Cái Nứa", "cai-nua"), ("chi bo ap cai nua", "cai-nua"),
          ("Chi bộ ấp Cái Nứa".decomposedStringWithCanonicalMapping, "cai-nua"), ("Chi bộ ấp Bà", "ba-2"),
        ] {
          let (run, files) = try await made(name)
          #expect(run.code == 0 && files == ["\(office).svg"], "\(name): \(run.errors)")
        }
        for (name, word) in [("Chi bộ trường học", "`hai-a`, `hai-b`"), ("chi bo ap ba", "`ba-1`, `ba-2`")] {
          let (run, files) = try await made(name)
          #expect(run.code == 64 && run.identifiers.last == "office.ambiguous" && files.isEmpty)
          #expect(run.errors.contains(word), "\(run.errors)")
        }
        let (run, _) = try await made("Chi bộ ấp Cái Nừa Lớn")
        #expect(run.code == 64 && run.identifiers.last == "office.unknown", "\(run.errors)")
      }
    }
  }
}
