import Foundation
import Testing

extension EndToEnd {
  /// A second run makes what has changed and nothing else, and `plan` says so before.
  @Suite struct `Incremental runs` {
    /// A change of the user's files, and what it does.
    struct Edit: Sendable, CustomTestStringConvertible {
      let file: String
      let from: String
      let to: String
      /// The offices whose posters change; all where there are none.
      let offices: [String]
      let reason: String
      var testDescription: String { "\(file): \(to)" }
    }

    private static let edits = [
      Edit(
        file: "board.yaml", from: "caption: Nghị quyết, chỉ thị mới nhất", to: "caption: Nghị quyết mới",
        offices: [],
        reason: "caption of nghi-quyet"),
      Edit(
        file: "offices.csv", from: "Chi bộ ấp Cái Nứa", to: "Chi bộ ấp Cái Nứa Lớn", offices: ["cai-nua"],
        reason: "name of cai-nua"),
      Edit(
        file: "offices.csv", from: "0900 000 001", to: "0900 000 101", offices: ["boi-loi-b"],
        reason: "contact of boi-loi-b"),
    ]

    /// The files of a folder with the moments at which they were written.
    private func moments(_ folder: TemporaryFolder) throws -> [String: Date] {
      var moments: [String: Date] = [:]
      for name in try folder.files(in: "out").keys {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("out/" + name))
        moments[name] = attributes[.modificationDate] as? Date
      }
      return moments
    }

    private func plan(_ folder: TemporaryFolder, _ arguments: String...) async throws -> Finished {
      try await Bangtin.invocation(
        ["plan", folder.file("board.yaml"), "--out", folder.file("out")] + arguments
      ).run()
    }

    @Test(arguments: edits) private func `A change redraws the posters that it touches, as the plan says`(
      _ edit: Edit
    ) async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 3)
        #expect(try await board.render(in: folder, "--dpi", "72").code == 0)
        let before = try moments(folder)
        let text = try String(contentsOfFile: folder.file(edit.file), encoding: .utf8)
        try #require(text.contains(edit.from))
        try folder.write(text.replacing(edit.from, with: edit.to), to: edit.file)
        let offices = edit.offices.isEmpty ? try Example.offices().prefix(3).map(\.identifier) : edit.offices

        let plan = try await plan(folder, "--dpi", "72")
        #expect(plan.lines == offices.map { "\($0): \(edit.reason)" }, "\(plan.errors)")
        #expect(try moments(folder) == before, "a plan writes nothing")
        let run = try await board.render(in: folder, "--dpi", "72")
        #expect(run.code == 0, "\(run.errors)")
        let changed = try moments(folder).filter { before[$0.key] != $0.value }.keys
        let wanted = offices.flatMap { ["posters/\($0).pdf", "posters/\($0).png"] }
        #expect(changed.sorted() == (wanted + ["manifest.json", "posters.pdf"]).sorted())
        // What was left is what a run from nothing makes.
        #expect(try await board.render(in: folder, to: "fresh", "--dpi", "72").code == 0)
        if edit.file == "offices.csv" {
          expectEqual(try folder.files(in: "out"), try folder.files(in: "fresh"))
        }
        #expect(try await self.plan(folder, "--dpi", "72").errors.contains("nothing to reprint"))
      }
    }

    @Test func `What is not printed asks for no reprint`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder, "--dpi", "72").code == 0)
        let before = try moments(folder)
        // A destination of a short link, a comment and an unused column are on no poster.
        let text = try String(contentsOfFile: folder.file("board.yaml"), encoding: .utf8)
        let other = text.replacing(/url: https:\/\/[^\n]+/, with: "url: https://example.org/elsewhere")
        try #require(other != text)
        try folder.write("# a comment\n" + other, to: "board.yaml")
        let roster = try String(contentsOfFile: folder.file("offices.csv"), encoding: .utf8)
        let rows = roster.split(separator: "\n").enumerated().map { $1 + ($0 == 0 ? ",unused" : ",x\($0)") }
        try folder.write(rows.joined(separator: "\n") + "\n", to: "offices.csv")
        let run = try await board.render(in: folder, "--dpi", "72")
        #expect(run.code == 0 && run.errors.contains("nothing to reprint"), "\(run.errors)")
        #expect(try moments(folder) == before)
      }
    }

    @Test func `A poster that was deleted or damaged is made again, the same as before`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 3)
        #expect(try await board.render(in: folder, "--dpi", "72").code == 0)
        let before = try folder.files(in: "out")
        try FileManager.default.removeItem(atPath: folder.file("out/posters/boi-loi-b.pdf"))
        try folder.write("x", to: "out/posters/cai-nua.png")
        let plan = try await plan(folder, "--dpi", "72")
        #expect(plan.lines == ["boi-loi-b: file missing", "cai-nua: file damaged"])
        let run = try await board.render(in: folder, "--dpi", "72")
        #expect(run.code == 0 && run.errors.contains("1 unchanged"), "\(run.errors)")
        expectEqual(try folder.files(in: "out"), before)
      }
    }

    @Test func `An option touches the files that it is about`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder, "--dpi", "72").code == 0)
        let before = try moments(folder)
        let run = try await board.render(in: folder, "--dpi", "96", "--verbose")
        #expect(run.code == 0 && run.errors.contains("Redrawn because of: resolution (2)"), "\(run.errors)")
        let changed = try moments(folder).filter { before[$0.key] != $0.value }.keys
        #expect(changed.sorted() == ["manifest.json", "posters/boi-loi-b.png", "posters/cai-nua.png"])
      }
    }

    @Test func `Posters that were not proven are proven when that is asked for`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 1)
        #expect(try await board.render(in: folder, "--dpi", "72", "--no-proof").code == 0)
        #expect(try await plan(folder, "--dpi", "72").lines == ["boi-loi-b: not verified"])
        let run = try await board.render(in: folder, "--dpi", "72")
        #expect(run.code == 0 && run.errors.contains("Verified: all 10 codes"), "\(run.errors)")
        #expect(try await plan(folder, "--dpi", "72", "--no-proof").lines == [])
      }
    }

    @Test func `An office that left the roster is told, and removed when that is asked for`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 3)
        #expect(try await board.render(in: folder, "--dpi", "72").code == 0)
        let roster = try String(contentsOfFile: folder.file("offices.csv"), encoding: .utf8)
        try folder.write(roster.replacing(/cai-nua,[^\n]*\n/, with: ""), to: "offices.csv")
        #expect(try await plan(folder, "--dpi", "72").identifiers == ["register.office-gone"])
        let register = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
        try folder.write(
          register.replacing(/(office,cai-nua,.*,),/) { "\($0.1),https://example.org/sap-nhap" },
          to: "printed.csv")
        #expect(try await plan(folder, "--dpi", "72").lines == ["cai-nua: no longer in the roster"])
        let run = try await board.render(in: folder, "--dpi", "72")
        #expect(run.code == 0 && run.errors.contains("--prune removes them): cai-nua"), "\(run.errors)")
        #expect(try folder.files(in: "out")["posters/cai-nua.pdf"] != nil)
        let pruning = try await board.render(in: folder, "--dpi", "72", "--prune")
        #expect(pruning.code == 0 && pruning.errors.contains("Removed the posters of"), "\(pruning.errors)")
        #expect(try await board.render(in: folder, to: "fresh", "--dpi", "72").code == 0)
        expectEqual(try folder.files(in: "out"), try folder.files(in: "fresh"))
      }
    }

    @Test func `The plan tells other programs what is to be done`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder, "--dpi", "72", "--office", "cai-nua").code == 0)
        let lines = try await plan(folder, "--dpi", "72", "--json").lines
        #expect(
          lines == [
            #"{"action":"make","new":true,"office":"boi-loi-b","reasons":["new"],"type":"plan"}"#,
            #"{"action":"keep","new":false,"office":"cai-nua","reasons":[],"type":"plan"}"#,
          ])
      }
    }
  }
}
