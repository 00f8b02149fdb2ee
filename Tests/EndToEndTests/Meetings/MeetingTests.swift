import Foundation
import Testing

extension EndToEnd {
  /// A meeting without paper, from its file to the door, the tables, the telephone and the server.
  @Suite struct `Meetings` {
    private static let meeting = """
      title: Hội nghị Ban Chấp hành lần thứ 6
      date: 2026-12-03 07:30
      place: Hội trường "A" & B
      agenda: [Kiểm điểm tháng 11, Phương hướng tháng 12]
      papers:
        - title: Báo cáo công tác xây dựng Đảng
          url: https://example.org/hop/bao-cao?a=1&b=2
        - { id: nghi-quyet, title: Dự thảo Nghị quyết, url: "https://example.org/hop/{du-thao}" }

      """

    private static let links = [
      "https://q.vinhbinh.example/hop-2026-12-03/bao-cao-cong-tac-xay",
      "https://q.vinhbinh.example/hop-2026-12-03/nghi-quyet",
    ]

    /// A board with a meeting beside it.
    private static func prepare(_ folder: TemporaryFolder) throws {
      let board = try TestBoard(codes: 2).write(to: folder)
      let text = try String(contentsOfFile: board, encoding: .utf8)
      try folder.write(text.replacing("q.example.org", with: "q.vinhbinh.example"), to: "board.yaml")
      try folder.write(meeting, to: "meeting.yaml")
    }

    private static func run(
      _ command: String, _ file: String, in folder: TemporaryFolder, _ options: String...
    ) async throws -> Finished {
      try await Bangtin.invocation([command, folder.file(file)] + options).run()
    }

    @Test func `Door and tables have a sheet each, which scans, can be archived and is read aloud`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        try Self.prepare(folder)
        let run = try await Self.run("render", "meeting.yaml", in: folder, "--out", folder.file("out"))
        #expect(run.code == 0, "\(run.errors)")
        let pages = ["sheet-a4", "table-tent"].map { "out/hop-2026-12-03/\($0)/posters/hop-2026-12-03" }
        for page in pages {
          #expect(try await Set(Readers.zbar(folder.file(page + ".png"))) == Set(Self.links), "\(page)")
        }
        let files = pages.map { folder.file($0 + ".pdf") }
        #expect(try await Python.brokenRules(files) == [])
        for file in files {
          let text = try await Readers.pages(ofPDF: file).joined(separator: " ").split(separator: /\s+/)
            .joined(separator: " ")
          #expect(text.contains("7 giờ 30, thứ năm,") && text.contains("Hội trường \"A\" & B"), "\(text)")
        }
        // Nothing has changed the second time, which plan says too.
        let plan = try await Self.run("plan", "meeting.yaml", in: folder, "--out", folder.file("out"))
        #expect(plan.code == 0 && plan.output.isEmpty, "\(plan.errors)")
        let before = try folder.files(in: "out")
        let again = try await Self.run("render", "meeting.yaml", in: folder, "--out", folder.file("out"))
        #expect(again.code == 0, "\(again.errors)")
        #expect(try folder.files(in: "out") == before)
      }
    }

    @Test func `The links of one meeting go on when its file is used for the next`() async throws {
      try await TemporaryFolder.using { folder in
        try Self.prepare(folder)
        let run = try await Self.run(
          "render", "meeting.yaml", in: folder, "--out", folder.file("out"), "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        let next = Self.meeting.replacing("2026-12-03", with: "2027-01-05")
          .replacing("id: nghi-quyet", with: "id: chuong-trinh").replacing("{du-thao}", with: "moi")
        try folder.write(next, to: "meeting.yaml")
        #expect(try await Self.run("check", "board.yaml", in: folder).code == 0)
        let links = try await RedirectServer.links(of: folder.file("board.yaml"))
        let found = Dictionary(
          uniqueKeysWithValues: links.map { ("\($0.office)/\($0.code)", $0.destination) })
        #expect(
          found == [
            "hiep-hoa/ma-1": "https://example.org/", "hiep-hoa/ma-2": "https://example.org/",
            "hop-2026-12-03/bao-cao-cong-tac-xay": "https://example.org/hop/bao-cao?a=1&b=2",
            "hop-2026-12-03/nghi-quyet": "https://example.org/hop/{du-thao}",
            "hop-2027-01-05/bao-cao-cong-tac-xay": "https://example.org/hop/bao-cao?a=1&b=2",
            "hop-2027-01-05/chuong-trinh": "https://example.org/hop/moi",
          ])
        // The map is the same whichever of the two files is asked for.
        let ofMeeting = try await RedirectServer.links(of: folder.file("meeting.yaml"))
        #expect(ofMeeting.map(\.scanned) == links.map(\.scanned))
      }
    }

    @Test(arguments: ["nginx", "caddy", "apache"])
    func `A server sends papers on, and knows no code of the board at a meeting`(server: String) async throws
    {
      try await TemporaryFolder.using { folder in
        try Self.prepare(folder)
        let requests = ["nghi-quyet", "bao-cao-cong-tac-xay", "ma-1"].map { ("GET", "/hop-2026-12-03/\($0)") }
        let asked = try await RedirectServer.ask(server, folder.file("board.yaml"), requests, in: folder)
        #expect(asked.answers.map(\.status) == [302, 302, 404])
        #expect(asked.answers[0].location == ["https://example.org/hop/%7Bdu-thao%7D"])
        #expect(asked.answers[1].location == ["https://example.org/hop/bao-cao?a=1&b=2"])
      }
    }

    @Test func `Its page and its message say when and where, and lead to the papers`() async throws {
      try await TemporaryFolder.using { folder in
        try Self.prepare(folder)
        for command in ["site", "share"] {
          let run = try await Self.run(command, "meeting.yaml", in: folder, "--out", folder.file("out"))
          #expect(run.code == 0, "\(run.errors)")
        }
        let page = String(
          decoding: try folder.data("out/site/hop-2026-12-03/index.html"), as: UTF8.self)
        #expect(page.contains("7 giờ 30, thứ năm, ngày 03/12/2026") && page.contains("&quot;A&quot; &amp; B"))
        #expect(page.contains("href=\"https://q.vinhbinh.example/go/hop-2026-12-03/nghi-quyet\""))
        #expect(!FileManager.default.fileExists(atPath: folder.file("out/site/index.html")))
        let message = String(
          decoding: try folder.data("out/share/hop-2026-12-03/message.txt"), as: UTF8.self)
        #expect(message.contains("Địa điểm: Hội trường \"A\" & B\n"))
        #expect(message.contains("\nhttps://q.vinhbinh.example/go/hop-2026-12-03/nghi-quyet"))
      }
    }

    @Test func `A broken meeting beside the board stops its map, and not its posters`() async throws {
      try await TemporaryFolder.using { folder in
        try Self.prepare(folder)
        try folder.write(Self.meeting.replacing("12-03", with: "13-03"), to: "meeting.yaml")
        for (command, code) in [("render", 0), ("plan", 0), ("check", 1), ("site", 1)] {
          let options = command == "check" ? [] : ["--out", folder.file("out")]
          let run = try await Bangtin.invocation([command, folder.file("board.yaml")] + options).run()
          #expect(run.code == Int32(code), "\(command): \(run.errors)")
          #expect(run.identifiers == (code == 0 ? [] : ["meeting.date"]))
        }
      }
    }
  }
}
