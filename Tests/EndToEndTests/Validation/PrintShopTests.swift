import Foundation
import Testing

extension EndToEnd {
  /// What a print shop gets.
  @Suite struct `Print shop` {
    /// Points of a millimetre.
    private static let millimetre = 72 / 25.4

    @Test func `Posters carry bleed, cut and inks, follow the standards, and their symbols are read back`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 2).render(
          in: folder, "--format", "pdf", "--print", "shop", "--lang", "en")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains("For the print shop: 3 mm bleed, crop marks"))
        let office = try #require(try Example.offices().first)
        let poster = folder.file("out/posters/\(office.identifier).pdf")
        let files = [poster, folder.file("out/posters.pdf")]
        #expect(try await Python.brokenRules(files) == [])
        for file in files { _ = try await read("qpdf", "--check", file) }
        // Nothing lies on the page that could be clicked: PDF/X allows none.
        #expect(try await Readers.links(ofPDF: poster) == [])
        #expect(try await read("pdfinfo", poster).text.contains("PDF/X-4"))
        #expect(try await read("head", "-c", "8", poster).text == "%PDF-1.6")

        let paper = [0, 0, 317, 440].map { $0 * Self.millimetre }
        let trim = [10, 10, 307, 430].map { $0 * Self.millimetre }
        let bleed = [7, 7, 310, 433].map { $0 * Self.millimetre }
        for (name, wanted) in [("/MediaBox", paper), ("/TrimBox", trim), ("/BleedBox", bleed)] {
          for file in files {
            let boxes = try await Readers.boxes(name, ofPDF: file)
            #expect(boxes.count == (file == poster ? 1 : 2))
            for box in boxes {
              #expect(zip(box, wanted).allSatisfy { abs($0 - $1) < 0.01 }, "\(name) \(box) of \(file)")
            }
          }
        }
        try await Self.expectSymbols(of: office, inside: trim, ofPDF: poster)
      }
    }

    /// Expects every code of an office in the part of the page that is left after the cut.
    private static func expectSymbols(
      of office: Example.Office, inside trim: [Double], ofPDF path: String
    ) async throws {
      let dots = 300.0
      let (left, top) = (Int(trim[0] / 72 * dots), Int(trim[1] / 72 * dots))
      let (width, height) = (Int((trim[2] - trim[0]) / 72 * dots), Int((trim[3] - trim[1]) / 72 * dots))
      let cut = try Pixmap(
        try await read(
          "pdftoppm", "-r", "300", "-gray", "-singlefile", "-x", "\(left)", "-y", "\(top)", "-W", "\(width)",
          "-H", "\(height)", path
        ).output)
      var found = Set(try cut.symbols(dotsPerInch: dots))
      found.formUnion(try await Readers.zbar(cut))
      #expect(Set(try Example.payloads(of: office)).subtracting(found) == [])
    }

    @Test func `Colour reaches through the bleed, and only marks lie beyond it, in every ink`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 1).render(
          in: folder, "--format", "pdf", "--print", "shop")
        #expect(run.code == 0, "\(run.errors)")
        // One picture for each ink, with 0 for full; 254 dpi make ten pixels of a millimetre.
        _ = try await read(
          "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r254", "-o", folder.file("inks.tif"),
          folder.file("out/posters.pdf"))
        var inks: [String: Pixmap] = [:]
        for ink in ["Cyan", "Magenta", "Yellow", "Black"] {
          let plain = try await read("tifftopnm", "-quiet", folder.file("inks(\(ink)).tif"))
          inks[ink] = try Pixmap(plain.output)
        }
        func cover(_ ink: String, _ x: Double, _ y: Double) throws -> Int {
          let picture = try #require(inks[ink])
          return 100 - Int(picture.grey[Int(y * 10) * picture.width + Int(x * 10)]) * 100 / 255
        }
        // Millimetres from the upper left corner of the paper; the page begins at 10, its bleed at 7.
        for (x, y) in [(7.5, 7.5), (158.0, 7.5), (309.5, 30.0), (7.5, 20)] {
          for (ink, wanted) in [("Cyan", 20), ("Magenta", 100), ("Yellow", 100), ("Black", 25)] {
            let found = try cover(ink, x, y)
            #expect(abs(found - wanted) <= 1, "\(ink) at \(x), \(y)")
          }
        }
        for (x, y) in [(6.5, 6.5), (6.5, 200), (310.5, 433.5)] {
          for ink in inks.keys { #expect(try cover(ink, x, y) == 0, "\(ink) at \(x), \(y)") }
        }
        // A crop mark and the arm of a registration mark are on all four plates.
        for ink in inks.keys {
          #expect(try (98...102).contains { try cover(ink, Double($0) / 10, 4) > 20 }, "\(ink)")
          #expect(try (2180...2220).contains { try cover(ink, 4.5, Double($0) / 10) > 20 }, "\(ink)")
        }
      }
    }

    @Test func `A layout can ask for the print shop, and its black is one ink`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write(
          """
          page: { paper: A4, safe: 10 mm, background: "#FFFFFF" }
          print: shop
          colors: { ink: "#000000", grey: "#666666" }
          styles:
            big: { family: Inter, weight: 600, size: 20 pt, minimum: 10 pt, lines: 9, color: ink }
          body:
            column:
              - { text: "{board.title}", style: big, role: heading-1 }
              - { rule: grey, height: 1 mm }
              - codes:
                  - column:
                      - { symbol: ink }
                      - { text: "{code.caption}", style: big }
                height: 1fr
            padding: 15 mm
          """, to: "shop.yaml")
        let board = try TestBoard(codes: 1).write(to: folder)
        let text = try String(contentsOfFile: board, encoding: .utf8)
        try folder.write(text.replacing("layout: poster-a3", with: "layout: shop.yaml"), to: "board.yaml")
        let run = try await Bangtin.run("render", board, "--out", folder.file("out"), "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        let file = folder.file("out/posters/hiep-hoa.pdf")
        #expect(try await Readers.boxes("/TrimBox", ofPDF: file).count == 1)
        #expect(try await Python.brokenRules([file]) == [])
        // Registration marks take every ink, 0.1 % of the paper at the most; all else is black.
        let inks = try await read("gs", "-q", "-o", "-", "-sDEVICE=inkcov", file).lines
        let cover = try #require(inks.first).split(separator: " ").compactMap { Double($0) }
        #expect(cover[0] < 0.001 && cover[1] < 0.001 && cover[2] < 0.001 && cover[3] > 0.01, "\(cover)")

        let office = try await Bangtin.run(
          "render", board, "--out", folder.file("office"), "--format", "pdf", "--print", "office")
        #expect(office.code == 0, "\(office.errors)")
        let page = folder.file("office/posters/hiep-hoa.pdf")
        #expect(try await Readers.boxes("/TrimBox", ofPDF: page).isEmpty)
      }
    }

    @Test(
      arguments: [
        (["--print", "shop", "--press-profile", "none.icc"], 74, "press.no-profile"),
        (["--print", "shop", "--press-profile", Example.board], 64, "press.not-four-inks"),
        (["--print", "office", "--press-profile", Example.board], 64, "press.not-for-shop"),
      ])
    func `A profile that cannot be used is refused before anything is written`(
      _ options: [String], _ code: Int32, _ identifier: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 1).invocation(in: folder, options).run()
        #expect(run.code == code)
        #expect(run.identifiers == [identifier])
        #expect(!FileManager.default.fileExists(atPath: folder.file("out")))
      }
    }
  }
}
