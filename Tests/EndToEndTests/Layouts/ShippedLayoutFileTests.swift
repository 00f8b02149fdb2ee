import Foundation
import Testing

extension EndToEnd {
  /// What the shipped layouts make: files that scan, can be archived, and are made anew when they have to be.
  @Suite struct `Shipped layouts` {
    static let names = [
      "calm-a3", "calm-a4", "cards", "poster-a2", "poster-a3-landscape", "poster-a4", "share-board",
      "share-code",
      "sheet-a4", "table-tent",
    ]

    private func board(_ layout: String, codes: Int = 12) -> TestBoard {
      var board = TestBoard(codes: codes)
      board.layout = layout
      board.more = "meeting: { date: Thứ Năm, place: Hội trường, agenda: [Khai mạc, Bế mạc] }"
      return board
    }

    @Test(arguments: names) func `PDFs follow PDF/A-2a and PDF/UA-1, for an office and for a print shop`(
      _ layout: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        let board = board(layout)
        let run = try await board.render(in: folder, "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        let shop = try await Bangtin.run(
          "render", folder.file("board.yaml"), "--out", folder.file("shop"), "--format", "pdf", "--print",
          "shop")
        #expect(shop.code == 0, "\(shop.errors)")
        let files = ["out/posters/hiep-hoa.pdf", "out/posters.pdf", "shop/posters/hiep-hoa.pdf"].map {
          folder.file($0)
        }
        #expect(try await Python.brokenRules(files) == [])
        for file in files { _ = try await read("qpdf", "--check", file) }
        let links = try await Readers.links(ofPDF: files[0])
        #expect(
          Set(links.map(\.address)) == Set(board.codes.map { $0.payload(of: "hiep-hoa").typed }))
      }
    }

    @Test(arguments: names) func `ZBar reads every code from the PNG files`(_ layout: String) async throws {
      try await TemporaryFolder.using { folder in
        let board = board(layout, codes: 10)
        let run = try await board.render(in: folder, "--format", "png")
        #expect(run.code == 0, "\(run.errors)")
        var read: Set<String> = []
        let files = try Folder(folder.file("out/posters")).names()
        for file in files { read.formUnion(try await Readers.zbar(folder.file("out/posters/" + file))) }
        #expect(read == Set(board.codes.map { $0.payload(of: "hiep-hoa") }), "\(layout)")
      }
    }

    @Test func `Pages of one poster are files of their own, which come and go with its codes`() async throws {
      try await TemporaryFolder.using { folder in
        func render(_ codes: Int) async throws -> Finished {
          try await board("sheet-a4", codes: codes).render(
            in: folder, "--draft", "--format", "png,svg", "--dpi", "100")
        }
        func names() throws -> [String] {
          try Folder(folder.file("out/posters")).names().map { String($0.dropFirst("hiep-hoa.".count)) }
        }
        #expect(try await render(12).code == 0)
        #expect(try names() == ["2.png", "2.svg", "3.png", "3.svg", "png", "svg"])
        let first = try folder.files(in: "out/posters")

        let second = try await render(12)
        #expect(second.errors.contains("is unchanged"), "\(second.errors)")
        #expect(try folder.files(in: "out/posters") == first)

        // A page that is gone is made again, and so is one that somebody has changed.
        try FileManager.default.removeItem(atPath: folder.file("out/posters/hiep-hoa.2.png"))
        try folder.write("changed", to: "out/posters/hiep-hoa.3.svg")
        #expect(try await render(12).code == 0)
        #expect(try folder.files(in: "out/posters") == first)

        #expect(try await render(3).code == 0)
        #expect(try names() == ["png", "svg"])
        let manifest = try Manifest(folder.file("out/manifest.json"))
        #expect(
          manifest.files.keys.sorted() == ["posters.pdf", "posters/hiep-hoa.png", "posters/hiep-hoa.svg"])
        try await manifest.expectTruth(in: folder.file("out"))
      }
    }
  }
}
