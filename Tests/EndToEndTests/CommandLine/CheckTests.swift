import Foundation
import Testing

extension EndToEnd {
  /// `bangtin check`.
  @Suite struct `Checking` {
    @Test func `The example has no fault`() async throws {
      let run = try await Bangtin.run("check", Example.board)
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        run.errors
          == "No faults: 33 offices, 10 codes, layout poster-a3\n"
          + "Short links: 334 redirected and counted, 330 printed, none missing\n")
      #expect(run.output.isEmpty)
    }

    @Test(arguments: ["check", "render"])
    func `All faults of a board's files are told at once, and nothing is written`(
      command: String
    )
      async throws
    {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 3)
        board.codes[1].identifier = "Mã 2"
        board.codes[2].address = "example.org"
        board.more = "colour: red"
        board.roster = "id,name\nmot,Một\nmot,Hai\n"
        let path = try board.write(to: folder)
        let before = try folder.files()
        var invocation = try Bangtin.invocation([command, path])
        invocation.folder = folder.path
        let run = try await invocation.run()
        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        #expect(run.identifiers.count == 4, "\(run.errors)")
        #expect(run.errors.hasSuffix("\n4 errors\n"))
        for place in ["board.yaml:11:", "board.yaml:16:", "board.yaml:17:", "offices.csv:3:"] {
          #expect(run.errors.contains(place), "\(place) in:\n\(run.errors)")
        }
        #expect(try folder.files() == before)
      }
    }

    @Test func `Destinations are asked for on demand, and none in a private network`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 4)
        for (index, address) in ["http://localhost/", "http://2130706433/", "http://[::1]/", "tel:113"]
          .enumerated()
        {
          board.codes[index].address = address
        }
        let path = try board.write(to: folder)
        let silent = try await Bangtin.run("check", path)
        #expect(silent.code == 0 && Set(silent.identifiers) == ["url.unreachable-host"], "\(silent.errors)")
        let run = try await Bangtin.run("check", path, "--links")
        #expect(run.code == 0, "\(run.errors)")
        let asked = run.identifiers.filter { $0.hasPrefix("destination.") }
        #expect(asked == ["destination.private", "destination.private", "destination.private"])
        #expect(
          run.errors.hasSuffix(
            "\nAsked 3 addresses: 0 good, 3 to look at, 0 broken; 1 not of the web and not asked\n"))
        let json = try await Bangtin.run("check", path, "--links", "--json")
        #expect(json.errors.isEmpty, "\(json.errors)")
        #expect(
          String(decoding: json.output, as: UTF8.self).hasSuffix(
            #"{"asked":3,"bad":0,"doubtful":3,"good":0,"notAsked":1,"type":"destinations","unanswered":0}"#
              + "\n"))
      }
    }

    @Test func `Faults that only a page shows are told too`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.codes[0].caption = String(repeating: "w", count: 200)
        board.codes[1].caption = "Tài liệu 🥰"
        let path = try board.write(to: folder)
        let run = try await Bangtin.run("check", path)
        #expect(run.code == 1)
        #expect(Set(run.identifiers).isSuperset(of: ["text.missing-character"]), "\(run.errors)")
      }
    }

    @Test(arguments: ["check", "render"])
    func `Text that is too small or too faint is a warning, and keeps nothing from being drawn`(
      command: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        try folder.write(
          """
          extends: poster-a3
          styles: { contact: { size: 6 pt, minimum: 6 pt, color: "#B0B0B0" } }
          """, to: "faint.yaml")
        let example = try String(contentsOfFile: Example.board, encoding: .utf8)
        try folder.write(example.replacing("layout: poster-a3", with: "layout: faint.yaml"), to: "board.yaml")
        let roster = try String(contentsOfFile: Example.folder + "/offices.csv", encoding: .utf8)
        try folder.write(roster.split(separator: "\n").prefix(3).joined(separator: "\n"), to: "offices.csv")
        let output = command == "render" ? ["--out", folder.file("out"), "--format", "svg"] : []
        let run = try await Bangtin.invocation([command, folder.file("board.yaml")] + output).run()
        #expect(run.code == 0, "\(run.errors)")
        #expect(Set(run.identifiers) == ["layout.small-text", "layout.low-contrast"], "\(run.errors)")
        #expect(run.errors.contains("1 other office has the same fault"))
        #expect(run.errors.contains(/faint\.yaml:2:28: warning: Text under 7 pt, hard to read from 40 cm/))
        #expect(run.errors.contains(/note: .*base\.yaml:\d+:\d+: “.*” is set in 6 pt/))
      }
    }
  }
}
