import Foundation
import Testing

extension EndToEnd {
  /// Languages, JSON, colours, and readers that leave early.
  @Suite struct `Messages` {
    @Test(arguments: [["--lang", "vi"], ["--lang=vi"]])
    func `The language that is asked for comes before that of the machine`(option: [String]) async throws {
      try await TemporaryFolder.using { folder in
        let invocation = try ExampleCopy(offices: 1).invocation(
          in: folder, environment: ["LC_ALL": "en_US.UTF-8"], ["--format", "svg", "--verbose"] + option)
        let run = try await invocation.run()
        #expect(run.errors.contains("Đã ghi 1/1 tờ bảng (SVG) vào "))
        #expect(run.errors.contains(/Mỗi tờ bảng có 10 mã; xong trong \d+,\d giây\n/))
        #expect(run.errors.contains("Đã kiểm tra quét: cả 10 mã đều đúng"))
      }
    }

    @Test func `A Vietnamese machine gets Vietnamese, every other one English`() async throws {
      for (locale, word) in [("vi_VN.UTF-8", "lỗi:"), ("de_DE.UTF-8", "error:"), ("C", "error:")] {
        let run = try await Bangtin.run("check", "/nonexistent", environment: ["LC_ALL": locale])
        #expect(run.errors.contains(word), "\(locale): \(run.errors)")
      }
    }

    @Test func `JSON is one object a line on standard output, and nothing is for people`() async throws {
      try await TemporaryFolder.using { folder in
        let good = try await ExampleCopy(offices: 2).render(in: folder, "--format", "svg", "--json")
        #expect(good.code == 0 && good.errors.isEmpty, "\(good.errors)")
        let summary = try #require(try objects(good).first)
        #expect(summary["type"] as? String == "summary" && summary["written"] as? Int == 2)

        let check = try await Bangtin.run("check", Example.board, "--json")
        #expect(check.code == 0 && check.errors.isEmpty)
        #expect(try objects(check).map { $0["offices"] as? Int } == [33])
      }
    }

    @Test func `Faults and failures are JSON too`() async throws {
      try await TemporaryFolder.using { folder in
        let board = try TestBoard(caption: "Tài liệu 🥰").write(to: folder)
        try folder.write("", to: "file")
        let runs = [
          ("text.missing-character", 1, ["check", board]), ("text.missing-character", 1, ["render", board]),
          ("office.unknown", 64, ["render", Example.board, "--office", "x"]),
          ("output.no-folder", 74, ["render", Example.board, "--out", folder.file("file")]),
          ("file.missing", 1, ["check", folder.file("none.yaml")]),
        ]
        for (identifier, code, arguments) in runs {
          let run = try await Bangtin.invocation(arguments + ["--json"]).run()
          #expect(run.code == Int32(code) && run.errors.isEmpty, "\(arguments): \(run.errors)")
          #expect(try objects(run).map { $0["identifier"] as? String } == [identifier])
        }
      }
    }

    private func objects(_ run: Finished) throws -> [[String: Any]] {
      try run.lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }

    @Test func `Colours and progress are for terminals alone, and NO_COLOR takes the colours away`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = try TestBoard(caption: "Tài liệu 🥰").write(to: folder)
        let command = "'\(try Bangtin.path())' check '\(board)'"
        func terminal(_ environment: [String: String]) async throws -> String {
          var invocation = Invocation("script", ["-qec", command, "/dev/null"])
          invocation.environment.merge(environment) { $1 }
          return try await invocation.run().text
        }
        let escape = "\u{1B}["
        #expect(try await terminal(["TERM": "xterm"]).contains(escape + "1"))
        #expect(try await !terminal(["TERM": "xterm", "NO_COLOR": "1"]).contains(escape))
        #expect(try await !terminal(["TERM": "dumb"]).contains(escape))
        #expect(
          try await !Bangtin.run("check", board, environment: ["TERM": "xterm"]).errors.contains(escape))
        let rendering = try await RenderedExample.run().finished
        #expect(!rendering.errors.contains("\r"))
      }
    }

    @Test(arguments: [["--help"], ["render", "--help"], ["check", "--help"], ["help", "render"]])
    func `Help comes in both languages, ends with 0 and goes to standard output`(
      arguments: [String]
    )
      async throws
    {
      let english = try await Bangtin.invocation(arguments).run()
      let vietnamese = try await Bangtin.invocation(arguments, environment: ["LC_ALL": "vi_VN.UTF-8"]).run()
      for run in [english, vietnamese] { #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)") }
      #expect(!english.text.contains(/[đĐảạốệ]/))
      #expect(vietnamese.text.contains(/[đĐảạốệ]/))
    }

    @Test(arguments: ["| head -c 0", "2>&1 | head -c 0", ">&- 2>&-", "<&- >&- 2>&-"])
    func `A reader that leaves, or a stream that is closed, harms no file`(redirection: String) async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        #expect(try await board.render(in: folder).code == 0)
        let given = try board.invocation(in: folder, to: "other", ["--json"])
        var shell = Invocation(
          "bash",
          ["-c", "\"$0\" \"$@\" \(redirection); exit ${PIPESTATUS[0]}", given.program] + given.arguments)
        shell.environment = given.environment
        let run = try await shell.run()
        #expect(run.code == 0, "\(run.errors)")
        expectEqual(try folder.files(in: "other"), try folder.files(in: "out"))
      }
    }
  }
}
