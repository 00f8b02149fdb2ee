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

    /// The register as Excel saves it.
    private static let savedByExcel = """
      \u{FEFF}kind;id;name;printed;successor;page;;\r
      links;https://q.example.org/{office}/{code};;26/10/2026;;;;\r
      code;ma-1;Tài liệu số 1;26/10/2026;;;;\r
      office;hiep-hoa;Chi bộ ấp Hiệp Hòa;26/10/2026;;;;\r

      """

    @Test func `A register that Excel saved gets one line for a new code, in its own form`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write(Self.savedByExcel, to: "printed.csv")
        let run = try await TestBoard(codes: 2).render(
          in: folder, "--format", "pdf", "--no-proof", "--verbose")
        #expect(run.code == 0 && run.errors.contains("Entered 1 line in printed.csv"), "\(run.errors)")
        let text = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
        #expect(text == Self.savedByExcel + "code;ma-2;Tài liệu số 2;2026-10-26;;;;\r\n")
        let again = try await TestBoard(codes: 2).render(in: folder, "--format", "pdf", "--no-proof")
        #expect(again.code == 0 && !again.errors.contains("Entered"), "\(again.errors)")
        #expect(String(decoding: try folder.data("printed.csv"), as: UTF8.self) == text)
      }
    }

    @Test func `A register in a folder that others share is updated through its symbolic link`() async throws
    {
      try await TemporaryFolder.using { folder in
        _ = try await Self.printed(in: folder)
        try folder.write(
          String(decoding: try folder.data("printed.csv"), as: UTF8.self), to: "chung/da-in.csv")
        try FileManager.default.removeItem(atPath: folder.file("printed.csv"))
        try FileManager.default.createSymbolicLink(
          atPath: folder.file("printed.csv"), withDestinationPath: "chung/da-in.csv")
        let run = try await TestBoard(codes: 3).renderKeepingRoster(in: folder)
        #expect(run.code == 0 && run.errors.contains("Entered 1 line"), "\(run.errors)")
        #expect(
          try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("printed.csv"))
            == "chung/da-in.csv")
        #expect(String(decoding: try folder.data("chung/da-in.csv"), as: UTF8.self).contains("code,ma-3,"))
        // A link whose disk is away is no empty register.
        try FileManager.default.removeItem(atPath: folder.file("chung/da-in.csv"))
        let away = try await TestBoard(codes: 3).renderKeepingRoster(in: folder)
        #expect(away.code == 1 && away.identifiers == ["register.no-target"], "\(away.errors)")
      }
    }

    @Test func `A board that init made is a draft until its words are replaced, and then starts afresh`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = folder.file("xa/board.yaml")
        #expect(try await Bangtin.run("init", folder.file("xa")).code == 0)
        let check = try await Bangtin.run("check", board)
        #expect(check.code == 0 && Set(check.identifiers) == ["board.placeholder"], "\(check.errors)")
        let render = ["render", board, "--out", folder.file("out"), "--format", "pdf", "--no-proof"]
        let trial = try await Bangtin.invocation(render).run()
        #expect(
          trial.code == 0
            && trial.errors.contains(
              "Draft: nothing is entered in the register of printed codes (printed.csv), since "),
          "\(trial.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.file("xa/printed.csv")))
        for command in [render, ["plan"] + render.dropFirst()] {
          let shop = try await Bangtin.invocation(command + ["--print", "shop"]).run()
          #expect(shop.code == 1 && shop.identifiers.last == "press.placeholders", "\(shop.errors)")
        }
        // Everything is replaced, names and addresses: the trial is in nobody's way.
        for name in ["xa/board.yaml", "xa/offices.csv"] {
          let text = String(decoding: try folder.data(name), as: UTF8.self)
            .replacing("(ghi tên xã)", with: "Vĩnh Bình").replacing(
              "ten-xa.example", with: "vinhbinh.example"
            )
            .replacing("(ghi số điện thoại)", with: "0900 000 001").replacing("ap-mot", with: "ap-cai-nua")
          try folder.write(text, to: name)
        }
        let clean = try await Bangtin.run("check", board)
        #expect(clean.code == 0 && clean.identifiers.isEmpty, "\(clean.errors)")
        let real = try await Bangtin.invocation(render + ["--verbose"]).run()
        #expect(
          real.code == 0 && real.errors.contains("Entered 7 lines") && !real.errors.contains("Draft"),
          "\(real.errors)")
        let draft = try await Bangtin.invocation(render + ["--draft", "--force"]).run()
        #expect(
          draft.code == 0 && draft.errors.contains("Draft: nothing is entered in the register"),
          "\(draft.errors)")
      }
    }

    @Test func `After a change of the server the links of both are sent on, counted and proven`() async throws
    {
      try await TemporaryFolder.using { folder in
        let board = try await Self.printed(in: folder)
        let path = try board.write(to: folder)
        let text = String(decoding: try folder.data("board.yaml"), as: UTF8.self)
          .replacing("https://q.example.org", with: "https://moi.example/q")
        try folder.write(text, to: "board.yaml")
        let refused = try await Bangtin.run("check", path)
        #expect(refused.code == 1 && refused.identifiers == ["register.links-changed"], "\(refused.errors)")
        #expect(refused.errors.contains("write `https://moi.example/q` into `page`"))
        let register = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
          .replacing("{code},,2026-10-26,,", with: "{code},,2026-10-26,,https://moi.example/q")
        try folder.write(register, to: "printed.csv")
        let check = try await Bangtin.run("check", path)
        #expect(check.code == 0 && check.errors.contains("4 printed, none missing"), "\(check.errors)")
        let run = try await Bangtin.run(
          "render", path, "--out", folder.file("out"), "--format", "pdf", "--no-proof", "--verbose",
          environment: ["SOURCE_DATE_EPOCH": "1793000000"])
        #expect(run.code == 0 && run.errors.contains("Entered 1 line"), "\(run.errors)")
        let entered = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
        #expect(entered == register + "links,https://moi.example/q/{office}/{code},,2026-10-26,,\n")
        #expect(try await Bangtin.run("check", path).code == 0)
        // The map answers the paths of both, below the roots of both.
        for (server, words) in [
          ("nginx", ["\"~*^/q/([a-z0-9-]+)/([a-z0-9-]+)/?$\"", "\"~*^/([a-z0-9-]+)/([a-z0-9-]+)/?$\""]),
          ("caddy", ["https://moi.example, https://q.example.org {"]), ("apache", ["code:ma-1 "]),
        ] {
          let map = try await Bangtin.run(
            "links", path, "--server", server, "--out", folder.file(server + ".conf"))
          #expect(map.code == 0, "\(map.errors)")
          let text = String(decoding: try folder.data(server + ".conf"), as: UTF8.self)
          for word in words { #expect(text.contains(word), "\(server): \(word)") }
        }
        let snippet = String(decoding: try folder.data("nginx.server.conf"), as: UTF8.self)
        #expect(snippet.contains("server_name moi.example q.example.org;"))
        #expect(snippet.contains("location \"/q/\"") && snippet.contains("location \"/\""))
        try folder.write(
          ["/hiep-hoa/ma-1", "/q/hiep-hoa/ma-1", "/go/cai-nua/ma-2"].enumerated().map { index, path in
            "10.0.0.\(index) - - [26/Oct/2026:08:00:0\(index) +0700] \"GET \(path) HTTP/1.1\" 302 0 \"-\" \"Mozilla/5.0 (iPhone)\"\n"
          }.joined(), to: "access.log")
        let usage = try await Bangtin.run("usage", "import", path, folder.file("access.log"), "--json")
        #expect(usage.code == 0 && usage.text.contains("\"scans\":3"), "\(usage.text)\(usage.errors)")
      }
    }

    @Test func `Two boards become one, with the registers of both behind each other`() async throws {
      try await TemporaryFolder.using { folder in
        func register(_ host: String, _ offices: [String], separator: String = ",") -> String {
          let lines =
            [["kind", "id", "name", "printed", "successor", "page"]]
            + [["links", "https://\(host)/{office}/{code}", "", "2026-10-01", "", "https://q.example.org"]]
            + [["code", "ma-1", "Tài liệu số 1", "2026-10-01", "", ""]]
            + offices.map { ["office", $0, "Chi bộ \($0)", "2026-10-01", "", ""] }
          return lines.map { $0.joined(separator: separator) + "\n" }.joined()
        }
        var board = TestBoard(codes: 1)
        board.roster = "id,name\nap-mot,Chi bộ ấp Một\nap-hai,Chi bộ ấp Hai\nap-ba,Chi bộ ấp Ba\n"
        let path = try board.write(to: folder)
        let merged =
          register("q.a.example", ["ap-mot", "ap-hai"])
          + "\u{FEFF}" + register("q.b.example", ["ap-mot", "ap-ba"], separator: ";")
        try folder.write(merged, to: "printed.csv")
        let refused = try await Bangtin.run("check", path)
        #expect(refused.code == 1 && refused.identifiers == ["register.duplicate"], "\(refused.errors)")
        #expect(
          refused.errors.contains("printed.csv:9:8")
            && refused.errors.contains("printed.csv:4:8: the first is here"),
          "\(refused.errors)")
        #expect(refused.errors.contains("change `id` to `ap-mot-2` in this line, give the second office"))
        // As the remedy says.
        try folder.write(merged.replacing("office;ap-mot;", with: "office;ap-mot-2;"), to: "printed.csv")
        board.roster += "ap-mot-2,Chi bộ ấp Một cũ\n"
        _ = try board.write(to: folder)
        let check = try await Bangtin.run("check", path)
        #expect(check.code == 0 && check.errors.contains("4 printed, none missing"), "\(check.errors)")
        let run = try await board.render(in: folder, "--format", "pdf", "--no-proof", "--verbose")
        #expect(run.code == 0 && run.errors.contains("Entered 1 line"), "\(run.errors)")
        let text = String(decoding: try folder.data("printed.csv"), as: UTF8.self)
        #expect(text.hasSuffix("links;https://q.example.org/{office}/{code};;2026-10-26;;\n"))
        #expect(try await Bangtin.run("check", path).code == 0)
      }
    }
  }
}
