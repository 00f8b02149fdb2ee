import Foundation
import Testing

extension EndToEnd {
  /// Arguments, exit codes, and where what is written goes.
  @Suite struct `Command line` {
    @Test(arguments: [
      ["render", Example.board, "--ofice", "thpt"], ["render"], ["draw"], ["render", Example.board, "x"],
      ["render", Example.board, "--dpi", "9"], ["render", Example.board, "--dpi", "2401"],
      ["render", Example.board, "--dpi", "many"], ["render", Example.board, "--jobs", "0"],
      ["render", Example.board, "--format", "gif"], ["render", Example.board, "--format", ""],
      ["render", Example.board, "--lang", "fr"], ["check"], ["check", Example.board, "--out", "x"],
    ])
    func `Wrong arguments end with 64 and a way out, and nothing is written`(
      arguments: [String]
    )
      async throws
    {
      try await TemporaryFolder.using { folder in
        var invocation = try Bangtin.invocation(arguments)
        invocation.folder = folder.path
        let run = try await invocation.run()
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("--help"), "\(run.errors)")
        #expect(try folder.files() == [:])
      }
    }

    @Test(arguments: ["render", "check"])
    func `A board that is not there is a fault of the user's files`(command: String) async throws {
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run(command, folder.file("bord.yaml"))
        #expect(run.code == 1)
        #expect(run.identifiers == ["file.missing"])
        #expect(run.errors.contains("bord.yaml"))
      }
    }

    @Test func `An unknown office ends with 64 and names the nearest`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run(
          "render", Example.board, "--office", "thpt", "--office", "cai-nau", "--out", folder.file("out"))
        #expect(run.code == 64)
        #expect(run.identifiers == ["office.unknown"])
        #expect(run.errors.contains("`cai-nau`") && run.errors.contains("Write `cai-nua`"))
        #expect(try folder.files() == [:])
      }
    }

    @Test func `Some offices are drawn alone, and the document with all stays as it is`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write("the document of yesterday", to: "out/posters.pdf")
        let run = try await Bangtin.run(
          "render", Example.board, "--office", "thpt", "--office", "cai-nua", "--office", "thpt",
          "--format", "pdf", "--out", folder.file("out"))
        #expect(run.code == 0, "\(run.errors)")
        let files = try folder.files(in: "out")
        #expect(
          files.keys.sorted() == ["manifest.json", "posters.pdf", "posters/cai-nua.pdf", "posters/thpt.pdf"])
        #expect(files["posters.pdf"] == Data("the document of yesterday".utf8))
        #expect(run.errors.contains("posters.pdf is unchanged because of --office"))
        #expect(try Manifest(folder.file("out/manifest.json")).offices == ["cai-nua", "thpt"])
      }
    }

    @Test func `A PNG at 72 dpi has as many pixels as points, and says so`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 1).render(in: folder, "--format", "png", "--dpi", "72")
        #expect(run.code == 0, "\(run.errors)")
        let office = try Example.offices()[0]
        let png = try folder.data("out/posters/\(office.identifier).png")
        // Width and height, then dots a metre across and down and the unit, all as PNG writes them.
        #expect(numbers(after: "IHDR", in: png) == [842, 1191])
        #expect(numbers(after: "pHYs", in: png) == [2835, 2835])
        #expect(
          try await Readers.zbar(folder.file("out/posters/\(office.identifier).png"))
            == Example.payloads(of: office).sorted())
      }
    }

    private func numbers(after name: String, in png: Data) -> [UInt32] {
      guard let chunk = png.range(of: Data(name.utf8)) else { return [] }
      let bytes = Array(png[chunk.upperBound...].prefix(8))
      return [bytes.prefix(4), bytes.suffix(4)].map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    @Test func `Without a proof the summary says so`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 1)
        let run = try await board.render(in: folder, "--format", "svg", "--no-proof")
        #expect(run.code == 0 && run.errors.contains("NO CODE WAS VERIFIED (--no-proof)"), "\(run.errors)")
        let proven = try await board.render(in: folder, to: "proven", "--format", "svg")
        #expect(proven.errors.contains("Verified: all 10 codes scan"))
        // The manifest alone remembers it, so that a later run proves them.
        func posters(_ name: String) throws -> [String: Data] {
          try folder.files(in: name).filter { $0.key != "manifest.json" }
        }
        expectEqual(try posters("out"), try posters("proven"))
      }
    }
  }
}
