import Foundation
import Testing

extension EndToEnd {
  /// What comes out of an office printer.
  @Suite struct `Office sheets` {
    @Test(
      arguments: [
        (["--sheet", "a4"], "sheets-a4.pdf", 8), (["--sheet", "a4", "--gray"], "sheets-a4.pdf", 8),
        (["--sheet", "a3", "--n-up", "2"], "sheets-a3-2up.pdf", 1), (["--n-up", "4"], "sheets-4up.pdf", 1),
      ])
    func `Sheets follow the standards, and their symbols are read back`(
      _ options: [String], _ name: String, _ pages: Int
    ) async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        let run = try await board.invocation(in: folder, ["--format", "pdf"] + options).run()
        #expect(run.code == 0, "\(run.errors)")
        let file = folder.file("out/" + name)
        #expect(try await Python.brokenRules([file]) == [])
        _ = try await read("qpdf", "--check", file)
        #expect(try await read("qpdf", "--show-npages", file).lines == [String(pages)])
        var found: Set<String> = []
        for page in 1...pages {
          let number = String(page)
          let drawn = try await read(
            "pdftoppm", "-r", "300", "-gray", "-f", number, "-l", number, "-singlefile", file)
          // Either reader misses a symbol now and then on a page of twenty that it would read alone.
          let picture = try Pixmap(drawn.output)
          found.formUnion(try picture.symbols(dotsPerInch: 300))
          found.formUnion(try await Readers.zbar(picture))
        }
        let wanted = try Example.offices().prefix(2).flatMap { try Example.payloads(of: $0) }
        #expect(Set(wanted).subtracting(found) == [])
      }
    }

    @Test func `A grey poster takes one ink`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 1).render(in: folder, "--format", "pdf", "--gray")
        #expect(run.code == 0, "\(run.errors)")
        let inks = try await read("gs", "-q", "-o", "-", "-sDEVICE=inkcov", folder.file("out/posters.pdf"))
        #expect(
          try #require(inks.lines.first).split(separator: " ").prefix(3) == ["0.00000", "0.00000", "0.00000"])
      }
    }

    @Test func `Symbols too small for a hand's distance are refused, and nothing is written`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 2).render(in: folder, "--sheet", "a4", "--n-up", "8")
        #expect(run.code == 1)
        #expect(run.errors.contains("sheet.symbols-too-small"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("out")))
      }
    }
  }
}
