import Foundation
import Testing

extension EndToEnd {
  /// `bangtin check`.
  @Suite struct `Checking` {
    @Test func `The example has no fault`() async throws {
      let run = try await Bangtin.run("check", Example.board)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "No faults: 33 offices, 10 codes, layout poster-a3\n")
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

    @Test func `Faults that only a page shows are told too`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.codes[0].caption = String(repeating: "w", count: 200)
        board.codes[1].caption = "Tài liệu 😀"
        let path = try board.write(to: folder)
        let run = try await Bangtin.run("check", path)
        #expect(run.code == 1)
        #expect(Set(run.identifiers).isSuperset(of: ["text.missing-character"]), "\(run.errors)")
      }
    }
  }
}
