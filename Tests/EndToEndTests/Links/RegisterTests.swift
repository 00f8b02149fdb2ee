import Foundation
import Testing

extension EndToEnd {
  /// What hangs on a wall, from the run that prints it to the server that sends it on.
  @Suite struct `Register of printed codes` {
    /// A board of two codes and two offices, rendered once.
    private static func printed(in folder: TemporaryFolder) async throws -> TestBoard {
      var board = TestBoard(codes: 2)
      board.roster += "cai-nua,Chi bộ ấp Cái Nứa\n"
      let run = try await board.render(in: folder, "--format", "pdf", "--no-proof", "--verbose")
      #expect(run.code == 0 && run.errors.contains("Entered 5 lines in printed.csv"), "\(run.errors)")
      return board
    }

    private static func destinations(of board: String) async throws -> [String: String] {
      let run = try await Bangtin.run("links", board, "--server", "csv")
      #expect(run.code == 0, "\(run.errors)")
      let rows = run.lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
      return Dictionary(rows.map { ("\($0[0])/\($0[1])", $0[4]) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `What is rendered is entered once, and a draft is not`() async throws {
      try await TemporaryFolder.using { folder in
        let board = TestBoard(codes: 2)
        let draft = try await board.render(in: folder, "--format", "pdf", "--no-proof", "--draft")
        #expect(draft.code == 0 && !FileManager.default.fileExists(atPath: folder.file("printed.csv")))
        // The posters are there already, and are entered all the same.
        let run = try await board.render(in: folder, "--format", "pdf", "--no-proof")
        #expect(run.code == 0, "\(run.errors)")
        let first = try folder.data("printed.csv")
        let text = String(decoding: first, as: UTF8.self)
        #expect(
          text == """
            kind,id,name,printed,successor,page
            links,https://q.example.org/{office}/{code},,2026-10-26,,
            code,ma-1,Tài liệu số 1,2026-10-26,,
            code,ma-2,Tài liệu số 2,2026-10-26,,
            office,hiep-hoa,Chi bộ ấp Hiệp Hòa,2026-10-26,,

            """)
        #expect(try await board.render(in: folder, "--format", "pdf", "--no-proof", "--force").code == 0)
        #expect(try folder.data("printed.csv") == first)
      }
    }

    @Test func `A renamed code is refused until it has a successor, and then leads where that does`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        var board = try await Self.printed(in: folder)
        board.codes[1].identifier = "ma-moi"
        board.codes[1].address = "https://example.org/moi"
        let path = try board.write(to: folder)
        for command in [
          ["check", path], ["render", path, "--out", folder.file("out")], ["links", path, "--server", "csv"],
        ] {
          let run = try await Bangtin.invocation(command).run()
          #expect(run.code == 1 && run.identifiers == ["register.code-gone"], "\(run.errors)")
          #expect(run.errors.contains("Code `ma-2` hangs on a wall"))
        }
        var register = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
        register = register.replacing("Tài liệu số 2,2026-10-26,,", with: "Tài liệu số 2,2026-10-26,ma-moi,")
        try folder.write(register, to: "printed.csv")
        #expect(try await Bangtin.run("check", path).code == 0)
        let destinations = try await Self.destinations(of: path)
        #expect(destinations["cai-nua/ma-2"] == "https://example.org/moi")
        #expect(destinations["cai-nua/ma-moi"] == "https://example.org/moi")
      }
    }

    @Test func `Codes that became direct after they were printed keep their redirects`() async throws {
      try await TemporaryFolder.using { folder in
        var board = try await Self.printed(in: folder)
        for index in board.codes.indices { board.codes[index].isDirect = true }
        let destinations = try await Self.destinations(of: try board.write(to: folder))
        #expect(destinations.count == 4)
        #expect(destinations["cai-nua/ma-2"] == "https://example.org/")
      }
    }

    @Test func `An office that left leads to its page, and its name is not given to another`() async throws {
      try await TemporaryFolder.using { folder in
        var board = try await Self.printed(in: folder)
        board.roster = "id,name\nhiep-hoa,Chi bộ ấp Hiệp Hòa\n"
        let path = try board.write(to: folder)
        #expect(try await Bangtin.run("check", path).identifiers == ["register.office-gone"])
        var register = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
        register = register.replacing(
          "Chi bộ ấp Cái Nứa,2026-10-26,,", with: "Chi bộ ấp Cái Nứa,2026-10-26,,https://example.org/sap-nhap"
        )
        try folder.write(register, to: "printed.csv")
        let destinations = try await Self.destinations(of: path)
        #expect(destinations["cai-nua/ma-1"] == "https://example.org/sap-nhap")
        #expect(destinations["cai-nua/ma-2"] == "https://example.org/sap-nhap")
        #expect(destinations["hiep-hoa/ma-1"] == "https://example.org/")
        board.roster += "cai-nua,Chi bộ ấp khác\n"
        _ = try board.write(to: folder)
        #expect(try await Bangtin.run("check", path).identifiers == ["register.reused"])
      }
    }

    @Test func `A changed destination is one line of the map and no byte of a poster`() async throws {
      try await TemporaryFolder.using { folder in
        var board = try await Self.printed(in: folder)
        let path = folder.file("board.yaml")
        let before = try await Bangtin.run("links", path, "--server", "nginx")
        let posters = try folder.files(in: "out")
        board.codes[0].address = "https://example.org/noi-moi"
        _ = try board.write(to: folder)
        let plan = try await Bangtin.run(
          "plan", path, "--out", folder.file("out"), "--format", "pdf", "--no-proof")
        #expect(plan.code == 0 && plan.errors.contains("nothing to reprint"), "\(plan.errors)\(plan.text)")
        #expect(try await board.render(in: folder, "--format", "pdf", "--no-proof").code == 0)
        expectEqual(try folder.files(in: "out"), posters)
        let after = try await Bangtin.run("links", path, "--server", "nginx")
        #expect(before.lines.count == after.lines.count)
        let changed = zip(before.lines, after.lines).filter { $0 != $1 }
        #expect(changed.map(\.1) == ["    \"ma-1\" \"https://example.org/noi-moi\";"])
      }
    }
  }
}
